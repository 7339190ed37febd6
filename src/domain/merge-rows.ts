import { sameValue } from './same-value.ts'
import type { JsonValue } from './values.ts'

type Row = { readonly [column: string]: JsonValue }
type Rows = ReadonlyMap<string, Row>

/**
 * Merges two versions of a list row by row and column by column, so that people who edit different rows need not choose
 * between two whole lists. Rows are matched by `key`. A row that only one side changed follows that side; a row that
 * one side removed and the other changed stays, so that nothing typed is lost.
 *
 * @param base the common earlier list; null if there was none.
 * @param prefer whose value wins if both sides changed the same column of the same row differently.
 * @returns null if no row is left; undefined if a value is no list of rows, or if there is such a clash and no
 *   `prefer`.
 */
export function mergeRows(
  base: JsonValue,
  mine: JsonValue,
  theirs: JsonValue,
  prefer?: 'mine' | 'theirs',
): JsonValue | undefined {
  const [before, ours, others] = [rowsOf(base), rowsOf(mine), rowsOf(theirs)]
  if (!before || !ours || !others) return undefined
  const merged = new Map<string, Row>()
  for (const key of new Set([...others.keys(), ...ours.keys()])) {
    const row = mergeRow(before.get(key), ours.get(key), others.get(key), prefer)
    if (row === 'clash') return undefined
    if (row) merged.set(key, row)
  }
  const rows = orderOf(before, ours, others).flatMap((key) => merged.get(key) ?? [])
  return rows.length > 0 ? rows : null
}

/**
 * The base for `mergeRows` if this device's earlier versions of the list may have been saved without an answer. Rows
 * and columns in `theirs` that equal a version in `sent` are our own changes, so they become part of the base.
 */
export function groundWithOwn(base: JsonValue, sent: readonly JsonValue[], theirs: JsonValue): JsonValue {
  const [before, others] = [rowsOf(base), rowsOf(theirs)]
  if (!before || !others) return base
  const own = sent.flatMap((value) => rowsOf(value) ?? [])
  return [...new Set([...before.keys(), ...others.keys()])].flatMap((key) => {
    const [was, there] = [before.get(key), others.get(key)]
    if (!there) return own.some((rows) => !rows.has(key)) ? [] : (was ?? [])
    const sentRows = own.map((rows) => rows.get(key)).filter((row) => row !== undefined)
    return sentRows.length === 0 ? (was ?? []) : columnsOf(was, there, sentRows)
  })
}

function columnsOf(was: Row | undefined, there: Row, own: readonly Row[]): { [column: string]: JsonValue } {
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(there)])]
  return Object.fromEntries(
    names.flatMap((name): [string, JsonValue][] => {
      const isOwn = own.some((row) => sameValue(row[name], there[name]))
      const value = isOwn ? there[name] : was?.[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function mergeRow(
  before: Row | undefined,
  ours: Row | undefined,
  others: Row | undefined,
  prefer: 'mine' | 'theirs' | undefined,
): Row | 'clash' | undefined {
  if (!ours || !others) {
    const present = ours ?? others
    return before && sameValue(before, present) ? undefined : present
  }
  const columns: [string, JsonValue][] = []
  for (const column of new Set([...Object.keys(others), ...Object.keys(ours)])) {
    const [was, mine, theirs] = [before?.[column], ours[column], others[column]]
    const follows = sameValue(mine, was) || sameValue(mine, theirs)
    const isClash = !follows && !sameValue(theirs, was)
    if (isClash && !prefer) return 'clash'
    const value = follows || (isClash && prefer === 'theirs') ? theirs : mine
    if (value !== undefined) columns.push([column, value])
  }
  return Object.fromEntries(columns)
}

/**
 * Order of the merged rows: that of the other (older) side, unless only our side moved rows. Added rows follow the row
 * that they followed on their side.
 */
function orderOf(before: Rows, ours: Rows, others: Rows): string[] {
  const [frame, added] = isMoved(before, ours) ? [ours, others] : [others, ours]
  const order = [...frame.keys()]
  let previous = -1
  for (const key of added.keys()) {
    if (!frame.has(key)) {
      previous += 1
      while (previous < order.length && !added.has(order[previous] ?? '')) previous += 1
      order.splice(previous, 0, key)
    } else previous = order.indexOf(key)
  }
  return order
}

function isMoved(before: Rows, after: Rows): boolean {
  const kept = [...before.keys()].filter((key) => after.has(key))
  return [...after.keys()].filter((key) => before.has(key)).some((key, index) => key !== kept[index])
}

/** Rows by key; undefined if the value is no list of rows with unique keys. */
function rowsOf(value: JsonValue): Rows | undefined {
  if (value === null) return new Map()
  if (!Array.isArray(value)) return undefined
  const rows = new Map<string, Row>()
  for (const row of value) {
    const key = isRow(row) ? row['key'] : undefined
    if (typeof key !== 'string' || rows.has(key)) return undefined
    rows.set(key, row as Row)
  }
  return rows
}

const isRow = (value: JsonValue): value is Row & { [column: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

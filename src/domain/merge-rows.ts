import { sameValue } from './same-value.ts'
import type { JsonValue } from './values.ts'

type Row = { readonly [column: string]: JsonValue }
type Rows = ReadonlyMap<string, Row>

/**
 * Two versions of one list become one, row by row and column by column, so that people who work on different rows are not
 * asked which of two whole lists they want. A row is known by its `key`. What one side left alone follows the other side;
 * a row that one side removed and the other side changed stays, since nothing that was typed may go.
 *
 * @param base the list that both started from; null when there was none.
 * @param prefer whose value stands where both sides changed the same column of the same row to different ones.
 * @returns null when nothing is left; undefined when these are no lists of rows, or there is such a column and nobody
 * has chosen yet.
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
 * The ground for `mergeRows` where one's own earlier versions of the list may have arrived unheard, and others have gone on
 * from them: rows that are there or gone, and columns that hold what they hold, as one has sent them oneself are no change
 * by others.
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

/** That of the other side, which is older, unless only we have moved rows; what is new stands after what it stood after. */
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

/** Undefined for what is no list of rows, each with a key of its own. */
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

import { sameValue } from '../same-value.ts'
import type { JsonValue } from '../values.ts'
import { isAnswered, isList, itemsAt, storedAddresses, withBeside } from './fields.ts'
import { changeProblem } from './schemas.ts'
import { isTooLongToStore } from './stored-text.ts'
import type { Answers, ListField, ListItem, SectionId } from './types.ts'

/**
 * Compares the answers of a draft (here) with answers from elsewhere (there): a backup, a Word file, an earlier
 * application. Comparing changes nothing; a person chooses, and `changesOf` returns the changes.
 */
export type DifferenceKind = 'only_here' | 'only_there' | 'different'

export interface Difference {
  readonly address: string
  readonly section: SectionId
  readonly kind: DifferenceKind
  /** Null when there is no answer. */
  readonly here: JsonValue
  readonly there: JsonValue
}

/** Why the form cannot hold an answer from elsewhere. */
export type LeftOutReason = 'unknown_question' | 'too_long' | 'wrong_shape'

export interface LeftOut {
  readonly address: string
  readonly value: JsonValue
  readonly why: LeftOutReason
}

export interface Comparison {
  /** In the order of the form. */
  readonly differences: readonly Difference[]
  /** How many answers are the same on both sides, per section. */
  readonly same: ReadonlyMap<SectionId, number>
  readonly leftOut: readonly LeftOut[]
}

export interface AnswerChange {
  readonly address: string
  /** Null clears the answer. */
  readonly value: JsonValue
}

const VISITS = 'activity.visits'

/** Makes line ends equal: programs write them differently, and nobody sees the difference. */
const withPlainLines = (value: JsonValue): JsonValue => {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n')
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withPlainLines(part)]))
    : value
}

const fieldAt = (address: string): ListField | null => {
  const field = storedAddresses.get(address)?.field
  return field && isList(field) ? field : null
}

/** Whether a list has only rows that were added and never filled in. */
const saysNothing = (value: JsonValue): boolean => {
  if (!Array.isArray(value)) return false
  const rows = itemsAt({ rows: value }, 'rows')
  const isFilled = (row: ListItem) => Object.entries(row).some(([name, cell]) => name !== 'key' && isAnswered(cell))
  return rows.length === value.length && !rows.some(isFilled)
}

const answerAt = (answers: Answers, address: string): JsonValue => {
  const value = Object.hasOwn(answers, address) ? answers[address] : undefined
  return value !== undefined && isAnswered(value) && !saysNothing(value) ? value : null
}

/** A list as people see it: rows without their keys, and a visit by its position, not its key. */
const rowsAsSeen = (field: ListField, value: JsonValue, answers: Answers): JsonValue => {
  if (!Array.isArray(value)) return value
  const visits = itemsAt(answers, VISITS).map(({ key }) => key ?? null)
  return itemsAt({ rows: value }, 'rows').map((row) =>
    Object.fromEntries(
      field.item.flatMap(({ id, type }) =>
        withBeside(id, type).flatMap((column): [string, JsonValue][] => {
          const cell = row[column]
          if (cell === undefined || !isAnswered(cell)) return []
          const place = type === 'visitReference' ? visits.indexOf(cell) : -1
          return [[column, place === -1 ? withPlainLines(cell) : place]]
        }),
      ),
    ),
  )
}

const sameAnswer = (address: string, here: Answers, there: Answers): boolean => {
  const [mine, theirs] = [answerAt(here, address), answerAt(there, address)]
  const field = fieldAt(address)
  return field
    ? sameValue(rowsAsSeen(field, mine, here), rowsAsSeen(field, theirs, there))
    : sameValue(withPlainLines(mine), withPlainLines(theirs))
}

const kindOf = (here: JsonValue, there: JsonValue): DifferenceKind =>
  there === null ? 'only_here' : here === null ? 'only_there' : 'different'

const whyLeftOut = (address: string, value: JsonValue): LeftOutReason | null => {
  const problem = changeProblem(address, value)
  if (problem === null) return null
  if (problem === 'unknown_address') return 'unknown_question'
  return isTooLongToStore(value) ? 'too_long' : 'wrong_shape'
}

/**
 * Compares two sets of answers. Every answer of either side is in `differences`, `same` or `leftOut`.
 *
 * @param among compares only these sections; all if absent.
 */
export function compareAnswers(here: Answers, there: Answers, among?: ReadonlySet<SectionId>): Comparison {
  const isAmong = (address: string) => !among || [...among].some((section) => address.startsWith(`${section}.`))
  const leftOut = Object.entries(there).flatMap(([address, value]): LeftOut[] => {
    if (!isAmong(address)) return []
    const why = isAnswered(value) && !saysNothing(value) ? whyLeftOut(address, value) : null
    return why ? [{ address, value, why }] : []
  })
  const refused = new Set(leftOut.map(({ address }) => address))
  const differences: Difference[] = []
  const same = new Map<SectionId, number>()
  for (const [address, { field }] of storedAddresses) {
    if (refused.has(address)) continue
    const [mine, theirs] = [answerAt(here, address), answerAt(there, address)]
    if (mine === null && theirs === null) continue
    const { section } = field
    if (!isAmong(address)) continue
    if (sameAnswer(address, here, there)) same.set(section, (same.get(section) ?? 0) + 1)
    else differences.push({ address, section, kind: kindOf(mine, theirs), here: mine, there: theirs })
  }
  return { differences, same, leftOut }
}

const keysOf = (rows: readonly ListItem[]): readonly JsonValue[] => rows.map(({ key }) => key ?? null)

/**
 * Gives rows from elsewhere the keys of the rows at the same position, unless they come from this very draft.
 * References to the second visit so stay references to the second visit.
 */
const rekeyed = (rows: readonly ListItem[], present: readonly ListItem[]): ListItem[] => {
  const [theirs, mine] = [keysOf(rows), keysOf(present)]
  if (theirs.some((key) => mine.includes(key))) return [...rows]
  return rows.map((row, index) => ({ ...row, key: mine[index] ?? row['key'] ?? `row-${index}` }))
}

/**
 * Returns the changes that put the chosen answers of `there` into the draft; if `there` has no answer, the draft's
 * answer is cleared.
 */
export function changesOf(here: Answers, there: Answers, chosen: ReadonlySet<string>): readonly AnswerChange[] {
  const { differences } = compareAnswers(here, there)
  const taken = differences.filter(({ address }) => chosen.has(address))
  const withNewKeys = (address: string, value: JsonValue): JsonValue =>
    fieldAt(address) && Array.isArray(value)
      ? rekeyed(itemsAt(there, address), itemsAt(here, address)).map((row) => ({ ...row }))
      : value
  const values = new Map(taken.map(({ address, there: value }) => [address, withNewKeys(address, value)]))
  const visits = itemsAt(values.has(VISITS) ? { [VISITS]: values.get(VISITS) ?? null } : here, VISITS)
  const keyAtSamePlace = (key: JsonValue): JsonValue => {
    const place = keysOf(itemsAt(there, VISITS)).indexOf(key)
    return (place === -1 ? undefined : visits[place]?.['key']) ?? key
  }
  const withVisits = (address: string, value: JsonValue): JsonValue => {
    const references = fieldAt(address)?.item.filter(({ type }) => type === 'visitReference') ?? []
    if (references.length === 0 || !Array.isArray(value)) return value
    return itemsAt({ rows: value }, 'rows').map((row) => ({
      ...row,
      ...Object.fromEntries(
        references.flatMap(({ id }): [string, JsonValue][] => {
          const cell = row[id]
          return cell === undefined || !isAnswered(cell) ? [] : [[id, keyAtSamePlace(cell)]]
        }),
      ),
    }))
  }
  return [...values].map(([address, value]) => ({ address, value: withVisits(address, value) }))
}

/** Applies changes to answers. */
export function withChanges(answers: Answers, changes: readonly AnswerChange[]): Answers {
  const changed = new Map<string, JsonValue>(Object.entries(answers))
  for (const { address, value } of changes) {
    if (value === null) changed.delete(address)
    else changed.set(address, value)
  }
  return Object.fromEntries(changed)
}

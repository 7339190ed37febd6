/** The history of an answer: its value at each moment it was saved, so that an earlier text can be restored. */
import { instantSchema, jsonValueSchema, type JsonValue } from './values.ts'
import { z } from './zod.ts'

/** One earlier value of an answer. */
export const answerMomentSchema = z.object({
  address: z.string(),
  /** Null: the answer was cleared. */
  value: z.nullable(jsonValueSchema),
  savedAt: instantSchema,
  /** The name at that time; the person may have left since. Null: the value is older than the history. */
  byName: z.nullable(z.string()),
})
export type AnswerMoment = z.infer<typeof answerMomentSchema>

/** A moment as a backend keeps it. */
export type KeptMoment = Omit<AnswerMoment, 'address'> & {
  /** When this text was begun: what one person types in one go is stored as one moment. */
  since: string
  byId: string | null
}

/** Saves by one person within this time of the first one are stored as one moment. */
const ONE_MOMENT_MS = 120_000
/** A save that removes more characters than this starts a new moment, however soon it follows … */
const MUCH_LOST = 40
/**
 * … and so does a save that removes half of a short value, if it removes more characters than a slip of the fingers.
 */
const SLIP = 4
/** With more moments than this, every second one of the older half is dropped. */
const MOST_MOMENTS = 60

/** Whether much of `before` is missing in `after`: the part between their common beginning and their common end. */
function losesMuch(before: JsonValue | null, after: JsonValue | null): boolean {
  const [a = '', b = ''] = [before, after].map((value) => (value === null ? '' : JSON.stringify(value)))
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const lost = a.length - start - end
  return lost > MUCH_LOST || (lost > SLIP && lost >= a.length / 2)
}

/**
 * Adds a moment to the history, or extends the last one.
 *
 * @param isWrittenOn false for a value that was put in the place of the present one (restored, imported): always a
 *   new moment.
 * @returns the moments, oldest first; the newest is the present answer.
 */
export function withMoment(
  moments: readonly KeptMoment[],
  next: Omit<KeptMoment, 'since'>,
  isWrittenOn = true,
): KeptMoment[] {
  const last = moments.at(-1)
  const goesOn =
    isWrittenOn &&
    last?.byId === next.byId &&
    Date.parse(next.savedAt) - Date.parse(last.since) < ONE_MOMENT_MS &&
    !losesMuch(last.value, next.value)
  const all = goesOn
    ? [...moments.slice(0, -1), { ...next, since: last.since }]
    : [...moments, { ...next, since: next.savedAt }]
  if (all.length <= MOST_MOMENTS) return all
  const older = all.slice(0, MOST_MOMENTS / 2)
  return [...older.filter((_, index) => index % 2 === 0), ...all.slice(MOST_MOMENTS / 2)]
}

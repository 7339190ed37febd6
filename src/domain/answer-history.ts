/** What an answer was before: every moment at which it was saved, so that a text can be had back. */
import { instantSchema, jsonValueSchema, type JsonValue } from './values.ts'
import { z } from './zod.ts'

/** One value that an answer had. */
export const answerMomentSchema = z.object({
  address: z.string(),
  /** Null: it was cleared. */
  value: z.nullable(jsonValueSchema),
  savedAt: instantSchema,
  /** As it was: the person may have left since. Null: it was there before anything was written down. */
  byName: z.nullable(z.string()),
})
export type AnswerMoment = z.infer<typeof answerMomentSchema>

/** A moment as a backend keeps it. */
export type KeptMoment = Omit<AnswerMoment, 'address'> & {
  /** When its text was begun: what one person writes on at is one moment. */
  since: string
  byId: string | null
}

/** What one person writes on at, without a pause as long as this from its beginning, is one moment. */
const ONE_MOMENT_MS = 120_000
/** Giving up more characters than this makes a moment of what was there before, however short ago … */
const MUCH_LOST = 40
/** … and so does giving up half of a short one, if that is more than a slip of the fingers. */
const SLIP = 4
/** Of an answer that is saved more often, every second of the older ones is given up. */
const MOST_MOMENTS = 60

/** Whether much of a value is no longer there. What is gone lies between what both begin and end with. */
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
 * @param isWrittenOn false for a value that nobody wrote, but put in the place of what was there: a moment of its own.
 * @returns the moments with one more, oldest first; the newest is what the answer is now.
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

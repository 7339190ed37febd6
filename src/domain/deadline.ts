/** The deadline of a call. Compared by the backend's clock only; whole milliseconds. */
import { instantSchema, versionSchema, type Instant } from './values.ts'
import { instantOf, offsetAt, offsetText, wallTimeAt, type ZoneProblem } from './zoned-time.ts'
import { z } from './zod.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** The deadline word for word as each announcement printed it; null where no announcement in that language exists. */
export const printedSchema = z.object({
  en: z.nullable(z.string()),
  fr: z.nullable(z.string()),
  de: z.nullable(z.string()),
})
export type Printed = z.infer<typeof printedSchema>

/** One published version of a deadline: a change makes a new one, so that everybody can see what was said when. */
export const deadlineSchema = z.object({
  version: versionSchema,
  /** What the clock shows at the place of the call, `YYYY-MM-DDTHH:mm`. */
  wallTime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'wall time YYYY-MM-DDTHH:mm expected')),
  /** `Area/City`: a name like `CET` says an offset, which is wrong in summer. */
  zone: z.string(),
  /** The same as an instant; all comparisons use it. */
  at: instantSchema,
  /** The instant if the printed zone is taken to the letter (`17:00 CET` in summer is one hour later); null if the same. */
  literalAt: z.nullable(instantSchema),
  printed: printedSchema,
  publishedAt: instantSchema,
})
export type Deadline = z.infer<typeof deadlineSchema>

export type DeadlineProblem = ZoneProblem | 'instant_differs' | 'literal_before_deadline'

/** What does not fit together in a deadline; none for a sound one. */
export function deadlineProblems(deadline: Deadline): DeadlineProblem[] {
  const problems: DeadlineProblem[] = []
  const resolved = instantOf(deadline.wallTime, deadline.zone)
  if (!resolved.ok) problems.push(resolved.why)
  else if (ms(resolved.at) !== ms(deadline.at)) problems.push('instant_differs')
  if (deadline.literalAt !== null && ms(deadline.literalAt) < ms(deadline.at)) problems.push('literal_before_deadline')
  return problems
}

/** The version that counts: the highest. @throws RangeError when there is none, which `callSchema` rules out. */
export function currentDeadline(versions: readonly Deadline[]): Deadline {
  const [first, ...others] = versions
  if (!first) throw new RangeError('a call has at least one deadline')
  return others.reduce((highest, deadline) => (deadline.version > highest.version ? deadline : highest), first)
}

export type Timeliness = 'in_time' | 'disputed_hour' | 'late'

/** Exactly the deadline is in time; up to the literal reading a person decides. */
export function timeliness(receivedAt: Instant, deadline: Deadline): Timeliness {
  const received = ms(receivedAt)
  if (received <= ms(deadline.at)) return 'in_time'
  return deadline.literalAt !== null && received <= ms(deadline.literalAt) ? 'disputed_hour' : 'late'
}

/** Whether what arrives now is in time. No opening date published means open until the deadline. */
export function isOpen(
  call: { readonly opensAt: Instant | null; readonly deadlines: readonly Deadline[] },
  now: Instant,
): boolean {
  const hasOpened = call.opensAt === null || ms(call.opensAt) <= ms(now)
  return hasOpened && timeliness(now, currentDeadline(call.deadlines)) === 'in_time'
}

export interface TimeLeft {
  /** Whole days, hours, minutes, rounded down: never promises more than there is. */
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly totalMs: number
  /** True from the first millisecond after the deadline; at the deadline itself nothing is left, but it is in time. */
  readonly passed: boolean
}

/** Counts down to the earlier reading: who meets it is in time under both. */
export function timeLeft(deadline: Deadline, now: Instant): TimeLeft {
  const left = ms(deadline.at) - ms(now)
  const totalMs = Math.max(0, left)
  return {
    days: Math.floor(totalMs / DAY_MS),
    hours: Math.floor((totalMs % DAY_MS) / HOUR_MS),
    minutes: Math.floor((totalMs % HOUR_MS) / MINUTE_MS),
    totalMs,
    passed: left < 0,
  }
}

/** Closest first. */
const warnings = [
  ['15min', 15 * MINUTE_MS],
  ['1h', HOUR_MS],
  ['24h', DAY_MS],
] as const
export type DeadlineWarning = (typeof warnings)[number][0]

/** The warning that holds now; null earlier, and once the deadline has passed. Announce when it changes. */
export function deadlineWarning(deadline: Deadline, now: Instant): DeadlineWarning | null {
  const { totalMs, passed } = timeLeft(deadline, now)
  if (passed) return null
  return warnings.find(([, withinMs]) => totalMs <= withinMs)?.[0] ?? null
}

const timelinessOrder: Readonly<Record<Timeliness, number>> = { in_time: 0, disputed_hour: 1, late: 2 }

/**
 * The submission that counts: the last one in time. A later upload never takes the place of one that is more in time,
 * so without any in time the last of the disputed hour counts before those that are late by both readings.
 *
 * @returns null when nothing was sent.
 */
export function countingSubmission<S extends { readonly number: number; readonly receivedAt: Instant }>(
  submissions: readonly S[],
  deadline: Deadline,
): S | null {
  const rank = (submission: S) => timelinessOrder[timeliness(submission.receivedAt, deadline)]
  const [best] = submissions.toSorted(
    (a, b) => rank(a) - rank(b) || ms(b.receivedAt) - ms(a.receivedAt) || b.number - a.number,
  )
  return best ?? null
}

/** Above it a device's clock misleads about a deadline. */
export const MAX_CLOCK_SKEW_MS = 2 * MINUTE_MS

/**
 * How far the device's clock is from the backend's.
 *
 * @returns `aheadMs` negative when the device is behind; `isOff` from more than two minutes either way.
 */
export function deviceClockSkew(deviceNow: Instant, serverNow: Instant): { aheadMs: number; isOff: boolean } {
  const aheadMs = ms(deviceNow) - ms(serverNow)
  return { aheadMs, isOff: Math.abs(aheadMs) > MAX_CLOCK_SKEW_MS }
}

export interface DeadlineParts {
  /** For `Intl` with `timeZone: zone`; it gives weekday and date in the reader's language. */
  readonly at: Instant
  readonly zone: string
  /** `2016-04-29T17:00` in that zone. */
  readonly wallTime: string
  /** `UTC+2`: printed instead of short zone names, which differ by browser and language. */
  readonly offset: string
}

/** What is shown first (at the place of the call) and last (as printed). */
export function deadlineParts(deadline: Deadline): DeadlineParts & { readonly printed: Printed } {
  return { ...partsIn(deadline, deadline.zone), printed: deadline.printed }
}

/** What is shown in between: the deadline on the visitor's clock, or null when that shows the same. */
export function deadlinePartsFor(deadline: Deadline, visitorZone: string): DeadlineParts | null {
  const parts = partsIn(deadline, visitorZone)
  return parts.wallTime === partsIn(deadline, deadline.zone).wallTime ? null : parts
}

function partsIn({ at }: Deadline, zone: string): DeadlineParts {
  return { at, zone, wallTime: wallTimeAt(at, zone), offset: offsetText(offsetAt(at, zone)) }
}

const ms = (instant: Instant) => Date.parse(instant)

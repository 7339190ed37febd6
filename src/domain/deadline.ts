/** The deadline of a call. Compared with the backend's clock only, in whole milliseconds. */
import { instantSchema, versionSchema, type Instant } from './values.ts'
import { z } from './zod.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** The deadline word for word as announced; null if there is no announcement in that language. */
export const printedSchema = z.object({
  en: z.nullable(z.string()),
  fr: z.nullable(z.string()),
  de: z.nullable(z.string()),
})
export type Printed = z.infer<typeof printedSchema>

/** One published version of a deadline. A change adds a version, so that everybody can see what was announced when. */
export const deadlineSchema = z.object({
  version: versionSchema,
  /** Local time at the place of the call, `YYYY-MM-DDTHH:mm`. */
  wallTime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'wall time YYYY-MM-DDTHH:mm expected')),
  /** `Area/City`. A name like `CET` is a fixed offset, which is wrong in summer. */
  zone: z.string(),
  /** The deadline as an instant; all comparisons use it. The contract suite checks that `wallTime` is the same moment. */
  at: instantSchema,
  /** The instant if the printed zone is taken literally (`17:00 CET` in summer is one hour later); null if the same. */
  literalAt: z.nullable(instantSchema),
  printed: printedSchema,
  publishedAt: instantSchema,
})
export type Deadline = z.infer<typeof deadlineSchema>

/** The version that counts: the highest. @throws RangeError when there is none, which `callSchema` rules out. */
export function currentDeadline(versions: readonly Deadline[]): Deadline {
  const [first, ...others] = versions
  if (!first) throw new RangeError('a call has at least one deadline')
  return others.reduce((highest, deadline) => (deadline.version > highest.version ? deadline : highest), first)
}

export type Timeliness = 'in_time' | 'disputed_hour' | 'late'

/** Exactly at the deadline is in time. Between the deadline and its literal reading, a person decides. */
export function timeliness(receivedAt: Instant, deadline: Deadline): Timeliness {
  const received = ms(receivedAt)
  if (received <= ms(deadline.at)) return 'in_time'
  return deadline.literalAt !== null && received <= ms(deadline.literalAt) ? 'disputed_hour' : 'late'
}

/**
 * Whether an application can be started: the call has opened and is not yet late by both readings of its deadline. In
 * the disputed hour a person decides about what arrives, so nobody is shut out. Null `opensAt`: open from the start.
 */
export function takesNew(
  call: { readonly opensAt: Instant | null; readonly deadlines: readonly Deadline[] },
  now: Instant,
): boolean {
  const hasOpened = call.opensAt === null || ms(call.opensAt) <= ms(now)
  return hasOpened && timeliness(now, currentDeadline(call.deadlines)) !== 'late'
}

export interface TimeLeft {
  /** Whole days, hours, minutes, rounded down so that the countdown never promises too much. */
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly totalMs: number
  /**
   * True from the first millisecond after the deadline; exactly at the deadline nothing is left but it is still in
   * time.
   */
  readonly passed: boolean
}

/** Counts down to the earlier reading of the deadline: before it, a submission is in time under both readings. */
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

/** The current warning; null if it is too early or the deadline has passed. Announce it when it changes. */
export function deadlineWarning(deadline: Deadline, now: Instant): DeadlineWarning | null {
  const { totalMs, passed } = timeLeft(deadline, now)
  if (passed) return null
  return warnings.find(([, withinMs]) => totalMs <= withinMs)?.[0] ?? null
}

const timelinessOrder: Readonly<Record<Timeliness, number>> = { in_time: 0, disputed_hour: 1, late: 2 }

/**
 * The submission that counts: the last one in time; else the last of the disputed hour; else the last late one. So a
 * later upload never replaces an earlier one that was more in time.
 *
 * @returns null if nothing was sent.
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

/** Beyond this difference, a countdown by the device's clock would mislead. */
const MAX_CLOCK_SKEW_MS = 2 * MINUTE_MS

/** Whether a device's clock misleads. @param aheadMs is negative if the device is behind the backend. */
export const isClockOff = (aheadMs: number): boolean => Math.abs(aheadMs) > MAX_CLOCK_SKEW_MS

const ms = (instant: Instant) => Date.parse(instant)

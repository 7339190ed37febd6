import type { Instant } from '#src/domain/values.ts'

/** Warning time before the end: enough to finish a sentence and find the button with any device. */
export const WARN_MS = 5 * 60_000
/**
 * Interval for asking the backend, shorter than the warning time. A backend that renews sessions itself reports a later
 * end.
 */
export const ASK_MS = 4 * 60_000
/** Delay after the end, so that the backend's answer is certain. */
const AFTER_MS = 1000
/** Interval if the end has passed and the backend has not confirmed it yet. */
const AGAIN_MS = 5000

/**
 * Milliseconds until the backend is asked about the session again: at the latest shortly after its end, since the
 * backend decides whether it is over, and within the range of a timer. Offline, the end may be long ago.
 */
export function nextQuestionIn(endsAt: Instant | null, nowMs: number): number {
  const left = endsAt === null ? Infinity : Date.parse(endsAt) - nowMs
  if (left <= 0) return left > -ASK_MS ? AGAIN_MS : ASK_MS
  return Math.min(left + AFTER_MS, ASK_MS)
}

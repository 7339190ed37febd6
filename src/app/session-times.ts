import type { Instant } from '#src/domain/values.ts'

/** Told so long before the end: time to finish a sentence, and to find the button with any device. */
export const WARN_MS = 5 * 60_000
/** More often than that, so that no end comes unannounced. A backend that renews by itself tells a later one. */
export const ASK_MS = 4 * 60_000
/** A moment after the end, so that the backend's answer is sure. */
const AFTER_MS = 1000
/** When the end has passed and the backend has not said so yet. */
const AGAIN_MS = 5000

/**
 * How many milliseconds to wait before the session is asked about anew: until its end at most, since the backend decides
 * whether it is over, and never longer than a timer can count. Without a connection it may be long past.
 */
export function nextQuestionIn(endsAt: Instant | null, nowMs: number): number {
  const left = endsAt === null ? Infinity : Date.parse(endsAt) - nowMs
  if (left <= 0) return left > -ASK_MS ? AGAIN_MS : ASK_MS
  return Math.min(left + AFTER_MS, ASK_MS)
}

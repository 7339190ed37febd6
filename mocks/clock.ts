import type { Instant } from '#src/domain/values.ts'

/** The demonstration starts at the time of the real call: 12 April 2016, 10:00 in Strasbourg. */
export const DEMO_START: Instant = '2016-04-12T08:00:00.000Z'

/** The backend's clock, the only one that deadlines are compared with. */
export interface Clock {
  /** Milliseconds since the epoch, in demonstration time. */
  nowMs(): number
  now(): Instant
  jumpTo(instant: Instant): void
  /** Difference to the device's time; stored, so that a reload keeps the time of the demonstration. */
  offsetMs(): number
  setOffset(offsetMs: number): void
}

/**
 * Starts at the given instant and runs as fast as the device's clock.
 *
 * @param deviceNow a constant function makes a clock that moves only by `jumpTo`.
 */
export function createClock(startAt: Instant = DEMO_START, deviceNow: () => number = Date.now): Clock {
  const offsetTo = (instant: Instant) => Date.parse(instant) - deviceNow()
  let offset = offsetTo(startAt)
  const nowMs = () => deviceNow() + offset
  return {
    nowMs,
    now: () => new Date(nowMs()).toISOString(),
    jumpTo(instant) {
      offset = offsetTo(instant)
    },
    offsetMs: () => offset,
    setOffset(offsetMs) {
      offset = offsetMs
    },
  }
}

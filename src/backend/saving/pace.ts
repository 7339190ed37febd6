/** How fast a file goes up and how long it still takes, as far as that can be said honestly. */
export interface Pace {
  /** Two significant digits: more would pretend to know. */
  readonly bytesPerSecond: number
  /** Rounded up in steps that grow with it; null until enough has been seen to foretell anything. */
  readonly msLeft: number | null
  /** When nothing more arrives for so long, the figures are not true any more. */
  readonly goodForMs: number
}

interface Sample {
  readonly at: number
  readonly bytes: number
}

/** What has been seen of one attempt to send a file. */
export interface Measured {
  /** Of the last seconds, oldest first. */
  readonly samples: readonly Sample[]
  /** That have arrived since it began. */
  readonly parts: number
  readonly pace: Pace | null
  readonly paceAt: number
}

/** Speed is the mean over so long, so that one slow part does not make it jump. */
const WINDOW_MS = 15_000
/** What is over sooner needs no figure. */
const FIRST_AFTER_MS = 2_000
/** A first part often says little about the next: time is foretold after more of them. */
const FORETOLD_AFTER_MS = 4_000
const FORETOLD_AFTER_PARTS = 2
/** A figure stands at least so long before another takes its place. */
const STANDS_MS = 2_000
const LEAST_GOOD_MS = 10_000
const OVERDUE_PARTS = 3

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** @param at milliseconds of a clock that only runs forward; `bytes` that have arrived before. */
export const beginMeasure = (at: number, bytes: number): Measured => ({
  samples: [{ at, bytes }],
  parts: 0,
  pace: null,
  paceAt: at,
})

/** One more part of a file of `size` bytes has arrived: `bytes` of it are there now. */
export function measure(before: Measured, at: number, bytes: number, size: number): Measured {
  const last = before.samples.at(-1)
  // The backend has thrown away what it had: all begins anew.
  if (!last || bytes < last.bytes) return beginMeasure(at, bytes)
  if (bytes === last.bytes) return before
  const all = [...before.samples, { at, bytes }]
  const recent = all.filter((sample) => at - sample.at <= WINDOW_MS)
  const samples = recent.length > 1 ? recent : all.slice(-2)
  const parts = before.parts + 1
  const measured = { ...before, samples, parts }
  const [first = last] = samples
  const tookMs = at - first.at
  const isStanding = before.pace !== null && at - before.paceAt < STANDS_MS
  if (tookMs < FIRST_AFTER_MS || isStanding || bytes >= size) return measured
  const bytesPerMs = (bytes - first.bytes) / tookMs
  const isForetold = parts >= FORETOLD_AFTER_PARTS && tookMs >= FORETOLD_AFTER_MS
  return {
    ...measured,
    pace: {
      bytesPerSecond: twoDigits(bytesPerMs * SECOND),
      msLeft: isForetold ? upwards((size - bytes) / bytesPerMs) : null,
      goodForMs: Math.max(LEAST_GOOD_MS, (OVERDUE_PARTS * tookMs) / (samples.length - 1)),
    },
    paceAt: at,
  }
}

const twoDigits = (value: number): number => Number(value.toPrecision(2))

/** In tens of seconds, then minutes, then five of them, then half hours: never a promise that is broken by a little. */
function upwards(ms: number): number {
  const step = ms <= MINUTE ? 10 * SECOND : ms <= 10 * MINUTE ? MINUTE : ms <= HOUR ? 5 * MINUTE : HOUR / 2
  return Math.ceil(ms / step) * step
}

import { createListeners } from '#src/domain/listeners.ts'

/**
 * The backend's clock, as well as it can be known here: every answer carries its time, and the offset to the device's
 * clock is kept. Deadlines are judged by the backend alone; this is for showing.
 */
let offsetMs = 0
let known = false
const listeners = createListeners()

/** Milliseconds since the epoch on the backend's clock. Before the first answer: the device's own clock. */
export const serverNow = (): number => Date.now() + offsetMs

/** Now on the backend's clock, as an instant. */
export const serverInstant = (): string => new Date(serverNow()).toISOString()

/** False until the first answer of the backend has told its time. */
export const serverTimeKnown = (): boolean => known

/** How far the device's clock is ahead of the backend's (negative: behind), in milliseconds. */
export const deviceAheadMs = (): number => -offsetMs

const DAY_MS = 24 * 3_600_000

/** Known to be right, to a day: by a wrong clock yesterday's text would look like last year's. */
export const isDeviceClockRight = (): boolean => known && Math.abs(offsetMs) <= DAY_MS

/** Less is noise of the line. */
const NOISE_MS = 500

/**
 * Takes the time of one answer. It was told at some moment between request and arrival: what is known stays while it fits
 * one of them, or nearly so, and else the middle is the best guess.
 *
 * @param arrivedAtMs of the head of the answer; the rest may take minutes.
 * @param mayBeOld it may have been kept on the way: better than nothing, as long as nothing is known.
 */
export function learnServerTime(serverTime: string, sentAtMs: number, arrivedAtMs: number, mayBeOld = false): void {
  const told = Date.parse(serverTime)
  if (Number.isNaN(told)) return
  const offset = told - (sentAtMs + arrivedAtMs) / 2
  if (mayBeOld) return guessServerOffset(offset)
  if (known && Math.abs(offset - offsetMs) < NOISE_MS + (arrivedAtMs - sentAtMs) / 2) return
  offsetMs = offset
  known = true
  listeners.call()
}

/** What the offset was when the backend last answered: better than nothing until it answers again. */
export function guessServerOffset(offset: number): void {
  if (known) return
  offsetMs = offset
  listeners.call()
}

/** Called when the offset becomes known or jumps. Returns the way to stop. */
export const onServerTime = listeners.subscribe

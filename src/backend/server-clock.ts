/**
 * The backend's clock, as well as it can be known here: every answer carries its time, and the offset to the device's
 * clock is kept. Deadlines are judged by the backend alone; this is for showing.
 */
let offsetMs = 0
let known = false
const listeners = new Set<() => void>()

/** Milliseconds since the epoch on the backend's clock. Before the first answer: the device's own clock. */
export const serverNow = (): number => Date.now() + offsetMs

/** Now on the backend's clock, as an instant. */
export const serverInstant = (): string => new Date(serverNow()).toISOString()

/** False until the first answer of the backend has told its time. */
export const serverTimeKnown = (): boolean => known

/** How far the device's clock is ahead of the backend's (negative: behind), in milliseconds. */
export const deviceAheadMs = (): number => -offsetMs

/**
 * Takes the time of one answer. The answer was written between request and arrival; the middle is the best guess.
 * Shifts of less than half a second are noise of the line and change nothing.
 */
export function learnServerTime(serverTime: string, sentAtMs: number, arrivedAtMs: number): void {
  const told = Date.parse(serverTime)
  if (Number.isNaN(told)) return
  const offset = told - (sentAtMs + arrivedAtMs) / 2
  if (known && Math.abs(offset - offsetMs) < 500) return
  offsetMs = offset
  known = true
  for (const listener of listeners) listener()
}

/** What the offset was when the backend last answered: better than nothing until it answers again. */
export function guessServerOffset(offset: number): void {
  if (known) return
  offsetMs = offset
  for (const listener of listeners) listener()
}

/** Called when the offset becomes known or jumps. Returns the way to stop. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

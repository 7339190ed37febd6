/**
 * The content of a field after each key press, with its time: from it follows what may be there after a crash,
 * independent of the saving code.
 */
export type Typed = { readonly at: number; readonly text: string }

/** Text typed less than this before a crash may be lost. */
export const LAST_MS = 300

/**
 * @param killedAt when the page died; null if it did not, so that nothing may be missing.
 * @returns every text that is allowed now, newest last.
 */
export const mayBeFound = (states: readonly Typed[], killedAt: number | null): string[] => {
  const newest = states.at(-1)
  if (!newest) return []
  if (killedAt === null) return [newest.text]
  const safe = states.findLastIndex(({ at }) => at <= killedAt - LAST_MS)
  return states.slice(Math.max(0, safe)).map(({ text }) => text)
}

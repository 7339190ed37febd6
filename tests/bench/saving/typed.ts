/** What a field held after each key, and when: what may be there after a crash follows from it, without the code of saving. */
export type Typed = { readonly at: number; readonly text: string }

/** Text that was typed less than this before a crash may be gone. */
export const LAST_MS = 300

/**
 * @param killedAt when the page died; null when it did not, so that nothing may be missing.
 * @returns every text that may be found now, the newest last.
 */
export const mayBeFound = (states: readonly Typed[], killedAt: number | null): string[] => {
  const newest = states.at(-1)
  if (!newest) return []
  if (killedAt === null) return [newest.text]
  const safe = states.findLastIndex(({ at }) => at <= killedAt - LAST_MS)
  return states.slice(Math.max(0, safe)).map(({ text }) => text)
}

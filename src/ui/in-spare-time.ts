/** Delay in browsers without `requestIdleCallback`. */
const SOON_MS = 200

/**
 * Runs work once the browser is idle; returns a function to cancel it.
 *
 * @param latestMs runs it after this time in any case; without it, a page that is never idle never runs it.
 */
export function inSpareTime(work: () => void, latestMs?: number): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(work, latestMs === undefined ? {} : { timeout: latestMs })
    return () => cancelIdleCallback(waiting)
  }
  const timer = setTimeout(work, SOON_MS)
  return () => clearTimeout(timer)
}

/** Where the browser does not tell when it has nothing to do. */
const SOON_MS = 200

/**
 * Does something once the browser has nothing else to do; gives back the way to call it off.
 *
 * @param latestMs then it is done in any case; without it, a page that is never at rest never does it.
 */
export function inSpareTime(work: () => void, latestMs?: number): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(work, latestMs === undefined ? {} : { timeout: latestMs })
    return () => cancelIdleCallback(waiting)
  }
  const timer = setTimeout(work, SOON_MS)
  return () => clearTimeout(timer)
}

/** Does something once the browser has nothing else to do; gives back the way to call it off. */
export function inSpareTime(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(work)
    return () => cancelIdleCallback(waiting)
  }
  const timer = setTimeout(work, 1000)
  return () => clearTimeout(timer)
}

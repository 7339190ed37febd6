/**
 * Asks before the page closes while `isAtRisk` holds, and only then: browsers do not keep a page that may ask for the way
 * back. Returns the way to stop.
 *
 * @param subscribe calls its listener at every change that `isAtRisk` may depend on.
 */
export function askBeforeLeaving(isAtRisk: () => boolean, subscribe: (listener: () => void) => () => void): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  const stop = () => removeEventListener('beforeunload', ask)
  const unsubscribe = subscribe(() => (isAtRisk() ? addEventListener('beforeunload', ask) : stop()))
  return () => {
    unsubscribe()
    stop()
  }
}

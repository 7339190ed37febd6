/** Listeners for changes of a value outside React; made for `useSyncExternalStore`. */
export interface Listeners {
  /** Calls every listener. */
  readonly call: () => void
  /** Returns a function to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Creates an empty list of listeners. */
export function createListeners(): Listeners {
  const all = new Set<() => void>()
  return {
    call: () => {
      for (const listener of all) listener()
    },
    subscribe: (listener) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
  }
}

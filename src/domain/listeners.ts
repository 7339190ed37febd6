/** Whoever wants to know of each change of a value that lives outside React; made for `useSyncExternalStore`. */
export interface Listeners {
  /** Calls every listener. */
  call(): void
  /** Returns the way to stop. */
  subscribe(listener: () => void): () => void
}

/** An empty list of them. */
export function createListeners(): Listeners {
  const all = new Set<() => void>()
  return {
    call() {
      for (const listener of all) listener()
    },
    subscribe(listener) {
      all.add(listener)
      return () => void all.delete(listener)
    },
  }
}

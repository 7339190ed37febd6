import { createListeners } from '#src/domain/listeners.ts'

/** Copies of answers that stand in for what could not be fetched: name of the answer, and when it was given. */
const inUse = new Map<string, number>()
const listeners = createListeners()

export const copies = {
  /** When the oldest of them was given, in milliseconds on the backend's clock; null while everything is fresh. */
  since: (): number | null => (inUse.size === 0 ? null : Math.min(...inUse.values())),
  /** `at` is null once the answer is fresh again. */
  set: (key: string, at: number | null): void => {
    if (at === null) inUse.delete(key)
    else inUse.set(key, at)
    listeners.call()
  },
  subscribe: listeners.subscribe,
}

/** Before the names of all copies that are kept for one person. */
export const ownPrefix = (identity: string): string => `/own/${encodeURIComponent(identity)}/`

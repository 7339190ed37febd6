import { z } from '#src/domain/zod.ts'

/**
 * Answers that were copied and not reviewed since: address → source. Stored on this device, per person and application;
 * colleagues see the answers, but not these marks.
 */
export type ReadAgain = Readonly<Record<string, string>>

export type ReadAgainStore = {
  get: () => ReadAgain
  mark: (addresses: readonly string[], from: string) => void
  /** Called when answers were reviewed or edited. */
  clear: (addresses: readonly string[]) => void
  forget: () => void
  subscribe: (listener: () => void) => () => void
}

const EXPIRY_MS = 90 * 24 * 3_600_000
const NONE: ReadAgain = {}

const keptSchema = z.object({ keptAt: z.number(), from: z.record(z.string(), z.string()) })

const read = (name: string): ReadAgain => {
  try {
    const kept = z.safeParse(keptSchema, JSON.parse(localStorage.getItem(name) ?? 'null'))
    return kept.success && Date.now() - kept.data.keptAt <= EXPIRY_MS ? kept.data.from : NONE
  } catch {
    return NONE
  }
}

const write = (name: string, from: ReadAgain): void => {
  try {
    if (Object.keys(from).length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify({ keptAt: Date.now(), from }))
  } catch {
    // Storage refused: the marks last until the page is left.
  }
}

const stores = new Map<string, ReadAgainStore>()

/** The marks of one draft; returns the same store on every call. */
export function readAgainOf(personId: string, applicationId: string): ReadAgainStore {
  const name = `alliance.read-again.${personId}.${applicationId}`
  const known = stores.get(name)
  if (known) return known
  let present = read(name)
  const listeners = new Set<() => void>()
  const set = (next: ReadAgain): void => {
    present = next
    write(name, next)
    for (const listener of listeners) listener()
  }
  const follow = ({ key }: StorageEvent): void => {
    if (key !== name) return
    present = read(name)
    for (const listener of listeners) listener()
  }
  const store: ReadAgainStore = {
    get: () => present,
    mark: (addresses, from) => set({ ...present, ...Object.fromEntries(addresses.map((address) => [address, from])) }),
    clear(addresses) {
      if (!addresses.some((address) => Object.hasOwn(present, address))) return
      set(Object.fromEntries(Object.entries(present).filter(([address]) => !addresses.includes(address))))
    },
    forget: () => set(NONE),
    subscribe(listener) {
      // Another tab of this browser may clear marks.
      if (listeners.size === 0) addEventListener('storage', follow)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', follow)
      }
    },
  }
  stores.set(name, store)
  return store
}

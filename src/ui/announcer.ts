/**
 * What screen readers shall hear politely. One region for the whole page, and one in each dialog (`LiveRegion`), filled from
 * anywhere.
 */
let text = ''
let times = 0
const listeners = new Set<() => void>()

export const announcements = {
  get: () => text,
  /** How often anything has been said. */
  times: () => times,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** The same words twice are heard twice: a no-break space at the end makes them different. */
export const announce = (words: string): void => {
  text = words === text ? `${words}\u00a0` : words
  times += 1
  for (const listener of listeners) listener()
}

/** `announce('3 cities found')` */
export const useAnnounce = (): typeof announce => announce

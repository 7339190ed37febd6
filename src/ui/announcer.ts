import { createListeners } from '#src/domain/listeners.ts'

/**
 * Polite messages for screen readers. Any code can send them; one region in the page and one in each dialog shows them
 * (`LiveRegion`).
 */
let text = ''
let times = 0
const listeners = createListeners()

export const announcements = {
  get: () => text,
  /** Number of messages so far. */
  times: () => times,
  subscribe: listeners.subscribe,
}

/** Repeated messages must differ to be heard, so a no-break space is appended. */
export const announce = (words: string): void => {
  text = words === text ? `${words}\u00a0` : words
  times += 1
  listeners.call()
}

/** Usage: `announce('3 cities found')` */
export const useAnnounce = (): typeof announce => announce

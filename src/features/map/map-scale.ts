/**
 * Pixels per kilometre of the live map, null while there is none. The map tells it and the sizes of the legend read it:
 * kept beside the page, so that a zoom draws nothing else again.
 */
let scale: number | null = null
const listeners = new Set<() => void>()

export const mapScale = {
  get: (): number | null => scale,
  set: (next: number | null): void => {
    scale = next
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

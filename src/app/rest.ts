import { inSpareTime } from '#src/ui/in-spare-time.ts'

/** Longer than between two words of somebody who types. */
const REST_MS = 1_000
/** A page that is never idle goes on all the same. */
const LATEST_MS = 5_000
const touching = ['keydown', 'input', 'pointerdown', 'wheel', 'touchmove'] as const

/**
 * Waits until nobody types, presses or scrolls, and then until the browser is idle: taking in code and styles holds up
 * keys for a tenth of a second on a good machine, and for half a second on a slow one.
 */
export class Rest {
  #touched = -Infinity
  readonly #touch = () => (this.#touched = performance.now())

  constructor() {
    for (const event of touching) addEventListener(event, this.#touch, { capture: true, passive: true })
  }

  async wait(): Promise<void> {
    let left = 0
    while ((left = this.#touched + REST_MS - performance.now()) > 0) {
      await new Promise((resolve) => setTimeout(resolve, left))
    }
    await new Promise<void>((resolve) => void inSpareTime(resolve, LATEST_MS))
  }

  close(): void {
    for (const event of touching) removeEventListener(event, this.#touch, { capture: true })
  }
}

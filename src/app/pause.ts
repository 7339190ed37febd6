import { inSpareTime } from '#src/ui/in-spare-time.ts'

/** Longer than between two words of somebody who types. */
const PAUSE_MS = 1_000
/** A page that is never idle goes on all the same. */
const LATEST_MS = 5_000
const touching = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Waits until nobody types, presses, drags or scrolls, and the browser is idle: taking in code and styles holds up keys for
 * a tenth of a second on a good machine, and for half a second on a slow one.
 */
export class Pause {
  #touched = -Infinity
  readonly #touch = (event: Event) => {
    // A mouse that only passes waits for nothing.
    if (event.type !== 'pointermove' || (event as PointerEvent).buttons !== 0) this.#touched = performance.now()
  }

  constructor() {
    for (const event of touching) addEventListener(event, this.#touch, { capture: true, passive: true })
  }

  async wait(): Promise<void> {
    do {
      while (this.#left() > 0) await new Promise((resolve) => setTimeout(resolve, this.#left()))
      await new Promise<void>((resolve) => void inSpareTime(resolve, LATEST_MS))
    } while (this.#left() > 0)
  }

  close(): void {
    for (const event of touching) removeEventListener(event, this.#touch, { capture: true })
  }

  #left(): number {
    return this.#touched + PAUSE_MS - performance.now()
  }
}

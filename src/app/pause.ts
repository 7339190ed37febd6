import { inSpareTime } from '#src/ui/in-spare-time.ts'

/** Longer than a pause between two words while typing. */
const PAUSE_MS = 1_000
/** Maximum wait, for a page that is never idle. */
const LATEST_MS = 5_000
const touching = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Waits until nobody types, presses, drags or scrolls and the browser is idle: loading code and styles blocks keys for
 * a tenth of a second on a fast machine, half a second on a slow one.
 */
export class Pause {
  #touched = -Infinity
  readonly #touch = (event: Event) => {
    // Moving the mouse without a pressed button does not count.
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

import { backend } from '#src/backend/backend.ts'

/** After the last key: a field that is only passed through is no place to go on at. */
const PAUSE_MS = 3_000

export interface PlaceTeller {
  /** Somebody types at this address. */
  typed(address: string): void
  /** What waits is told now: the page is left. */
  leave(): void
}

/**
 * Tells the backend where somebody types, so that any device can lead back there. When it cannot be told, this device
 * knows all the same; so nothing is said about it and nothing tried again before the next field.
 */
export function createPlaceTeller(applicationId: string): PlaceTeller {
  let waiting: { address: string; timer: ReturnType<typeof setTimeout> } | null = null
  let told = ''
  const tell = (address: string) => {
    waiting = null
    told = address
    backend()
      .keepPlace({ applicationId, address })
      .catch(() => {
        if (told === address) told = ''
      })
  }
  return {
    typed(address) {
      if (waiting) clearTimeout(waiting.timer)
      waiting = null
      // What is saved there brings its time along.
      if (address !== told) waiting = { address, timer: setTimeout(() => tell(address), PAUSE_MS) }
    },
    leave() {
      if (!waiting) return
      clearTimeout(waiting.timer)
      tell(waiting.address)
    },
  }
}

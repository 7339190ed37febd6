import { backend } from '#src/backend/backend.ts'

/** Time after the last key press; a field that was only passed through is not reported. */
const PAUSE_MS = 3_000

export interface PlaceTeller {
  /** Called when somebody types at this address. */
  typed(address: string): void
  /** Reports a waiting place at once, since the page is left. */
  leave(): void
}

/**
 * Reports to the backend where somebody types, so that they can continue on any device. Failures are ignored until the
 * next field: this device knows the place anyway.
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
      // Saves in the same field update the time by themselves.
      if (address !== told) waiting = { address, timer: setTimeout(() => tell(address), PAUSE_MS) }
    },
    leave() {
      if (!waiting) return
      clearTimeout(waiting.timer)
      tell(waiting.address)
    },
  }
}

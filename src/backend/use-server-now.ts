import { useState, useSyncExternalStore } from 'react'
import { onServerTime, serverNow } from './server-clock.ts'

const MINUTE_MS = 60_000

/**
 * The time on the backend's clock, in milliseconds since the epoch, rounded up to a whole step: what is left until a
 * deadline is then never shown as more than it is, and a deadline on a whole step has passed at once. The page is drawn
 * again when a step is over and when the backend tells another time, not in between.
 */
export function useServerNow(stepMs = MINUTE_MS): number {
  const [{ subscribe, get }] = useState(() => inSteps(stepMs))
  return useSyncExternalStore(subscribe, get)
}

function inSteps(stepMs: number) {
  const read = () => Math.ceil(serverNow() / stepMs) * stepMs
  // Kept, since a step may end between two looks while the page is drawn.
  let now = read()
  return {
    get: () => now,
    subscribe: (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout>
      const tell = () => {
        now = read()
        onChange()
      }
      const wait = () => {
        // Just after the next step begins, so that a countdown changes when the clock on the wall does.
        timer = setTimeout(
          () => {
            tell()
            wait()
          },
          stepMs - (serverNow() % stepMs) + 5,
        )
      }
      now = read()
      wait()
      const stop = onServerTime(tell)
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
  }
}

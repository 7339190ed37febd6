import { useSyncExternalStore } from 'react'
import { onServerTime, serverNow } from './server-clock.ts'

const MINUTE_MS = 60_000

/**
 * The time on the backend's clock, in milliseconds since the epoch, rounded up to a whole step: what is left until a
 * deadline is then never shown as more than it is, and a deadline on a whole step has passed at once. The page is drawn
 * again when a step is over and when the backend tells another time, not in between.
 */
export function useServerNow(stepMs = MINUTE_MS): number {
  return useSyncExternalStore(
    (onChange) => {
      let timer: ReturnType<typeof setTimeout>
      const wait = () => {
        // Just after the next step begins, so that a countdown changes when the clock on the wall does.
        timer = setTimeout(
          () => {
            onChange()
            wait()
          },
          stepMs - (serverNow() % stepMs) + 5,
        )
      }
      wait()
      const stop = onServerTime(onChange)
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
    () => Math.ceil(serverNow() / stepMs) * stepMs,
  )
}

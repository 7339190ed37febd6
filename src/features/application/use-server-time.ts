import { useEffect, useState } from 'react'
import { deviceAheadMs, onServerTime, serverNow, serverTimeKnown } from '#src/backend/server-clock.ts'
import { MAX_CLOCK_SKEW_MS } from '#src/domain/deadline.ts'

/** Often enough for warnings in minutes, seldom enough not to be felt while typing. */
const STEP_MS = 5_000

export interface ServerTime {
  readonly nowMs: number
  /** This device's clock differs so much that it misleads about a deadline. */
  readonly deviceIsOff: boolean
}

const read = (): ServerTime => ({
  nowMs: serverNow(),
  deviceIsOff: serverTimeKnown() && Math.abs(deviceAheadMs()) > MAX_CLOCK_SKEW_MS,
})

/** The time on the backend's clock, told again in steps. */
export function useServerTime(): ServerTime {
  const [time, setTime] = useState(read)
  // Two clocks: the device's that ticks, and the backend's that may be learned or jump.
  useEffect(() => {
    const tell = () => setTime(read())
    const timer = setInterval(tell, STEP_MS)
    const stop = onServerTime(tell)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return time
}

import { useEffect, useMemo, useState } from 'react'
import { deviceAheadMs, onServerTime, serverNow, serverTimeKnown } from '#src/backend/server-clock.ts'
import { type CheckContext, dayAt } from '#src/domain/application/check.ts'
import type { Call } from '#src/domain/call.ts'
import { MAX_CLOCK_SKEW_MS } from '#src/domain/deadline.ts'
import type { PlainDate } from '#src/domain/values.ts'

/** Often enough for warnings in minutes, seldom enough not to be felt while typing. */
const STEP_MS = 5_000

export interface ServerTime {
  readonly nowMs: number
  /** This device's clock differs so much that it misleads about a deadline. */
  readonly deviceIsOff: boolean
  /** False while the backend has not told its time: all is reckoned from this device's clock then. */
  readonly isKnown: boolean
}

const read = (): ServerTime => ({
  nowMs: serverNow(),
  deviceIsOff: serverTimeKnown() && Math.abs(deviceAheadMs()) > MAX_CLOCK_SKEW_MS,
  isKnown: serverTimeKnown(),
})

/** The time on the backend's clock, told again in steps. */
export function useServerTime(): ServerTime {
  const [time, setTime] = useState(read)
  // Two clocks: the device's that ticks, and the backend's that may be learned or jump.
  useEffect(() => inSteps(() => setTime(read())), [])
  return time
}

/** What the rules of the form need of a call now. Draws again when the day changes there, not in between. */
export function useCheckContext(call: Call): CheckContext {
  const [todayOn, setTodayOn] = useState(() => todayAt(call))
  // The two clocks, as above.
  useEffect(() => inSteps(() => setTodayOn(todayAt(call))), [call])
  return useMemo(() => ({ rules: call.rules, todayOn }), [call, todayOn])
}

const todayAt = (call: Call): PlainDate => dayAt(call, new Date(serverNow()).toISOString())

function inSteps(tell: () => void): () => void {
  const timer = setInterval(tell, STEP_MS)
  const stop = onServerTime(tell)
  return () => {
    clearInterval(timer)
    stop()
  }
}

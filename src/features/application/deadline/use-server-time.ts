import { useEffect, useMemo, useState } from 'react'
import { deviceAheadMs, onServerTime, serverNow, serverTimeKnown } from '#src/backend/server-clock.ts'
import { type CheckContext, dayAt } from '#src/domain/application/check.ts'
import type { Call } from '#src/domain/call.ts'
import { isClockOff } from '#src/domain/deadline.ts'
import type { Instant, PlainDate } from '#src/domain/values.ts'

/** Often enough for warnings in minutes, seldom enough not to affect typing. */
const STEP_MS = 5_000

export interface ServerTime {
  readonly nowMs: number
  /** The device's clock differs so much that it would mislead about a deadline. */
  readonly deviceIsOff: boolean
  /** False until the backend has reported its time; the device's clock is used until then. */
  readonly isKnown: boolean
}

const read = (): ServerTime => ({
  nowMs: serverNow(),
  deviceIsOff: serverTimeKnown() && isClockOff(deviceAheadMs()),
  isKnown: serverTimeKnown(),
})

/** The time on the backend's clock, updated in steps. */
export function useServerTime(): ServerTime {
  const [time, setTime] = useState(read)
  // Outside React: the device's clock, and the backend's, which may be set or jump.
  useEffect(() => inSteps(() => setTime(read())), [])
  return time
}

/** The present instant on the backend's clock, updated in steps. */
export const useNow = (): Instant => new Date(useServerTime().nowMs).toISOString()

/** The context of a call for the rules of the form. Renders only when the day changes at the place of the call. */
export function useCheckContext(call: Call): CheckContext {
  const [todayOn, setTodayOn] = useState(() => todayAt(call))
  // Outside React: both clocks.
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

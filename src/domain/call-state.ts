import type { Call } from './call.ts'
import { currentDeadline, timeliness } from './deadline.ts'
import type { Instant } from './values.ts'

/** Where a call stands at a moment, for everybody to see. */
export type CallState = 'open' | 'upcoming' | 'disputed' | 'closed'

export function callState(call: Pick<Call, 'opensAt' | 'deadlines'>, now: Instant): CallState {
  if (call.opensAt !== null && Date.parse(now) < Date.parse(call.opensAt)) return 'upcoming'
  const state = timeliness(now, currentDeadline(call.deadlines))
  if (state === 'in_time') return 'open'
  return state === 'disputed_hour' ? 'disputed' : 'closed'
}

const order: readonly CallState[] = ['open', 'upcoming', 'disputed', 'closed']

/** Open ones first; within a state the order of the backend stays. */
export const byState = (calls: readonly Call[], now: Instant): Call[] =>
  calls.toSorted((a, b) => order.indexOf(callState(a, now)) - order.indexOf(callState(b, now)))

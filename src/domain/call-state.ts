import type { Call } from './call.ts'
import { currentDeadline, timeliness } from './deadline.ts'
import type { Instant } from './values.ts'

/** State of a call at a moment, visible to everybody. */
export type CallState = 'open' | 'upcoming' | 'disputed' | 'closed'

export function callState(call: Pick<Call, 'opensAt' | 'deadlines'>, now: Instant): CallState {
  if (call.opensAt !== null && Date.parse(now) < Date.parse(call.opensAt)) return 'upcoming'
  const state = timeliness(now, currentDeadline(call.deadlines))
  if (state === 'in_time') return 'open'
  return state === 'disputed_hour' ? 'disputed' : 'closed'
}

const order: readonly CallState[] = ['open', 'disputed', 'upcoming', 'closed']

/**
 * Calls that take applications first, upcoming calls by opening date. Otherwise keeps the order of the backend: newest deadline first.
 */
export const byState = (calls: readonly Call[], now: Instant): Call[] => {
  const place = (call: Call) => order.indexOf(callState(call, now))
  const opening = (call: Call) => (callState(call, now) === 'upcoming' ? Date.parse(call.opensAt ?? '') : 0)
  return calls.toSorted((a, b) => place(a) - place(b) || opening(a) - opening(b))
}

import type { Basis, Call } from '#src/domain/call.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import type { Instant } from '#src/domain/values.ts'

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

/** A statement's mark; `unknown` says that no source was found. */
export type Mark = Basis | 'unknown'

/** In a rehearsal everything known is invented, whatever the real call documents. */
export const markIn = (call: Pick<Call, 'rehearsal'>, mark: Mark): Mark =>
  call.rehearsal && mark !== 'unknown' ? 'our_design' : mark

/** What somebody who is about to ask may know of those who have asked: that there are some, and since when. */
import { duplicatesOf } from './duplicates.ts'
import type { AlikeQuestion, OpenRequests } from './joining.ts'
import { type RequestContent, type RequestEvent, senderOf } from './request.ts'
import { isWaiting, type RequestStatus } from './request-steps.ts'
import type { Instant } from './values.ts'
import { dayInStrasbourg } from './zoned-time.ts'

type Received = RequestContent & { readonly status: RequestStatus; readonly receivedAt: Instant }

/**
 * Requests to join that still wait and may be of the same authority, by the rule by which participants are compared: a
 * like name in any spelling or script, in the same country.
 *
 * @param requests everything that was sent, of any kind and in any status.
 */
export function openRequestsLike(
  { authorityName, country }: AlikeQuestion,
  requests: readonly Received[],
): OpenRequests {
  const waiting = requests
    .filter((request) => request.kind === 'join' && isWaiting(request))
    .map((request) => ({ ...senderOf(request), receivedAt: request.receivedAt }))
  const arrivals = duplicatesOf({ name: authorityName, country }, waiting)
    .map(({ other }) => other.receivedAt)
    .toSorted()
  const newest = arrivals.at(-1)
  return { open: arrivals.length, newestOn: newest === undefined ? null : dayInStrasbourg(newest) }
}

/** Whether a request waited at some time: then it was among those that whoever sent another one was told of. */
export const wasOpenAt = (
  { kind, receivedAt, history }: Pick<Received, 'kind' | 'receivedAt'> & { readonly history: readonly RequestEvent[] },
  instant: Instant,
): boolean => {
  const isBefore = (at: Instant) => Date.parse(at) < Date.parse(instant)
  return isBefore(receivedAt) && isWaiting({ kind, status: history.findLast(({ at }) => isBefore(at))?.to ?? 'sent' })
}

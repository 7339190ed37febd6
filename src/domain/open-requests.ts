/** What a sender may learn about the requests of others: how many are open, and since when. */
import { duplicatesOf } from './duplicates.ts'
import type { AlikeQuestion, OpenRequests } from './joining.ts'
import { type RequestContent, type RequestEvent, senderOf } from './request.ts'
import { isWaiting, type RequestStatus } from './request-steps.ts'
import type { Instant } from './values.ts'
import { dayInStrasbourg } from './zoned-time.ts'

type Received = RequestContent & { readonly status: RequestStatus; readonly receivedAt: Instant }

/**
 * Open requests to join that may be of the same authority. Compared like participants: similar name in any spelling or
 * script, same country.
 *
 * @param requests everything that was sent, of any kind and status.
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

/** Whether a request was open at an instant, so that another sender was shown it in the count. */
export const wasOpenAt = (
  { kind, receivedAt, history }: Pick<Received, 'kind' | 'receivedAt'> & { readonly history: readonly RequestEvent[] },
  instant: Instant,
): boolean => {
  const isBefore = (at: Instant) => Date.parse(at) < Date.parse(instant)
  return isBefore(receivedAt) && isWaiting({ kind, status: history.findLast(({ at }) => isBefore(at))?.to ?? 'sent' })
}

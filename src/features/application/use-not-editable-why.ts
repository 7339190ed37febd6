import { useSuspenseQuery } from '@tanstack/react-query'
import { callQueries } from '#src/backend/queries/calls.ts'
import type { Application } from '#src/domain/application-record.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { sentLock } from '#src/domain/sent-lock.ts'
import { useNow } from './deadline/use-server-time.ts'

/** Why answers cannot be changed, by the present time: the deadline may pass while a page is open offline. */
export function useNotEditableWhy({ callId, status, notEditableWhy }: Application): string | null {
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  const now = useNow()
  return notEditableWhy === 'already_sent'
    ? (sentLock(status, currentDeadline(call.deadlines), now) ?? notEditableWhy)
    : notEditableWhy
}

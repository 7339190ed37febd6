import { useSuspenseQuery } from '@tanstack/react-query'
import { callQueries } from '#src/backend/queries/calls.ts'
import { takesNew } from '#src/domain/deadline.ts'
import { useNow } from './deadline/use-server-time.ts'

/** Whether an application can still be started for a call, so that answers typed without an account can go into one. */
export function useTakesNew(callId: string): boolean {
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  return takesNew(call, useNow())
}

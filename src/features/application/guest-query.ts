import { queryOptions } from '@tanstack/react-query'
import { countAnswers, guestAnswers } from '#src/backend/saving/guest-draft.ts'

/** How many answers this device has of an application that was begun without an account. */
export const guestQuery = (callId: string) =>
  queryOptions({
    queryKey: ['guest', callId] as const,
    queryFn: async () => countAnswers(await guestAnswers(callId)),
    // On this device: no connection is needed, and other pages change it.
    networkMode: 'always',
    staleTime: 0,
    // Never what it was on an earlier page: with it, a draft that was taken over would be taken over again.
    gcTime: 0,
  })

import { queryOptions } from '@tanstack/react-query'
import { countAnswers, guestAnswers } from '#src/backend/saving/guest-draft.ts'

/** Number of answers on this device for an application without account. */
export const guestQuery = (callId: string) =>
  queryOptions({
    queryKey: ['guest', callId] as const,
    queryFn: async () => countAnswers(await guestAnswers(callId)),
    // On this device: works offline, and other pages change it.
    networkMode: 'always',
    staleTime: 0,
    // Not cached across pages, or a draft that was taken over would be taken over again.
    gcTime: 0,
  })

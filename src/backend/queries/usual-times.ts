import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { UsualTimes } from '#src/domain/application/usual-time.ts'
import { backend } from '../backend.ts'
import { inTime } from '../in-time.ts'

const HOUR_MS = 3_600_000

/** Longest wait of a page whose rows would move when the times came later. */
const PATIENCE_MS = 400

const usualTimesQuery = (callId: string) =>
  queryOptions({
    queryKey: ['usual-times', callId] as const,
    queryFn: ({ signal }) => backend().getUsualTimes({ callId }, { signal }),
    staleTime: HOUR_MS, // moves with every fifth application
    retry: false,
  })

/** For loaders. Without the times a page says less, and is there all the same. */
export const usualTimesInTime = (queryClient: QueryClient, callIds: readonly string[]): Promise<unknown> =>
  inTime(Promise.all(callIds.map((callId) => queryClient.prefetchQuery(usualTimesQuery(callId)))), PATIENCE_MS)

/** How long the sections of a call's form usually take; undefined while, or where, that cannot be had. */
export const useUsualTimes = (callId: string): UsualTimes | undefined => useQuery(usualTimesQuery(callId)).data

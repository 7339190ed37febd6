import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { SectionId } from '#src/domain/application/types.ts'
import { usualMinutes } from '#src/domain/application/usual-time.ts'
import { backend } from '../backend.ts'
import { inTime } from '../in-time.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

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

/** Milliseconds that sections of a call's form usually take; null while, or where, that cannot be had of every one of them. */
export function useUsualMs(callId: string): (sections: readonly SectionId[]) => number | null {
  const { data } = useQuery(usualTimesQuery(callId))
  return (sections) => {
    const minutes = usualMinutes(data, sections)
    return minutes === null ? null : minutes * MINUTE_MS
  }
}

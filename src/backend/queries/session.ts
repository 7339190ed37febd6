import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'
import { session } from '../session.ts'

/** With a new token, the end of the one before is nobody's any more. */
export const forgetSessionEnd = (queryClient: QueryClient): void => {
  queryClient.setQueryData(sessionQueries.current().queryKey, (known) => known && { ...known, endsAt: null })
}

export const sessionQueries = {
  /** Who is signed in. Shown on every page, so it never goes stale by itself; signing in and out resets it. */
  current: () =>
    queryOptions({
      queryKey: ['session'] as const,
      queryFn: ({ signal }) => backend().getSession({}, { signal }),
      staleTime: Infinity,
    }),
  people: () =>
    queryOptions({
      queryKey: ['people'] as const,
      queryFn: ({ signal }) => session().people(signal),
      staleTime: Infinity,
    }),
}

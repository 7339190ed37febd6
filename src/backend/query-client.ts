import { QueryClient } from '@tanstack/react-query'
import { isBackendError, isPassing } from './errors.ts'

/**
 * One cache for server data. Reading is tried twice more when the failure may pass; writing never by itself, since the
 * screens decide with which idempotency key.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isBackendError(error) && isPassing(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Asks anew for every answer, also of pages that are left: any of them may be a copy. */
export const askForAll = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ refetchType: 'all' })

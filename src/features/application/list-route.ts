import type { QueryClient } from '@tanstack/react-query'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { ListPage } from './ListPage.tsx'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await Promise.all([
    queryClient.ensureQueryData({ ...applicationQueries.list(), revalidateIfStale: true }),
    queryClient.ensureQueryData(callQueries.list()),
    queryClient.ensureQueryData(sessionQueries.current()),
  ])
  return null
}

export const Component = ListPage

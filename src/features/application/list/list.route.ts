import type { QueryClient } from '@tanstack/react-query'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { usualTimesInTime } from '#src/backend/queries/usual-times.ts'
import { ListPage } from './ListPage.tsx'

export const makeLoader = (queryClient: QueryClient) => async () => {
  const calls = queryClient.ensureQueryData(callQueries.list())
  const { person } = await queryClient.ensureQueryData(sessionQueries.current())
  const [known] = await Promise.all([
    calls,
    ...(person ? [queryClient.ensureQueryData({ ...applicationQueries.list(), revalidateIfStale: true })] : []),
  ])
  const callIds = known.flatMap(({ id, rehearsal }) => (rehearsal ? [] : [id]))
  await usualTimesInTime(queryClient, callIds)
  return null
}

export const Component = ListPage

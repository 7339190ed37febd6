import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { type ApplicationData, openApplication } from '../drafts.ts'
import { PeoplePage } from './PeoplePage.tsx'

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs): Promise<ApplicationData> => {
    const applicationId = params['applicationId'] ?? ''
    const [data] = await Promise.all([
      openApplication(queryClient, applicationId),
      queryClient.ensureQueryData({ ...teamQueries.detail(applicationId), revalidateIfStale: true }),
      queryClient.ensureQueryData(sessionQueries.current()),
    ])
    return data
  }

export const Component = PeoplePage

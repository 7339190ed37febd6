import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { questionQueries } from '#src/backend/queries/questions.ts'

/** Loader of every public page of a call. The page works without the questions. */
export const loadCall =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const callId = params['callId'] ?? ''
    await Promise.all([
      queryClient.ensureQueryData(callQueries.detail(callId)),
      queryClient.prefetchQuery(questionQueries.published(callId)),
    ])
    return null
  }

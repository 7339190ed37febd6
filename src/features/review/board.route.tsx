import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { BackendError } from '#src/backend/errors.ts'
import { chosenCall } from './chosen-call.ts'
import { ReviewPage } from './ReviewPage.tsx'

/** Loads the call and its proposals. Other calls are tried only if the URL names none. */
export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const session = await queryClient.ensureQueryData(sessionQueries.current())
    if (!session.person) throw new BackendError('listProposals', 'not_signed_in')
    const calls = await queryClient.ensureQueryData(callQueries.list())
    const asked = new URL(request.url).searchParams.get('call')
    const callId = await chosenCall(queryClient, calls, asked)
    await queryClient.ensureQueryData({ ...proposalQueries.list({ callId }), revalidateIfStale: true })
    return { callId }
  }

export { ReviewPage as Component }

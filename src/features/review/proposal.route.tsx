import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { isManaged } from '#src/domain/proposal.ts'
import { ProposalPage } from './ProposalPage.tsx'

/** Loads one proposal, its call, and the assessments if the reader may see them. */
export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const id = z.safeParse(idSchema, params['proposalId'])
    if (!id.success) throw new BackendError('getProposal', 'not_found')
    const session = await queryClient.ensureQueryData(sessionQueries.current())
    if (!session.person) throw new BackendError('getProposal', 'not_signed_in')
    closeDrafts(session.person.id)
    const detail = proposalQueries.detail(id.data)
    const proposal = await queryClient.ensureQueryData({ ...detail, revalidateIfStale: true })
    void queryClient.prefetchQuery(proposalQueries.list({ callId: proposal.callId }))
    if (isManaged(proposal)) void queryClient.prefetchQuery(proposalQueries.assignments(id.data))
    await Promise.all([
      queryClient.ensureQueryData(callQueries.detail(proposal.callId)),
      proposal.content && queryClient.ensureQueryData({ ...proposalQueries.reviews(id.data), revalidateIfStale: true }),
    ])
    return { proposalId: id.data, personId: session.person.id }
  }

export { ProposalPage as Component }

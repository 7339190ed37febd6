import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#src/contract/operations.ts'
import { backend } from '../backend.ts'
import { everyPage } from './every-page.ts'

export type ProposalFilters = Omit<Input<'listProposals'>, 'cursor' | 'limit'>

export const proposalQueries = {
  all: () => ['proposals'] as const,
  /** Every proposal that fits; the board shows them all, so all pages are fetched. */
  list: (filters: ProposalFilters) =>
    queryOptions({
      queryKey: [...proposalQueries.all(), 'list', filters] as const,
      queryFn: ({ signal }) => everyPage((page) => backend().listProposals({ ...filters, ...page }, { signal })),
    }),
  detail: (proposalId: string) =>
    queryOptions({
      queryKey: [...proposalQueries.all(), 'detail', proposalId] as const,
      queryFn: ({ signal }) => backend().getProposal({ proposalId }, { signal }),
    }),
  reviews: (proposalId: string) =>
    queryOptions({
      queryKey: [...proposalQueries.all(), 'reviews', proposalId] as const,
      queryFn: async ({ signal }) => (await backend().listReviews({ proposalId }, { signal })).items,
    }),
  assignments: (proposalId: string) =>
    queryOptions({
      queryKey: [...proposalQueries.all(), 'assignments', proposalId] as const,
      queryFn: ({ signal }) => backend().listAssignments({ proposalId }, { signal }),
    }),
  dashboard: (callId: string) =>
    queryOptions({
      queryKey: [...proposalQueries.all(), 'dashboard', callId] as const,
      queryFn: ({ signal }) => backend().getDashboard({ callId }, { signal }),
    }),
}

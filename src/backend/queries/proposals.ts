import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#src/contract/operations.ts'
import { backend } from '../backend.ts'

export type ProposalFilters = Omit<Input<'listProposals'>, 'cursor' | 'limit'>

const PAGE = 200

export const proposalQueries = {
  all: () => ['proposals'] as const,
  /** Every proposal that fits; the board shows them all, so all pages are fetched. */
  list: (filters: ProposalFilters) =>
    queryOptions({
      queryKey: [...proposalQueries.all(), 'list', filters] as const,
      queryFn: async ({ signal }) => {
        const items = []
        let cursor: string | undefined
        do {
          const page = await backend().listProposals({ ...filters, limit: PAGE, ...(cursor && { cursor }) }, { signal })
          items.push(...page.items)
          cursor = page.next ?? undefined
        } while (cursor)
        return items
      },
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

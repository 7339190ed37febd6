import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#src/contract/operations.ts'
import type { Review } from '#src/domain/proposal.ts'
import { backend } from '../backend.ts'
import { everyPage } from './every-page.ts'

export type ProposalFilters = Omit<Input<'listProposals'>, 'cursor' | 'limit'>

const isSame = (one: Review, other: Review): boolean =>
  one.reviewerId === other.reviewerId && one.module === other.module
const isIn = (reviews: readonly Review[], review: Review): boolean => reviews.some((other) => isSame(other, review))

/** A list with one more assessment; of two by the same author of the same module the newer one stands. */
export const withReview = (reviews: readonly Review[], review: Review): Review[] =>
  isIn(reviews, review)
    ? reviews.map((other) => (isSame(other, review) && other.version < review.version ? review : other))
    : [...reviews, review]

/**
 * What a list has answered that was asked for while `before` was known, and now `known` is: what was saved meanwhile is
 * older in it, or lacks. What it lacks though it was known before may no longer be seen.
 */
export const newestReviews = (
  answered: readonly Review[],
  before: readonly Review[] = [],
  known: readonly Review[] = [],
): Review[] =>
  known.filter((review) => isIn(answered, review) || !isIn(before, review)).reduce<Review[]>(withReview, [...answered])

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
      queryFn: async ({ signal, client, queryKey }) => {
        const known = () => client.getQueryData<Review[]>(queryKey)
        const before = known()
        const { items } = await backend().listReviews({ proposalId }, { signal })
        return newestReviews(items, before, known())
      },
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

import type { ModuleId } from '#src/domain/application/types.ts'
import type { Review } from '#src/domain/proposal.ts'
import type { State } from '../state.ts'

/** The counting assessments of one module of one proposal. */
export type CountingReviews = (proposalId: string, module: ModuleId) => readonly Review[]

/** Submitted assessments, except those of reviewers who declared a conflict, even later. */
export function countingReviews({ reviews, assignments }: Pick<State, 'reviews' | 'assignments'>): CountingReviews {
  const placeOf = (proposalId: string, reviewerId: string) => `${proposalId} ${reviewerId}`
  const conflicts = new Set(
    assignments
      .filter(({ interest }) => interest === 'conflict')
      .map(({ applicationId, reviewerId }) => placeOf(applicationId, reviewerId)),
  )
  const counting = Map.groupBy(
    reviews.filter(
      ({ status, proposalId, reviewerId }) => status === 'submitted' && !conflicts.has(placeOf(proposalId, reviewerId)),
    ),
    ({ proposalId }) => proposalId,
  )
  return (proposalId, module) => (counting.get(proposalId) ?? []).filter((review) => review.module === module)
}

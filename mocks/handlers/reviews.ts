import type { ModuleId } from '#src/domain/application/types.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { isBarred, type Review } from '#src/domain/proposal.ts'
import { criteriaFor, type Score, type ScoreFinding, scoreFindings } from '#src/domain/scoring.ts'
import { invalid, notFound, Refusal } from '../refusal.ts'
import { put } from '../store.ts'
import { type Sight, visibleReviews } from '../views/visibility.ts'
import { requireVersion } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { findProposal } from './proposals.ts'

/** Refuses closed content: before interests are declared, after a conflict, and on the applicant's side. */
export function requireOpen({ interest }: Sight): void {
  if (interest === 'undeclared') throw new Refusal('interest_undeclared')
  if (isBarred({ interest })) throw new Refusal('forbidden')
}

type Own = { sight: Sight; stored: Review | undefined; review: Review }

/** The caller's assessment of a module, as stored or empty before the first save. */
function ownReview(proposalId: string, module: ModuleId, context: Context): Own {
  const sight = findProposal(proposalId, context)
  const { id: reviewerId, name: reviewerName } = caller(context)
  if (!sight.modules.includes(module)) throw notFound()
  requireOpen(sight)
  if (!sight.assignment?.modules.includes(module)) throw new Refusal('forbidden')
  if (sight.trueStatus !== 'in_assessment') throw new Refusal('not_under_review')
  const stored = context.state.reviews.find(
    (review) => review.proposalId === proposalId && review.module === module && review.reviewerId === reviewerId,
  )
  if (stored?.status === 'submitted') throw new Refusal('not_editable', { why: 'already_submitted' })
  const empty = { version: 0, status: 'draft', scores: [], comment: '', updatedAt: null, submittedAt: null } as const
  return { sight, stored, review: stored ?? { proposalId, module, reviewerId, reviewerName, ...empty, scores: [] } }
}

const errorOf = ({ criterionId, code, maxPoints }: ScoreFinding): ProblemError => ({
  pointer: criterionId,
  code,
  detail: `${criterionId}: ${code.replaceAll('_', ' ')}`,
  severity: 'error',
  params: { maxPoints },
})

/** Scores that are invalid even in a draft: a draft may be incomplete, but present scores must be valid. */
function unfitScores(scores: readonly Score[], module: ModuleId, { call }: Sight): ProblemError[] {
  const known = criteriaFor(module, call.criteria)
  const unknown = scores
    .filter((score, index) => {
      const repeated = scores.findIndex(({ criterionId }) => criterionId === score.criterionId) !== index
      return repeated || !known.some(({ id }) => id === score.criterionId)
    })
    .map(({ criterionId }): ProblemError => ({
      pointer: criterionId,
      code: 'unknown_criterion',
      detail: `${criterionId} is not a criterion of module ${module}, or stands there twice.`,
      severity: 'error',
    }))
  const outOfRange = scoreFindings(scores, module, call.criteria).filter(({ code }) => code === 'points_out_of_range')
  return [...unknown, ...outOfRange.map(errorOf)]
}

export const reviewHandlers: Pick<Handlers, 'listReviews' | 'saveReview' | 'submitReview'> = {
  listReviews({ proposalId }, context) {
    const sight = findProposal(proposalId, context)
    requireOpen(sight)
    return { items: visibleReviews(context.state, caller(context), sight) }
  },

  saveReview({ proposalId, module, scores, comment, version }, context) {
    const { sight, stored, review } = ownReview(proposalId, module, context)
    requireVersion(review, version)
    const unfit = unfitScores(scores, module, sight)
    if (unfit.length > 0) throw invalid(unfit)
    const saved: Review = { ...review, scores, comment, version: review.version + 1, updatedAt: context.now }
    return put(context.state.reviews, stored, saved)
  },

  submitReview({ proposalId, module, version }, context) {
    const { sight, stored, review } = ownReview(proposalId, module, context)
    requireVersion(review, version)
    const findings = scoreFindings(review.scores, module, sight.call.criteria)
    if (findings.length > 0) throw new Refusal('incomplete', { errors: findings.map(errorOf) })
    const times = { updatedAt: context.now, submittedAt: context.now }
    const submitted: Review = { ...review, status: 'submitted', version: review.version + 1, ...times }
    return put(context.state.reviews, stored, submitted)
  },
}

import type { QueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { Confirmed, DraftPort } from '#src/backend/saving/draft.ts'
import { type OpenDraft, openOnce } from '#src/backend/saving/open-drafts.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Review } from '#src/domain/proposal.ts'
import { answersOf, COMMENT, isWhole, scoresOf, textAt } from './score-model.ts'

/** Whose assessment of which module of which proposal. */
export type DraftOf = {
  readonly personId: string
  readonly proposalId: string
  readonly module: ModuleId
}

/**
 * A review has one version for the whole; the engine merges field by field. So each address gets the version at which
 * its value was first seen here. What is empty never stands against what was typed.
 */
function fieldVersions() {
  let known: Confirmed['answers'] = {}
  let versions: Record<string, number> = {}
  return (review: Pick<Review, 'version' | 'scores' | 'comment' | 'updatedAt'>): Confirmed => {
    const answers = answersOf(review)
    versions = Object.fromEntries(
      Object.entries(answers).map(([address, value]) => [
        address,
        sameValue(known[address], value) ? (versions[address] ?? review.version) : review.version,
      ]),
    )
    known = answers
    return { version: review.version, answers, answerVersions: versions, updatedAt: review.updatedAt ?? '' }
  }
}

const ownIn = (reviews: readonly Review[], { personId, module }: DraftOf): Review | undefined =>
  reviews.find((review) => review.reviewerId === personId && review.module === module)

/** What the list of assessments is once this one is the newest of its author and module. */
export const withReview = (reviews: readonly Review[], review: Review): Review[] => [
  ...reviews.filter(({ reviewerId, module }) => reviewerId !== review.reviewerId || module !== review.module),
  review,
]

const none = { version: 0, scores: [], comment: '', updatedAt: null }

function portOf(
  queryClient: QueryClient,
  of: DraftOf,
  call: Call,
  confirmedOf: ReturnType<typeof fieldVersions>,
): DraftPort {
  const { proposalId, module } = of
  const { listReviews, saveReview } = backend()
  const reviews = proposalQueries.reviews(proposalId)
  return {
    accepts: isWhole,
    async load() {
      const { items } = await listReviews({ proposalId })
      queryClient.setQueryData(reviews.queryKey, items)
      return confirmedOf(ownIn(items, of) ?? none)
    },
    async save(changes, version) {
      const before = queryClient.getQueryData(reviews.queryKey) ?? []
      const own = ownIn(before, of)
      const answers = { ...(own ? answersOf(own) : {}) }
      for (const { address, value } of changes) answers[address] = value
      const saved = await saveReview({
        proposalId,
        module,
        version,
        scores: scoresOf(answers, module, call.criteria),
        comment: textAt(answers, COMMENT),
      })
      queryClient.setQueryData(reviews.queryKey, (items = []) => withReview(items, saved))
      return confirmedOf(saved)
    },
  }
}

/**
 * Opens the draft of an assessment, once per tab; the same promise for every render.
 *
 * @param own what the backend has of it, undefined before the first save.
 */
export function reviewDraft(
  queryClient: QueryClient,
  of: DraftOf,
  call: Call,
  own: Review | undefined,
): Promise<OpenDraft> {
  return openOnce(`${of.personId}/review/${of.proposalId}/${of.module}`, () => {
    const confirmedOf = fieldVersions()
    return {
      confirmed: confirmedOf(own ?? none),
      port: portOf(queryClient, of, call, confirmedOf),
      operations: { load: 'listReviews', save: 'saveReview' },
    }
  })
}

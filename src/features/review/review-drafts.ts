import type { QueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { BackendError, isBackendError } from '#src/backend/errors.ts'
import { newestReviews, proposalQueries, withReview } from '#src/backend/queries/proposals.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { Confirmed, DraftPort } from '#src/backend/saving/draft.ts'
import { NOTHING_CONFIRMED } from '#src/backend/saving/device-port.ts'
import { keptConfirmed, type OpenDraft, openOnce } from '#src/backend/saving/open-drafts.ts'
import { samePerson } from '#src/backend/saving/same-person.ts'
import { session } from '#src/backend/session.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Review } from '#src/domain/proposal.ts'
import type { Score } from '#src/domain/scoring.ts'
import { addressOf, answersOf, COMMENT, heldKind, scoresOf, textAt } from './score-model.ts'

/** Identifies an assessment: reviewer, proposal and module. */
export type DraftOf = {
  readonly personId: string
  readonly proposalId: string
  readonly module: ModuleId
}

const none = { version: 0, scores: [], comment: '', updatedAt: null }

/**
 * The newest assessment that this draft has seen. A review has one version as a whole, but saving merges field by
 * field. So each address gets the version at which its value was first seen in this browser: after a reload all
 * addresses would otherwise look as new as the whole. Empty values never replace typed ones.
 */
function newestSeen(kept: Confirmed) {
  let present = kept
  return {
    present: () => present,
    /**
     * An older assessment that arrives late is returned as it is, and does not replace the newest one.
     *
     * @param before version that was known when the backend was asked: an older answer proves that it was put back.
     */
    see(review: Pick<Review, 'version' | 'scores' | 'comment' | 'updatedAt'>, before = 0): Confirmed {
      const { version, updatedAt } = review
      const answers = answersOf(review)
      const versions = Object.entries(answers).map(([address, value]): [string, number] => [
        address,
        // No newer than the whole, which a backend that was put back has again at an older version.
        sameValue(present.answers[address], value)
          ? Math.min(present.answerVersions[address] ?? version, version)
          : version,
      ])
      const seen = { version, answers, answerVersions: Object.fromEntries(versions), updatedAt: updatedAt ?? '' }
      const isPutBack = version > 0 && version < before
      if (version >= present.version || isPutBack) present = seen
      return seen
    },
  }
}

type NewestSeen = ReturnType<typeof newestSeen>

const ownIn = (reviews: readonly Review[], { personId, module }: DraftOf): Review | undefined =>
  reviews.find((review) => review.reviewerId === personId && review.module === module)

/**
 * Puts a saved assessment into the cached list, for its author only, who may have signed out meanwhile. A missing list
 * is loaded when needed, since it also has assessments of others.
 */
export const keepReview = (queryClient: QueryClient, review: Review): void => {
  if (session().identity() !== review.reviewerId) return
  const { queryKey } = proposalQueries.reviews(review.proposalId)
  queryClient.setQueryData(queryKey, (known) => known && withReview(known, review))
}

/** Returns the refusal by the addresses of the engine, which holds back what it names and sends all else. */
const named = ({ operation, code, status, why, errors }: BackendError, scores: readonly Score[]): BackendError =>
  new BackendError(operation, code, {
    status,
    ...(why !== undefined && { why }),
    errors: errors.map((error) => ({ ...error, pointer: addressOf(error.pointer, scores) })),
  })

function portOf(queryClient: QueryClient, of: DraftOf, call: Call, seen: NewestSeen): DraftPort {
  const { proposalId, module } = of
  const { listReviews, saveReview } = backend()
  const { queryKey } = proposalQueries.reviews(proposalId)
  const isSamePerson = samePerson()
  return {
    accepts: (change) => heldKind(change) === null,
    async load() {
      const before = queryClient.getQueryData(queryKey)
      const { version } = seen.present()
      const { items } = await listReviews({ proposalId })
      if (isSamePerson()) queryClient.setQueryData(queryKey, (known) => newestReviews(items, before, known))
      return seen.see(ownIn(items, of) ?? none, version)
    },
    async save(changes, version) {
      const before = seen.present()
      // The whole assessment is sent: based on another version it would undo changes there.
      if (before.version !== version) throw new BackendError('saveReview', 'version_mismatch')
      const answers = { ...before.answers }
      for (const { address, value } of changes) answers[address] = value
      const scores = scoresOf(answers, module, call.criteria)
      try {
        const saved = await saveReview({ proposalId, module, version, scores, comment: textAt(answers, COMMENT) })
        keepReview(queryClient, saved)
        return seen.see(saved)
      } catch (error) {
        throw isBackendError(error) ? named(error, scores) : error
      }
    },
  }
}

/**
 * Opens the draft of an assessment, once per tab; returns the same promise on every render.
 *
 * @param own the assessment on the backend, undefined before the first save.
 */
export function reviewDraft(
  queryClient: QueryClient,
  of: DraftOf,
  call: Call,
  own: Review | undefined,
): Promise<OpenDraft> {
  const name = `${of.personId}/review/${of.proposalId}/${of.module}`
  return openOnce(name, async () => {
    const kept = await keptConfirmed(name)
    const present = own ?? none
    // A newer stored version comes from a backend that has been reset since.
    const seen = newestSeen(kept && kept.version <= present.version ? kept : NOTHING_CONFIRMED)
    return {
      confirmed: seen.see(present),
      port: portOf(queryClient, of, call, seen),
      operations: { load: 'listReviews', save: 'saveReview' },
    }
  })
}

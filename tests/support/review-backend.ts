import type { Context } from '#mocks/handlers/context.ts'
import { reviewHandlers } from '#mocks/handlers/reviews.ts'
import { Refusal } from '#mocks/refusal.ts'
import { put, snapshot } from '#mocks/store.ts'
import type { Backend } from '#src/backend/backend.ts'
import { BackendError } from '#src/backend/errors.ts'
import type { Review } from '#src/domain/proposal.ts'
import { answersOf } from '#src/features/review/score-model.ts'
import { assignment, people, review, sent, world } from './world.ts'

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Calls of a closed page never settle. */
const never = () => new Promise<never>(() => undefined)

const proposalId = 'app-1'
const personId = 'reviewer-1'

/** An assessment that a reviewer has begun. */
export const begun = review(proposalId, personId, {
  version: 4,
  status: 'draft',
  submittedAt: null,
  comment: 'A',
  scores: [
    { criterionId: 'AC1', points: 10, reason: 'well argued' },
    { criterionId: 'AC2', points: 7, reason: 'thin' },
  ],
})

/**
 * Saving assessments under the rules of the embedded backend, for one person, over a connection that is slow, breaks,
 * or loses answers.
 */
export const reviewBackend = () => {
  const state = snapshot(
    world({
      applications: [sent(proposalId, 'in_assessment')],
      assignments: [assignment(proposalId, personId, 'none')],
      reviews: [begun, review(proposalId, 'reviewer-2')],
    }),
  )
  const context: Context = {
    state,
    now: '2016-05-11T08:00:00.000Z',
    person: people.find(({ id }) => id === personId) ?? null,
    endsAt: null,
    keepFile: () => undefined,
    file: () => Promise.resolve(undefined),
  }
  const line = { isDown: false, losesAnswers: false, listMs: 20 }
  const own = (): Review =>
    state.reviews.find(({ reviewerId, module }) => reviewerId === personId && module === 'A') ?? begun
  /** Every state that the assessment has had. */
  const history = [answersOf(begun)]
  const ask = <Answer>(operation: 'listReviews' | 'saveReview', work: () => Answer): Answer => {
    if (line.isDown) throw new BackendError(operation, 'offline')
    try {
      return structuredClone(work())
    } catch (error) {
      throw error instanceof Refusal ? new BackendError(operation, error.code) : error
    }
  }
  const ofPage = (isAlive: () => boolean): Backend => {
    const heard = <Answer>(answer: Answer) => (isAlive() ? answer : never())
    const operations: Pick<Backend, 'capabilities' | 'listReviews' | 'saveReview'> = {
      capabilities: { push: false },
      async listReviews(input) {
        const answer = ask('listReviews', () => reviewHandlers.listReviews(input, context))
        // Reads at once; only the answer is delayed.
        await delay(line.listMs)
        return heard(await answer)
      },
      async saveReview(input) {
        if (!isAlive()) return never()
        await delay(20)
        const answer = ask('saveReview', () => reviewHandlers.saveReview(input, context))
        history.push(answersOf(own()))
        await delay(20)
        if (isAlive() && line.losesAnswers) throw new BackendError('saveReview', 'timeout')
        return heard(await answer)
      },
    }
    return operations as Backend
  }
  return {
    line,
    own,
    history,
    ofPage,
    answers: () => answersOf(own()),
    /** Puts the backend back to a backup, in which the assessment is as it was begun. */
    putBack: () => void put(state.reviews, own(), begun),
  }
}

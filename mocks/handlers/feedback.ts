import { visibleSections } from '#src/domain/application/fields.ts'
import { callFeedback, emptyTally, type FeedbackQuestion, saysSomething, withFeedback } from '#src/domain/feedback.ts'
import { invalid, notFound, Refusal, wrongAt } from '../refusal.ts'
import { put } from '../store.ts'
import { callOf, standingOf } from '../views/standing.ts'
import { sightsOf } from '../views/visibility.ts'
import { findApplication } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'

const nothing: FeedbackQuestion = { asked: false, sections: [] }

function questionFor(applicationId: string, context: Context) {
  const { application, access } = findApplication(applicationId, context)
  const { state, now } = context
  const { counting, status } = standingOf(application, callOf(state, application), now)
  const isOver = state.askedForFeedback.some((asked) => asked.applicationId === applicationId)
  const question =
    counting && status !== 'withdrawn' && !isOver && access !== 'reader'
      ? { asked: true, sections: [...visibleSections(counting.answers)] }
      : nothing
  return { application, access, question }
}

export const feedbackHandlers: Pick<Handlers, 'getFeedbackQuestion' | 'giveFeedback' | 'getCallFeedback'> = {
  getFeedbackQuestion: ({ applicationId }, context) => questionFor(applicationId, context).question,

  giveFeedback({ applicationId, ratings, text }, context) {
    const { application, access, question } = questionFor(applicationId, context)
    if (access === 'reader') throw new Refusal('forbidden')
    if (!question.asked) throw new Refusal('illegal_transition', { why: 'no_such_step' })
    const unknown = Object.keys(ratings).filter((section) => !question.sections.some((one) => one === section))
    if (unknown.length > 0) throw invalid(unknown.map((section) => wrongAt(`ratings.${section}`, 'unknown_place')))

    const { state } = context
    const { callId } = application
    state.askedForFeedback.push({ applicationId })
    if (saysSomething({ ratings, text })) {
      const before = state.feedbacks.find((kept) => kept.callId === callId)
      put(state.feedbacks, before, { callId, tally: withFeedback(before?.tally ?? emptyTally, { ratings, text }) })
    }
    return nothing
  },

  getCallFeedback({ callId }, context) {
    const { state, now } = context
    if (!state.calls.some(({ id }) => id === callId)) throw notFound()
    const tally = state.feedbacks.find((kept) => kept.callId === callId)?.tally ?? emptyTally
    return callFeedback(tally, sightsOf(state, caller(context), callId, now).length)
  },
}

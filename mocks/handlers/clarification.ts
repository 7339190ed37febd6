import { checkContext, submittedAnswers } from '#src/domain/application/check.ts'
import { findingsOfAnswer, isPartChanged, partsAskedAbout, withAnswer } from '#src/domain/clarification.ts'
import { invalid, Refusal, wrongAt } from '../refusal.ts'
import type { StoredApplication } from '../state.ts'
import { applicationView, documentsOf, ofOwner } from '../views/application-view.ts'
import { callOf, standingOf } from '../views/standing.ts'
import { findApplication, requireOwner, requireVersion } from './applications.ts'
import { caller, type Handlers } from './context.ts'
import { errorOf } from './documents.ts'
import { move } from './submission.ts'

export const clarificationHandlers: Pick<Handlers, 'answerOffice'> = {
  answerOffice({ applicationId, version, note }, context) {
    const { state, now } = context
    const found = findApplication(applicationId, context)
    const { application } = found
    requireOwner(found)
    requireVersion(application, version)
    const { clarification } = application
    if (!clarification) throw new Refusal('illegal_transition', { why: 'no_such_step' })

    const { questions, before } = clarification
    const call = callOf(state, application)
    const { counting } = standingOf(application, call, now)
    if (!counting) throw new Refusal('illegal_transition', { why: 'no_such_step' })
    const seen = (part: Pick<StoredApplication, 'answers' | 'documents'>) => ({
      answers: part.answers,
      documents: documentsOf(part, now),
    })
    const blocking = findingsOfAnswer(seen(counting), questions, seen(application), checkContext(call, now))
    if (blocking.length > 0) throw new Refusal('incomplete', { errors: blocking.map(errorOf) })

    const whole = withAnswer(counting, questions, partsAskedAbout(questions, application))
    const parts = partsAskedAbout(questions, { ...whole, answers: submittedAnswers(whole.answers) })
    if (note === '' && !questions.some((question) => isPartChanged(question, before, parts))) {
      throw invalid([wrongAt('note', 'required')])
    }
    const answer = { at: now, byName: caller(context).name, note, ...parts }
    const answered = move(application, 'admissibility_check', context, { clarification: { ...clarification, answer } })
    return applicationView(state, answered, ofOwner, now)
  },
}

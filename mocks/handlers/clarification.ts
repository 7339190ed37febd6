import { checkApplication, checkContext, submittedAnswers } from '#src/domain/application/check.ts'
import type { OfficeQuestion } from '#src/domain/application-record.ts'
import { answerTimeEnds, askablePlaces, isAskedAbout, isPartChanged, partsAskedAbout } from '#src/domain/clarification.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { invalid, Refusal } from '../refusal.ts'
import type { StoredClarification } from '../state.ts'
import { applicationView, documentsOf } from '../views/application-view.ts'
import { callOf } from '../views/standing.ts'
import type { Sight } from '../views/visibility.ts'
import { findApplication, requireOwner, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { errorOf } from './documents.ts'
import { move } from './submission.ts'

const wrong = (pointer: string, code: string): ProblemError => ({
  pointer,
  code,
  detail: `${pointer}: ${code.replaceAll('_', ' ')}`,
  severity: 'error',
})

/** Puts questions about parts of what was sent, or refuses with what is wrong with them. */
export function askAbout(
  { submission, call }: Sight,
  questions: readonly OfficeQuestion[],
  message: string,
  context: Context,
): StoredClarification {
  const places = new Set(askablePlaces(submission.answers))
  const errors = questions.flatMap(({ address }, index): ProblemError[] => {
    const isTwice = questions.findIndex((other) => other.address === address) < index
    if (!places.has(address)) return [wrong(`questions.${index}.address`, 'not_askable')]
    return isTwice ? [wrong(`questions.${index}.address`, 'asked_twice')] : []
  })
  if (questions.length === 0) errors.push(wrong('questions', 'required'))
  if (errors.length > 0) throw invalid(errors)
  return {
    askedAt: context.now,
    askedByName: caller(context).name,
    message,
    questions: [...questions],
    answerBy: answerTimeEnds(context.now, currentDeadline(call.deadlines).zone),
    before: partsAskedAbout(questions, submission),
    answer: null,
  }
}

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
    const documents = documentsOf(application, now)
    const findings = checkApplication(application.answers, documents, checkContext(callOf(state, application), now))
    const blocking = findings.filter(({ severity, address }) => severity === 'error' && isAskedAbout(questions, address))
    if (blocking.length > 0) throw new Refusal('incomplete', { errors: blocking.map(errorOf) })

    const parts = partsAskedAbout(questions, {
      answers: submittedAnswers(application.answers),
      documents: application.documents,
    })
    if (note === '' && !questions.some((question) => isPartChanged(question, before, parts))) {
      throw invalid([wrong('note', 'required')])
    }
    const answer = { at: now, byName: caller(context).name, note, ...parts }
    const answered = move(application, 'admissibility_check', context, { clarification: { ...clarification, answer } })
    return applicationView(state, answered, 'owner', now)
  },
}

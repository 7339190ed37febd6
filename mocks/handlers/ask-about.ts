import type { OfficeQuestion } from '#src/domain/application-record.ts'
import { answerTimeEnds, askablePlaces, isAskedAbout, partsAskedAbout } from '#src/domain/clarification.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { invalid, wrongAt } from '../refusal.ts'
import type { StoredApplication, StoredClarification } from '../state.ts'
import type { Sight } from '../views/visibility.ts'
import { backToSent, type DraftParts } from './back-to-sent.ts'
import { caller, type Context } from './context.ts'

/** Sets the parts asked about back to what was sent: unsent changes are no answer to the office. */
export const askedPartsBack = (
  application: StoredApplication,
  { questions, before }: StoredClarification,
  context: Context,
): DraftParts => backToSent(application, before, (address) => isAskedAbout(questions, address), context)

/** Stores questions about parts of a sent version, or refuses invalid ones. */
export function askAbout(
  { submission, call }: Sight,
  questions: readonly OfficeQuestion[],
  message: string,
  context: Context,
): StoredClarification {
  const places = new Set(askablePlaces(submission.answers))
  const errors = questions.flatMap(({ address }, index): ProblemError[] => {
    const isTwice = questions.findIndex((other) => other.address === address) < index
    if (!places.has(address)) return [wrongAt(`questions.${index}.address`, 'not_askable')]
    return isTwice ? [wrongAt(`questions.${index}.address`, 'asked_twice')] : []
  })
  if (questions.length === 0) errors.push(wrongAt('questions', 'required'))
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

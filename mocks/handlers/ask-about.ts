import type { OfficeQuestion } from '#src/domain/application-record.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import { answerTimeEnds, askablePlaces, isAskedAbout, partsAskedAbout } from '#src/domain/clarification.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { invalid, wrongAt } from '../refusal.ts'
import type { StoredApplication, StoredClarification } from '../state.ts'
import type { Sight } from '../views/visibility.ts'
import { sameJson } from '../json.ts'
import { caller, type Context } from './context.ts'
import { writeMoments } from './write-moments.ts'

/**
 * The parts asked about as they were sent: what somebody wrote since and never sent is no answer. It stays in the history
 * of these answers, and replaced files among the earlier ones.
 */
export function backToSent(
  application: StoredApplication,
  { questions, before }: StoredClarification,
  context: Context,
): Pick<StoredApplication, 'answers' | 'answerVersions' | 'documents'> {
  const asked = (address: string) => isAskedAbout(questions, address)
  const addresses = new Set([...Object.keys(application.answers), ...Object.keys(before.answers)].filter(asked))
  const changes = [...addresses]
    .map((address) => ({ address, value: before.answers[address] ?? null }))
    .filter(({ address, value }) => !sameJson(application.answers[address] ?? null, value))
  writeMoments(application, changes, context)
  const answers = { ...application.answers }
  const answerVersions = { ...application.answerVersions }
  for (const { address, value } of changes) {
    if (value === null) delete answers[address]
    else answers[address] = value
    answerVersions[address] = application.version + 1
  }
  const sent = new Set(before.documents.map(({ id }) => id))
  const documents = application.documents.map((document) =>
    asked(documentAddress(document.slot)) ? { ...document, replaced: !sent.has(document.id) } : document,
  )
  return { answers, answerVersions, documents }
}

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

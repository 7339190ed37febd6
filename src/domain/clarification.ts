/**
 * The questions of the office after the deadline: which parts of an application they can name, how long the answer may
 * take, and what counts once it is in. Ours (romact.md E-13: what is missing may be asked for once); the five working
 * days too.
 */
import type { OfficeQuestion } from './application-record.ts'
import { type CheckContext, checkApplication } from './application/check.ts'
import { documentAddress, type DocumentInSlot, requiredSlots } from './application/documents.ts'
import { addressesOf, addressOf, visibleFields, visibleSections } from './application/fields.ts'
import { decidesWhatIsShown } from './application/modules.ts'
import type { Answers, Finding } from './application/types.ts'
import { sameValue } from './same-value.ts'
import type { Instant, JsonValue } from './values.ts'
import { isWithin } from './within.ts'
import { instantOf, wallTimeAt } from './zoned-time.ts'

/** Most parts that one round can name. */
export const MOST_OFFICE_QUESTIONS = 20
const WORKING_DAYS = 5
const DAY_MS = 86_400_000

/**
 * Addresses that the office can ask about: questions of the form that were shown, and places of documents. None whose
 * answer decides what else is asked: another one would be another application, with questions that nobody can answer.
 *
 * @param answers as they were sent.
 */
export const askablePlaces = (answers: Answers): readonly string[] =>
  visibleSections(answers).flatMap((section) => {
    if (section === 'documents') return requiredSlots(answers).map(documentAddress)
    return visibleFields(section, answers)
      .filter((field) => field.type !== 'computed' && !addressesOf(field).some(decidesWhatIsShown))
      .map(addressOf)
  })

/** Whether the address of an answer or of a document belongs to a part that is asked about. */
export const isAskedAbout = (questions: readonly Pick<OfficeQuestion, 'address'>[], address: string): boolean =>
  questions.some((question) => isWithin(address, question.address))

/**
 * Last instant for the answer: 23:59 on the fifth day after the question that is no Saturday and no Sunday, by the clocks
 * of a zone. Public holidays differ from country to country and are not left out.
 *
 * @throws RangeError for a zone that is none.
 */
export function answerTimeEnds(askedAt: Instant, zone: string): Instant {
  let day = Date.parse(wallTimeAt(askedAt, zone).slice(0, 10))
  for (let left = WORKING_DAYS; left > 0;) {
    day += DAY_MS
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  const end = instantOf(`${new Date(day).toISOString().slice(0, 10)}T23:59`, zone)
  if (!end.ok) throw new RangeError(`${zone}: ${end.why}`)
  return end.at
}

/** Answers and documents of an application, or of some of its parts. */
export interface Parts<Document extends DocumentInSlot> {
  readonly answers: Answers
  readonly documents: readonly Document[]
}

/** Of answers and documents those that are asked about; a file that was replaced is none. */
export const partsAskedAbout = <Document extends DocumentInSlot>(
  questions: readonly OfficeQuestion[],
  { answers, documents }: Parts<Document>,
): { answers: Record<string, JsonValue>; documents: Document[] } => ({
  answers: Object.fromEntries(Object.entries(answers).filter(([address]) => isAskedAbout(questions, address))),
  documents: documents.filter(
    ({ slot, replaced }) => replaced !== true && isAskedAbout(questions, documentAddress(slot)),
  ),
})

/** What was sent, with the parts that were answered since in the place of those that were asked about. */
export const withAnswer = <Document extends DocumentInSlot>(
  sent: Parts<Document>,
  questions: readonly OfficeQuestion[],
  answer: Parts<Document>,
): { answers: Record<string, JsonValue>; documents: Document[] } => ({
  answers: {
    ...Object.fromEntries(Object.entries(sent.answers).filter(([address]) => !isAskedAbout(questions, address))),
    ...answer.answers,
  },
  documents: [
    ...sent.documents.filter(({ slot }) => !isAskedAbout(questions, documentAddress(slot))),
    ...answer.documents,
  ],
})

/**
 * What keeps an answer from being sent, at the parts that are asked about. Everything else is as it was sent: what was
 * written since and never sent neither hides nor shows anything.
 */
export const findingsOfAnswer = (
  sent: Parts<DocumentInSlot>,
  questions: readonly OfficeQuestion[],
  present: Parts<DocumentInSlot>,
  context: CheckContext,
): Finding[] => {
  const { answers, documents } = withAnswer(sent, questions, partsAskedAbout(questions, present))
  return checkApplication(answers, documents, context).filter(
    ({ severity, address }) => severity === 'error' && isAskedAbout(questions, address),
  )
}

/** Whether anything about one part is other than it was. */
export const isPartChanged = <Document extends DocumentInSlot & { readonly sha256: string }>(
  question: OfficeQuestion,
  before: Parts<Document>,
  now: Parts<Document>,
): boolean => {
  const of = (parts: Parts<Document>): JsonValue => {
    const { answers, documents } = partsAskedAbout([question], parts)
    return { answers, documents: documents.map(({ sha256 }) => sha256) }
  }
  return !sameValue(of(before), of(now))
}

/**
 * The questions of the office after the deadline: which parts of an application it can ask about, how long the
 * applicant may take, and which answers count then. Our design, like the five working days; statement E-13 in
 * `application/eligibility.ts` allows to ask once for what is missing.
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

/** Maximum number of parts in one round of questions. */
export const MOST_OFFICE_QUESTIONS = 20
const WORKING_DAYS = 5
const DAY_MS = 86_400_000

/**
 * Addresses that the office can ask about: questions that were shown, and document slots. Questions that decide which
 * others are shown are excluded: a changed answer would show questions that nobody can answer any more.
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

/** Whether the address of an answer or document belongs to a part that the office asks about. */
export const isAskedAbout = (questions: readonly Pick<OfficeQuestion, 'address'>[], address: string): boolean =>
  questions.some((question) => isWithin(address, question.address))

/**
 * Deadline of the answer: 23:59 on the fifth day, Saturdays and Sundays not counted, in a time zone. Public holidays
 * are counted, since they differ between countries.
 *
 * @throws RangeError for an unknown zone.
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

/** Keeps only the answers and documents that the office asks about; replaced files are left out. */
export const partsAskedAbout = <Document extends DocumentInSlot>(
  questions: readonly OfficeQuestion[],
  { answers, documents }: Parts<Document>,
): { answers: Record<string, JsonValue>; documents: Document[] } => ({
  answers: Object.fromEntries(Object.entries(answers).filter(([address]) => isAskedAbout(questions, address))),
  documents: documents.filter(
    ({ slot, replaced }) => replaced !== true && isAskedAbout(questions, documentAddress(slot)),
  ),
})

/** Replaces the parts of a sent version that were asked about by the answer. */
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
 * Findings that block sending the answer, limited to the parts asked about. All other answers are taken as sent, so
 * unsent changes in the draft neither hide nor show anything.
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

/** Whether the answers or documents of one part have changed. */
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

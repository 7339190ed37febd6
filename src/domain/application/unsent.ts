/** What a draft says otherwise than the version that was sent: it reached nobody. */
import { withAnswer } from '../clarification.ts'
import type { Clarification } from '../application-record.ts'
import { submittedAnswers } from './check.ts'
import { compareAnswers, type Difference } from './differences.ts'
import {
  countingDocuments,
  documentAddress,
  type DocumentInSlot,
  documentSlots,
  type DocumentSlotId,
} from './documents.ts'
import type { Answers } from './types.ts'

/** Answers and documents of a draft, or of a version that was sent. */
interface Content<Document extends DocumentInSlot> {
  readonly answers: Answers
  readonly documents: readonly Document[]
}

export interface Unsent {
  /** `here` is the draft, `there` what was sent. In the order of the form. */
  readonly differences: readonly Difference[]
  /** Places in which other files stand. */
  readonly slots: readonly DocumentSlotId[]
}

/** The same bytes put in anew are the same document: what is sent is told by its digest. */
type Hashed = DocumentInSlot & { readonly sha256: string }

/** What the office reads: the version that counts, with its answer to the question of the office, once it has one. */
export const readByOffice = <Document extends Hashed>(
  sent: Content<Document>,
  clarification: (Pick<Clarification, 'questions'> & { readonly answer: Content<Document> | null }) | null,
): Content<Document> => (clarification?.answer ? withAnswer(sent, clarification.questions, clarification.answer) : sent)

/**
 * What would be other than it was if the draft were sent now. Answers that the form hides are not sent, so they make no
 * difference.
 *
 * @param waits addresses that are on their way to the office and nothing to warn of.
 */
export function unsentParts(
  draft: Content<Hashed>,
  sent: Content<Hashed>,
  waits: (address: string) => boolean = () => false,
): Unsent {
  const { differences } = compareAnswers(submittedAnswers(draft.answers), sent.answers)
  const digests = (documents: readonly Hashed[], slot: DocumentSlotId) =>
    documents.flatMap((document) => (document.slot === slot ? [document.sha256] : [])).join()
  const counting = countingDocuments(draft.answers, draft.documents)
  return {
    differences: differences.filter(({ address }) => !waits(address)),
    slots: documentSlots
      .map(({ id }) => id)
      .filter((slot) => !waits(documentAddress(slot)) && digests(counting, slot) !== digests(sent.documents, slot)),
  }
}

/** Addresses of what differs, in the order of the form but for the documents, which come last. */
export const placesOf = ({ differences, slots }: Unsent): readonly string[] => [
  ...differences.map(({ address }) => address),
  ...slots.map(documentAddress),
]

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

/** Answers and documents of a draft or of a sent version. */
interface Content<Document extends DocumentInSlot> {
  readonly answers: Answers
  readonly documents: readonly Document[]
}

export interface Unsent {
  /** `here` is the draft, `there` the sent version. In the order of the form. */
  readonly differences: readonly Difference[]
  /** Slots whose files differ. */
  readonly slots: readonly DocumentSlotId[]
}

/** A file added again with the same bytes is the same document: files are compared by digest. */
type Hashed = DocumentInSlot & { readonly sha256: string }

/** What the office reads: the counting version, with the answer to the office's question if there is one. */
export const readByOffice = <Document extends Hashed>(
  sent: Content<Document>,
  clarification: (Pick<Clarification, 'questions'> & { readonly answer: Content<Document> | null }) | null,
): Content<Document> => (clarification?.answer ? withAnswer(sent, clarification.questions, clarification.answer) : sent)

/**
 * What would change if the draft were sent now. Hidden answers are not sent, so they make no difference.
 *
 * @param waits whether an address is already on its way to the office, so there is nothing to warn of.
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

/** Addresses that differ, in the order of the form; documents come last. */
export const placesOf = ({ differences, slots }: Unsent): readonly string[] => [
  ...differences.map(({ address }) => address),
  ...slots.map(documentAddress),
]

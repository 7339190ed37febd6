import { submittedAnswers } from './application/check.ts'
import { countingDocuments, type DocumentInSlot } from './application/documents.ts'
import { signedOnAddress } from './application/fields.ts'
import type { Answers } from './application/types.ts'
import { receiptCode } from './receipt-code.ts'
import { submissionDigest } from './submission-digest.ts'

/** The signature page is no part of what it signs: it comes afterwards. */
export const signedDocuments = <T extends DocumentInSlot>(answers: Answers, documents: readonly T[]): readonly T[] =>
  countingDocuments(answers, documents).filter(({ slot }) => slot !== 'DOC-7')

/**
 * SHA-256 of what is signed: the answers that would be sent, and the documents; without the day of signing, which is
 * written beside the signature, so often after the page was printed.
 */
export const signedDigest = (
  answers: Answers,
  documents: readonly (DocumentInSlot & { sha256: string })[],
): Promise<string> => {
  const { [signedOnAddress]: _day, ...signed } = submittedAnswers(answers)
  return submissionDigest(signed, signedDocuments(answers, documents))
}

/** The code on the signature page, by which a paper is told from one of other answers. */
export const paperCode = receiptCode

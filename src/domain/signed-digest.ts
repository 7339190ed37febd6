import { submittedAnswers } from './application/check.ts'
import { countingDocuments, type DocumentInSlot } from './application/documents.ts'
import { signedOnAddress } from './application/fields.ts'
import type { Answers } from './application/types.ts'
import { receiptCode } from './receipt-code.ts'
import { submissionDigest } from './submission-digest.ts'

/** Excludes the signature page, which is made after signing. */
export const signedDocuments = <T extends DocumentInSlot>(answers: Answers, documents: readonly T[]): readonly T[] =>
  countingDocuments(answers, documents).filter(({ slot }) => slot !== 'DOC-7')

/**
 * SHA-256 of what is signed: the answers and documents that would be sent, without the date of signing, which is often
 * filled in after the page was printed.
 */
export const signedDigest = (
  answers: Answers,
  documents: readonly (DocumentInSlot & { sha256: string })[],
): Promise<string> => {
  const { [signedOnAddress]: _day, ...signed } = submittedAnswers(answers)
  return submissionDigest(signed, signedDocuments(answers, documents))
}

/** The code on the signature page; it differs if the answers differ. */
export const paperCode = receiptCode

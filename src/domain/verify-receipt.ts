import { submittedAnswers } from './application/check.ts'
import { type DocumentSlotId, requiredSlots } from './application/documents.ts'
import type { Answers } from './application/types.ts'
import type { Receipt } from './application-record.ts'
import { proves, type TypedProof } from './receipt-code.ts'
import { submissionDigest } from './submission-digest.ts'

/** A file, identified by the digest of its bytes. */
export interface HashedFile {
  readonly name: string
  readonly sha256: string
}

interface SlotFile {
  readonly slot: DocumentSlotId
  readonly sha256: string
}

/** What a person provides to have a receipt checked; any of it may be missing. */
export interface Evidence {
  readonly proof: TypedProof
  readonly receipt: Receipt | null
  /** Answers as sent (from a receipt file) or as saved (from a backup, which also holds hidden answers). */
  readonly answers: Answers | null
  /** Whether the answers came from the receipt file itself. */
  readonly answersOfReceipt: boolean
  /** The documents that a backup names. */
  readonly documents: readonly SlotFile[]
  readonly files: readonly HashedFile[]
}

export interface Verdict {
  /** Whether the typed code belongs to the receipt; null if one of them is missing. */
  readonly code: 'fits' | 'other' | null
  /**
   * Whether these answers and files are what was sent. `alone`: there is nothing to compare them with. `itself`: a
   * receipt file matches its own answers, which anybody can forge. `unsettled`: too many combinations of files to try.
   */
  readonly answers: 'same' | 'different' | 'missing' | 'alone' | 'itself' | 'unsettled'
  /** The documents named in the receipt, and whether each was provided; empty without a receipt. */
  readonly expected: readonly { readonly name: string; readonly isHere: boolean }[]
  /** Provided files that the receipt does not name. */
  readonly strange: readonly string[]
  readonly digest: string | null
}

/** Maximum combinations of files and slots to try if only a code is given: a few seconds of work. */
const MOST_TRIES = 10_000

/** All ways to assign these files to the slots (five at most): slots may stay empty, and a file may be used twice. */
function* placings(slots: readonly DocumentSlotId[], digests: ReadonlySet<string>): Generator<SlotFile[]> {
  const [slot, ...others] = slots
  if (!slot) {
    yield []
    return
  }
  for (const rest of placings(others, digests)) {
    yield rest
    for (const sha256 of digests) yield [{ slot, sha256 }, ...rest]
  }
}

/**
 * Sets of files that may be the ones sent: from the receipt; else from the backup, then all combinations of the
 * provided files.
 */
function* candidates({ receipt, documents, files }: Evidence, answers: Answers): Generator<readonly SlotFile[]> {
  if (receipt) {
    yield receipt.documents
    return
  }
  const slots = requiredSlots(answers)
  yield documents.filter(({ slot }) => slots.includes(slot))
  yield* placings(slots, new Set(files.map(({ sha256 }) => sha256)))
}

async function compared(evidence: Evidence, saved: Answers): Promise<'same' | 'different' | 'unsettled'> {
  const { proof, receipt } = evidence
  let tries = 0
  const isWanted = (digest: string): boolean => (receipt ? receipt.submission.digest === digest : proves(proof, digest))
  for (const answers of [saved, submittedAnswers(saved)]) {
    for (const documents of candidates(evidence, answers)) {
      if (tries === MOST_TRIES) return 'unsettled'
      tries += 1
      if (isWanted(await submissionDigest(answers, documents))) return 'same'
    }
  }
  return 'different'
}

/**
 * Whether answers and files match a receipt. Says nothing about who made the receipt: a digest is no signature, so only
 * the backend that stores a receipt can prove it.
 */
export async function verifyReceipt(evidence: Evidence): Promise<Verdict> {
  const { proof, receipt, answers, files } = evidence
  const isTyped = proof.kind === 'code' || proof.kind === 'digest'
  const hashes = new Set(files.map(({ sha256 }) => sha256))
  const named = new Set(receipt?.documents.map(({ sha256 }) => sha256))
  const answersAre = async (): Promise<Verdict['answers']> => {
    if (!answers) return 'missing'
    if (!receipt && !isTyped) return 'alone'
    const found = await compared(evidence, answers)
    return found === 'same' && evidence.answersOfReceipt && !isTyped ? 'itself' : found
  }
  return {
    code: receipt && isTyped ? (proves(proof, receipt.submission.digest) ? 'fits' : 'other') : null,
    answers: await answersAre(),
    expected: receipt?.documents.map(({ name, sha256 }) => ({ name, isHere: hashes.has(sha256) })) ?? [],
    strange: receipt ? files.filter(({ sha256 }) => !named.has(sha256)).map(({ name }) => name) : [],
    digest: receipt?.submission.digest ?? (proof.kind === 'digest' ? proof.digest : null),
  }
}

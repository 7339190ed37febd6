import { readBackup } from '#src/domain/application/backup.ts'
import { readProtected } from '#src/domain/application/protected-backup.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Receipt } from '#src/domain/application-record.ts'
import { parseJson } from '#src/domain/parse-json.ts'
import { readReceiptFile } from '#src/domain/receipt-file.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import type { Evidence } from '#src/domain/verify-receipt.ts'

/** An added file, and how it was recognised. */
export type EvidenceFile = { readonly name: string } & (
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly answers: Answers | null }
  | { readonly kind: 'answers'; readonly answers: Answers; readonly documents: Evidence['documents'] }
  | { readonly kind: 'document'; readonly sha256: string }
  | { readonly kind: 'too_large' | 'unreadable' | 'protected' }
)

/** The file is read into memory as a whole, so a film would fill it; no call accepts documents of this size. */
const MAX_BYTES = 200_000_000
const MAX_JSON_BYTES = 10_000_000

/** Reads a file on this device: a receipt, saved answers, or else a document that may have been sent. */
export async function readEvidence(file: File): Promise<EvidenceFile> {
  const { name } = file
  if (file.size > MAX_BYTES) return { name, kind: 'too_large' }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (!bytes) return { name, kind: 'unreadable' }
  if (bytes.length <= MAX_JSON_BYTES) {
    const text = new TextDecoder().decode(bytes)
    const receipt = readReceiptFile(parseJson(text))
    if (receipt) return { name, kind: 'receipt', ...receipt }
    const backup = readBackup(text)
    if (!backup.ok && readProtected(text) !== null) return { name, kind: 'protected' }
    if (backup.ok)
      return { name, kind: 'answers', answers: backup.backup.answers, documents: backup.backup.documents ?? [] }
  }
  return { name, kind: 'document', sha256: await sha256Hex(bytes) }
}

/**
 * Key of a file in the list: one receipt and one set of answers at a time; documents by name and bytes, since two
 * folders may each hold a `scan.pdf`.
 */
export const placeOf = (file: EvidenceFile): string => {
  if (file.kind === 'receipt' || file.kind === 'answers') return file.kind
  return file.kind === 'document' ? `document ${file.sha256} ${file.name}` : `unread ${file.name}`
}

/** A later file replaces an earlier one with the same key, and an unreadable one with the same name. */
export const withFiles = (present: readonly EvidenceFile[], added: readonly EvidenceFile[]): readonly EvidenceFile[] =>
  added.reduce<readonly EvidenceFile[]>(
    (files, file) => [
      ...files.filter((other) => placeOf(other) !== placeOf(file) && placeOf(other) !== `unread ${file.name}`),
      file,
    ],
    present,
  )

/** Saved answers that were added take precedence over those of the receipt file. */
export function evidenceOf(files: readonly EvidenceFile[], proof: Evidence['proof']): Evidence {
  const receipt = files.find((file) => file.kind === 'receipt')
  const saved = files.find((file) => file.kind === 'answers')
  return {
    proof,
    receipt: receipt?.receipt ?? null,
    answers: saved?.answers ?? receipt?.answers ?? null,
    answersOfReceipt: !saved,
    documents: saved?.documents ?? [],
    files: files.filter((file) => file.kind === 'document'),
  }
}

import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { checkAgain, checkFile, documentAddress, type DocumentSlotId } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import type { FileToUpload } from '#src/domain/application/upload.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'

/** A file that passed all checks possible on this device. */
export type ChosenFile = FileToUpload & { readonly file: Blob }

export interface Place {
  readonly slot: DocumentSlotId
  readonly documents: readonly AttachedDocument[]
  readonly rules: CallRules
  /** Size of the files in other slots, including unfinished uploads. */
  readonly otherBytes: number
}

/** Reads and checks a file; returns either the file or its findings. */
export async function lookAt(chosen: File, { slot, documents, rules, otherBytes }: Place) {
  const { name, size: sizeBytes } = chosen
  const wrong = (findings: readonly Finding[]) => ({ findings, file: null })
  // A file that is too large is not read into memory.
  const outside = checkFile(slot, { name, sizeBytes }, rules, otherBytes)
  if (outside.length > 0) return wrong(outside)
  const bytes = await chosen.arrayBuffer().then(
    (content) => new Uint8Array(content),
    () => null, // moved, deleted, or locked by another program
  )
  if (!bytes) return wrong([{ severity: 'error', code: 'file_unreadable', address: documentAddress(slot) }])
  const sha256 = await sha256Hex(bytes)
  const findings = [
    ...checkFile(slot, { name, sizeBytes, bytes }, rules, otherBytes),
    ...checkAgain(slot, sha256, documents),
  ]
  // Uploads these bytes even if the file on disk changes meanwhile.
  const file: ChosenFile = { slot, name, sizeBytes, sha256, file: new Blob([bytes]) }
  return findings.length > 0 ? wrong(findings) : { findings, file }
}

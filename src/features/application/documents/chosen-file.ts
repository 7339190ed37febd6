import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { checkAgain, checkFile, documentAddress, type DocumentSlotId } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import type { FileToUpload } from '#src/domain/application/upload.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'

/** A file that passed every rule that can be checked on this device. */
export type ChosenFile = FileToUpload & { readonly file: Blob }

export interface Place {
  readonly slot: DocumentSlotId
  readonly documents: readonly AttachedDocument[]
  readonly rules: CallRules
  /** Size of the files in the other places, and of those on their way there. */
  readonly otherBytes: number
}

/** Reads and checks a file; what is wrong with it in place of the file. */
export async function lookAt(chosen: File, { slot, documents, rules, otherBytes }: Place) {
  const { name, size: sizeBytes } = chosen
  const wrong = (findings: readonly Finding[]) => ({ findings, file: null })
  // One that is too large is not read into memory to look at its kind.
  const outside = checkFile(slot, { name, sizeBytes }, rules, otherBytes)
  if (outside.length > 0) return wrong(outside)
  const bytes = await chosen.arrayBuffer().then(
    (content) => new Uint8Array(content),
    () => null, // moved, deleted, or held by another program
  )
  if (!bytes) return wrong([{ severity: 'error', code: 'file_unreadable', address: documentAddress(slot) }])
  const sha256 = await sha256Hex(bytes)
  const findings = [
    ...checkFile(slot, { name, sizeBytes, bytes }, rules, otherBytes),
    ...checkAgain(slot, sha256, documents),
  ]
  // These bytes go up, whatever becomes of the file on the disk meanwhile.
  const file: ChosenFile = { slot, name, sizeBytes, sha256, file: new Blob([bytes]) }
  return findings.length > 0 ? wrong(findings) : { findings, file }
}

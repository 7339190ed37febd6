import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { DocumentSlotId } from '#src/domain/application/documents.ts'
import { sendFile, type UploadPort } from '#src/backend/saving/send-file.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'

/** Uploads a file into a slot as the interface does: in parts, finished once all have arrived. */
export async function addDocument(
  port: UploadPort,
  applicationId: string,
  { slot = 'DOC-7', name = 'page.pdf', file }: { slot?: DocumentSlotId; name?: string; file: Blob },
): Promise<AttachedDocument> {
  const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()))
  return sendFile(port, applicationId, { slot, name, sizeBytes: file.size, sha256, file })
}

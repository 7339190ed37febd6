import type { AttachedDocument } from '#src/domain/application-record.ts'
import { type FileToUpload, MAX_PART_BYTES, type Upload } from '#src/domain/application/upload.ts'
import type { Backend } from '../backend.ts'
import { isBackendError } from '../errors.ts'

/** The operations that bring a file up. */
export type UploadPort = Pick<
  Backend,
  'beginUpload' | 'sendPart' | 'finishUpload' | 'giveUpUpload' | 'listUploads' | 'getApplication'
>

export type SendOptions = {
  readonly signal?: AbortSignal
  /** Told of what has arrived: once at the beginning, then after every part. */
  readonly onArrived?: (upload: Upload) => void
  /** Id of the document that it may replace, null for an empty slot; whatever stands there if not given. */
  readonly over?: string | null
}

/** Parts that another tab sent meanwhile are asked after so often before it is called a failure. */
const MOST_QUESTIONS = 50

/**
 * Brings a file into its slot, from where it stopped if parts of it have arrived before. Nothing is tried again here but
 * a part that did not fit, and once all of them when the backend has thrown them away.
 *
 * @param what as checked and told before; `file` must be these very bytes.
 */
export async function sendFile(
  port: UploadPort,
  applicationId: string,
  what: FileToUpload & { readonly file: Blob },
  { signal, onArrived, over }: SendOptions = {},
): Promise<AttachedDocument> {
  const options = signal ? { signal } : {}
  const { file, slot, name, sizeBytes, sha256 } = what
  const ask = () => port.beginUpload({ applicationId, slot, name, sizeBytes, sha256 }, options)
  let upload = await ask()
  let questions = 0
  let begunAnew: boolean = false
  onArrived?.(upload)
  signal?.throwIfAborted()
  while (upload.receivedBytes < sizeBytes) {
    const { id: uploadId, receivedBytes: offset } = upload
    const part = file.slice(offset, offset + MAX_PART_BYTES)
    try {
      upload = await port.sendPart({ applicationId, uploadId, offset, file: part }, options)
    } catch (error) {
      if (!isBackendError(error)) throw error
      // What had arrived was thrown away, for example while this computer slept: once more from the beginning.
      const isGone: boolean = error.code === 'not_found' && !begunAnew
      const isMisplaced = error.code === 'wrong_offset' && questions < MOST_QUESTIONS
      if (!isGone && !isMisplaced) throw error
      begunAnew ||= isGone
      questions += 1
      upload = await ask()
    }
    onArrived?.(upload)
    signal?.throwIfAborted()
  }
  // One file is finished once, however often its answer is lost.
  const key = `finish-${upload.id}-${over ?? ''}`
  return port.finishUpload({ applicationId, uploadId: upload.id, key, ...(over !== undefined && { over }) }, options)
}

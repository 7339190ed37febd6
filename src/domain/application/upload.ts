import { countSchema, idSchema, instantSchema } from '../values.ts'
import { z } from '../zod.ts'
import { documentSlotSchema } from './documents.ts'

/** Maximum size of one part of a file, in bytes: small enough that a slow line uploads it in a few seconds. */
export const MAX_PART_BYTES = 256 * 1024

/** Identifies a file; the digest covers the whole file. */
export const fileToUploadSchema = z.object({
  slot: documentSlotSchema,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  sizeBytes: countSchema,
  /** SHA-256, in hex. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type FileToUpload = z.infer<typeof fileToUploadSchema>

/** A file that is being uploaded to a slot. It is no document yet, and only its sender sees it. */
export const uploadSchema = z.extend(fileToUploadSchema, {
  id: idSchema,
  /** Number of bytes received from the beginning; the next part begins here. */
  receivedBytes: countSchema,
  /** When the received bytes are deleted; every new part postpones it. */
  expiresAt: instantSchema,
})
export type Upload = z.infer<typeof uploadSchema>

/** Whether a file is the one of an upload, whatever its name. */
export const isFileOf = (upload: FileToUpload, file: Pick<FileToUpload, 'sizeBytes' | 'sha256'>): boolean =>
  upload.sizeBytes === file.sizeBytes && upload.sha256 === file.sha256

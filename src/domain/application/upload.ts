import { countSchema, idSchema, instantSchema } from '../values.ts'
import { z } from '../zod.ts'
import { documentSlotSchema } from './documents.ts'

/** Most bytes that one part of a file may have: little enough that a slow line brings one over in a few seconds. */
export const MAX_PART_BYTES = 256 * 1024

/** What tells one file from another: its digest is of the whole file. */
export const fileToUploadSchema = z.object({
  slot: documentSlotSchema,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  sizeBytes: countSchema,
  /** SHA-256, in hex. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type FileToUpload = z.infer<typeof fileToUploadSchema>

/** A file on its way into a slot. It is no document yet, and only who sends it sees it. */
export const uploadSchema = z.extend(fileToUploadSchema, {
  id: idSchema,
  /** So many bytes from the beginning have arrived; the next part begins here. */
  receivedBytes: countSchema,
  /** What arrived is thrown away then; every part puts it off. */
  expiresAt: instantSchema,
})
export type Upload = z.infer<typeof uploadSchema>

/** True for the very file of an upload, whatever it is called now. */
export const isFileOf = (upload: FileToUpload, file: Pick<FileToUpload, 'sizeBytes' | 'sha256'>): boolean =>
  upload.sizeBytes === file.sizeBytes && upload.sha256 === file.sha256

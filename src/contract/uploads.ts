import { attachedDocumentSchema } from '#src/domain/application-record.ts'
import { fileToUploadSchema, MAX_PART_BYTES, uploadSchema } from '#src/domain/application/upload.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })
const uploadParams = z.object({ applicationId: idSchema, uploadId: idSchema })

/** Files are uploaded in parts, so that a broken connection costs one part and not the whole file. */
export const uploadOperations = {
  beginUpload: {
    summary: 'Begin to upload a file into a slot, or return how much has arrived',
    rule:
      'Uploading the same file (size and digest) into the same slot by the same person continues where it stopped; ' +
      'another file replaces it. Name, size and format by file name are checked now, so that nothing is uploaded in ' +
      'vain; a file that is in the slot already is refused with the error `file_already_here`. An unfinished upload ' +
      'is kept for a day after its last part, on the backend’s clock. Documents are a section: callers who may not ' +
      'edit it are refused with `not_your_section`, here and with every later part, as with `saveAnswers`.',
    method: 'PUT',
    path: '/applications/{applicationId}/uploads',
    caller: 'signed_in',
    params: applicationParams,
    body: fileToUploadSchema,
    status: 200,
    output: uploadSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'not_editable', 'too_large', 'invalid'],
  },
  listUploads: {
    summary: 'Unfinished uploads of the caller',
    rule: 'Never includes those of colleagues.',
    method: 'GET',
    path: '/applications/{applicationId}/uploads',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: z.object({ items: z.array(uploadSchema) }),
    problems: ['not_signed_in', 'not_found'],
  },
  sendPart: {
    summary: 'Upload the next bytes of a file',
    rule:
      `A part has at most ${MAX_PART_BYTES} bytes and begins where the previous one ended; any other is refused with ` +
      '`wrong_offset`, and `beginUpload` returns what has arrived. A part is accepted as a whole or not at all.',
    method: 'PUT',
    path: '/applications/{applicationId}/uploads/{uploadId}/content',
    caller: 'signed_in',
    params: uploadParams,
    query: z.object({ offset: z.coerce.number() }),
    upload: true,
    status: 200,
    output: uploadSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'not_editable', 'too_large', 'wrong_offset'],
  },
  finishUpload: {
    summary: 'Put an uploaded file into its slot; a file that is there goes to the history',
    rule:
      'Refused with `incomplete` while bytes are missing. Size and digest must match those announced, and the ' +
      'bytes, not the name, determine the format. Rules of size and format: `rules.documentRules` of the call. A ' +
      'virus check may follow: `scan` of the document has its state. With `over` it is refused as ' +
      '`version_mismatch` if another document is in the slot.',
    method: 'POST',
    path: '/applications/{applicationId}/uploads/{uploadId}/document',
    caller: 'signed_in',
    params: uploadParams,
    body: z.object({
      /** Id of the document to replace, as the person has seen it; null for an empty slot. */
      over: z.optional(z.nullable(idSchema)),
    }),
    idempotent: true,
    status: 201,
    output: attachedDocumentSchema,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'not_editable',
      'too_large',
      'invalid',
      'incomplete',
      'version_mismatch',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  giveUpUpload: {
    summary: 'Delete an unfinished upload',
    method: 'DELETE',
    path: '/applications/{applicationId}/uploads/{uploadId}',
    caller: 'signed_in',
    params: uploadParams,
    status: 200,
    output: uploadSchema,
    problems: ['not_signed_in', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

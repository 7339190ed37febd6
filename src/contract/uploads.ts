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
    summary: 'Begin to send a file into a slot, or learn how much of it has arrived',
    rule:
      'The same file (size and digest) into the same slot by the same person goes on where it stopped; another file ' +
      'takes its place. Name, size and format by the name are checked now, so that nothing is sent in vain; a file ' +
      'that stands in the slot already is refused with the error `file_already_here`. What is ' +
      'not finished is kept for a day after its last part, on the backend’s clock. Documents are a section: who may not ' +
      'edit it is refused with `not_your_section`, here and with every later part, as with `saveAnswers`.',
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
    summary: 'Files that the caller has begun to send and not finished',
    rule: 'Those of colleagues are never in it.',
    method: 'GET',
    path: '/applications/{applicationId}/uploads',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: z.object({ items: z.array(uploadSchema) }),
    problems: ['not_signed_in', 'not_found'],
  },
  sendPart: {
    summary: 'Send the next bytes of a file',
    rule:
      `A part has at most ${MAX_PART_BYTES} bytes and begins where the last one ended; any other is refused with ` +
      '`wrong_offset`, and `beginUpload` tells what has arrived. All of a part is taken or nothing.',
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
    summary: 'Put a file that has arrived into its slot; one that is there already goes to the history',
    rule:
      'Refused with `incomplete` while bytes are missing. Size and digest must be as they were told, and the bytes ' +
      'decide the format, not the name. Rules of size and format: `rules.documents` of the call. A virus check may ' +
      'follow: `scan` of the document tells its state. With `over` it is refused as `version_mismatch` where another ' +
      'document stands in the slot.',
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
    summary: 'Throw away what has arrived of a file',
    method: 'DELETE',
    path: '/applications/{applicationId}/uploads/{uploadId}',
    caller: 'signed_in',
    params: uploadParams,
    status: 200,
    output: uploadSchema,
    problems: ['not_signed_in', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

import { applicationSchema, receiptSchema, sentVersionSchema } from '#src/domain/application-record.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const params = z.object({ applicationId: idSchema, number: z.coerce.number() })

/** What was sent, for its senders, and setting a draft back to it. */
export const receiptOperations = {
  getReceipt: {
    summary: 'Receipt of one submission',
    rule: 'Never changes: it contains the deadline as it was when the submission was received, and the sender.',
    method: 'GET',
    path: '/applications/{applicationId}/receipts/{number}',
    caller: 'signed_in',
    params,
    status: 200,
    output: receiptSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  getSentVersion: {
    summary: 'Answers and documents of one submission, as sent',
    rule:
      'Owner and colleagues only, whatever happened to the application since. Never changes, except for the result ' +
      'of the virus check: its `digest` is that of these answers and documents. For the bytes of documents see ' +
      '`readDocument`.',
    method: 'GET',
    path: '/applications/{applicationId}/versions/{number}',
    caller: 'signed_in',
    params,
    status: 200,
    output: sentVersionSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  discardImprovement: {
    summary: 'Reset a draft that is being improved to the version that counts',
    rule:
      'Owner only, while the draft can be sent. Every answer that this version shows, and the files in its slots, ' +
      'become those that were sent; answers that its form did not show stay as they are. Discarded values stay in ' +
      'the history of the answers, and files among the replaced ones. The application can still be improved ' +
      'further.',
    method: 'POST',
    path: '/applications/{applicationId}/discarding',
    caller: 'signed_in',
    params: z.object({ applicationId: idSchema }),
    ifMatch: true,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'not_editable',
      'illegal_transition',
      'version_required',
      'version_mismatch',
    ],
  },
} as const satisfies Record<string, OperationSpec>

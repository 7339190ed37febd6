import { applicationSchema, receiptSchema, sentVersionSchema } from '#src/domain/application-record.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const params = z.object({ applicationId: idSchema, number: z.coerce.number() })

/** What was sent, for its senders, and setting a draft back to it. */
export const receiptOperations = {
  getReceipt: {
    summary: 'Receipt of one submission',
    rule: 'Never changes: it keeps the deadline as it was when the submission was received, and who sent it.',
    method: 'GET',
    path: '/applications/{applicationId}/receipts/{number}',
    caller: 'signed_in',
    params,
    status: 200,
    output: receiptSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  getSentVersion: {
    summary: 'Answers and documents of one submission, as they were sent',
    rule:
      'Owner and colleagues only, whatever became of the application since. Never changes but for what the virus check ' +
      'says: its `digest` is that of these answers and documents. Their bytes: `readDocument`.',
    method: 'GET',
    path: '/applications/{applicationId}/versions/{number}',
    caller: 'signed_in',
    params,
    status: 200,
    output: sentVersionSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  discardImprovement: {
    summary: 'Set a draft that is being improved back to the version that counts',
    rule:
      'Owner only, while it can be sent. Every answer that this version shows, and the files in its places, become those ' +
      'that were sent; what the form hid then stays as it is. What is given up stays in the history of the answers and ' +
      'among the replaced files. The application stays open to further improvement.',
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

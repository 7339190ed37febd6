import { receiptSchema, sentVersionSchema } from '#src/domain/application-record.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const params = z.object({ applicationId: idSchema, number: z.coerce.number() })

/** What was sent, for those who sent it. */
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
} as const satisfies Record<string, OperationSpec>

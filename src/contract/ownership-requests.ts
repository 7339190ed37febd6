import { ownershipDecisionSchema, ownershipReasonSchema, ownershipRequestSchema } from '#src/domain/ownership-return.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

/** Requests to return applications that changed hands, for the secretariat. */
export const ownershipRequestOperations = {
  listOwnershipRequests: {
    summary: 'Applications that their former owners ask back, oldest first',
    rule:
      'Contains only names, reference and call of these applications: no answers, and nothing of other ' +
      'applications.',
    method: 'GET',
    path: '/ownership-requests',
    caller: ['secretariat'],
    query: z.object({ cursor: z.optional(z.string()), limit: z.optional(z.coerce.number()) }),
    status: 200,
    output: z.object({ items: z.array(ownershipRequestSchema), next: z.nullable(z.string()) }),
    problems: ['not_signed_in', 'forbidden', 'bad_cursor'],
  },
  decideOwnershipRequest: {
    summary: 'Return an application to its former owner, or leave it with the present one',
    rule:
      'Never decided by one of the two. If it is returned, the previous owner becomes an editor, and an open offer ' +
      'of ownership ends. Decision and reason are recorded among the people of the application, without the name of ' +
      'the secretary. Answers, receipts and the version of the application are unchanged.',
    method: 'PUT',
    path: '/ownership-requests/{applicationId}',
    caller: ['secretariat'],
    params: z.object({ applicationId: idSchema }),
    body: z.object({ decision: ownershipDecisionSchema, reason: ownershipReasonSchema }),
    ifMatch: true,
    status: 200,
    output: z.object({ decision: ownershipDecisionSchema }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'invalid', 'version_required', 'version_mismatch'],
  },
} as const satisfies Record<string, OperationSpec>

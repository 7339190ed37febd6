import { ownershipDecisionSchema, ownershipReasonSchema, ownershipRequestSchema } from '#src/domain/ownership-return.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

/** Requests to return applications that changed hands, for the secretariat. */
export const ownershipRequestOperations = {
  listOwnershipRequests: {
    summary: 'Applications that whoever gave them away asks back, the oldest first',
    rule: 'Of these applications names, reference and call alone: nothing that was answered, and nothing of any other.',
    method: 'GET',
    path: '/ownership-requests',
    caller: ['secretariat'],
    query: z.object({ cursor: z.optional(z.string()), limit: z.optional(z.coerce.number()) }),
    status: 200,
    output: z.object({ items: z.array(ownershipRequestSchema), next: z.nullable(z.string()) }),
    problems: ['not_signed_in', 'forbidden', 'bad_cursor'],
  },
  decideOwnershipRequest: {
    summary: 'Give an application back to whoever gave it away, or leave it where it is',
    rule:
      'Never by one of the two. Given back, the owner of until then may edit; an offer that stood ends. The decision and ' +
      'its reason are written down among the people of the application, without the name of the secretary. Answers, ' +
      'receipts and the version of the application stay.',
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

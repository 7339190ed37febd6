import { receivedRequestSchema } from '#src/domain/request.ts'
import {
  requestDecisionSchema,
  requestKindSchema,
  requestStatusSchema,
  stepTextSchema,
} from '#src/domain/request-steps.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const requestParams = z.object({ reference: idSchema })

/** What outsiders sent, for the secretariat. */
export const requestOperations = {
  listRequests: {
    summary: 'Requests from outside the Alliance, newest first',
    method: 'GET',
    path: '/requests',
    caller: ['secretariat'],
    query: z.object({
      kind: requestKindSchema,
      cursor: z.optional(z.string()),
      limit: z.optional(z.coerce.number()),
    }),
    status: 200,
    output: z.object({ items: z.array(receivedRequestSchema), next: z.nullable(z.string()) }),
    problems: ['not_signed_in', 'forbidden', 'bad_cursor'],
  },
  getRequest: {
    summary: 'One request, with possible duplicates',
    method: 'GET',
    path: '/requests/{reference}',
    caller: ['secretariat'],
    params: requestParams,
    status: 200,
    output: receivedRequestSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  moveRequest: {
    summary: 'Ask a question, decide, or correct a decision',
    rule:
      'Steps of the secretariat in the table of the domain (`request-steps.ts`), with what each requires. Accepting ' +
      'a request to join creates a participant with the topics of the request, on the map if the decision has ' +
      'coordinates, otherwise only in the lists; a correction removes the participant from the list. Nothing is ' +
      'deleted.',
    method: 'PUT',
    path: '/requests/{reference}/status',
    caller: ['secretariat'],
    params: requestParams,
    body: z.object({
      to: requestStatusSchema,
      text: stepTextSchema,
      decision: z.nullable(requestDecisionSchema),
    }),
    ifMatch: true,
    status: 200,
    output: receivedRequestSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'illegal_transition',
      'invalid',
      'version_required',
      'version_mismatch',
    ],
  },
  readLetter: {
    summary: 'The bytes of a letter that came with a request to join',
    method: 'GET',
    path: '/requests/{reference}/letters/{letterId}/content',
    caller: ['secretariat'],
    params: z.object({ reference: idSchema, letterId: idSchema }),
    status: 200,
    output: 'bytes',
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

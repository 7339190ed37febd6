import { acknowledgementSchema, interestInCallSchema, joinRequestSchema } from '#src/domain/joining.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const joiningOperations = {
  requestToJoin: {
    summary: 'Ask to take part in the Alliance',
    method: 'POST',
    path: '/join-requests',
    caller: 'public',
    body: joinRequestSchema,
    idempotent: true,
    status: 201,
    output: acknowledgementSchema,
    problems: ['invalid', 'idempotency_key_required', 'idempotency_key_reused'],
  },
  expressInterest: {
    summary: 'Express interest in a call, also after its deadline',
    method: 'POST',
    path: '/calls/{callId}/interests',
    caller: 'public',
    params: z.object({ callId: idSchema }),
    body: interestInCallSchema,
    idempotent: true,
    status: 201,
    output: acknowledgementSchema,
    problems: ['not_found', 'invalid', 'idempotency_key_required', 'idempotency_key_reused'],
  },
} as const satisfies Record<string, OperationSpec>

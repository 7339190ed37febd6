import { callSchema } from '#src/domain/call.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const callParams = z.object({ callId: idSchema })

export const callOperations = {
  listCalls: {
    summary: 'Calls for proposals, newest deadline first',
    rule: 'Of each deadline `at` is what `wallTime` is in `zone`, an `Area/City`; `literalAt`, when there is one, is not before it.',
    method: 'GET',
    path: '/calls',
    caller: 'public',
    status: 200,
    output: z.object({ items: z.array(callSchema) }),
    problems: [],
  },
  getCall: {
    summary: 'One call with its deadline versions, modules, rules and criteria',
    method: 'GET',
    path: '/calls/{callId}',
    caller: 'public',
    params: callParams,
    status: 200,
    output: callSchema,
    etag: true,
    problems: ['not_found'],
  },
} as const satisfies Record<string, OperationSpec>

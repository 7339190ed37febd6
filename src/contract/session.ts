import { sessionSchema } from '#src/domain/person.ts'
import type { OperationSpec } from './operation.ts'

export const sessionOperations = {
  getSession: {
    summary: 'Who is asking, and the time of the backend',
    method: 'GET',
    path: '/session',
    caller: 'public',
    status: 200,
    output: sessionSchema,
    problems: ['not_signed_in'],
    rule: 'Without a token: no person. With a token that is expired or unknown: not_signed_in. Asked every few minutes: `endsAt` is told to the person five minutes before it comes.',
  },
} as const satisfies Record<string, OperationSpec>

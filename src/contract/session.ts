import { sessionSchema } from '#src/domain/person.ts'
import type { OperationSpec } from './operation.ts'

export const sessionOperations = {
  getSession: {
    summary: 'The caller, and the backend’s time',
    method: 'GET',
    path: '/session',
    caller: 'public',
    status: 200,
    output: sessionSchema,
    problems: ['not_signed_in'],
    rule:
      'Without a token: no person. With an expired or unknown token: `not_signed_in`. Called every few minutes; the ' +
      'person is warned five minutes before `endsAt`.',
  },
} as const satisfies Record<string, OperationSpec>

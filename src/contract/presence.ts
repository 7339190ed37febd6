import { presencePlaceSchema, presentPersonSchema } from '#src/domain/presence.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const presenceOperations = {
  tellPresence: {
    summary: 'Tell where one is in an application, and learn who else is there',
    rule:
      'Owner and colleagues only. One place per person, the last one told. Somebody is there for 45 seconds after ' +
      'telling, on the backend’s clock. Nobody else learns of it, and nothing of it needs to be kept.',
    method: 'PUT',
    path: '/applications/{applicationId}/presence',
    caller: 'signed_in',
    params: z.object({ applicationId: idSchema }),
    body: z.object({ place: presencePlaceSchema }),
    status: 200,
    output: z.object({ items: z.array(presentPersonSchema) }),
    problems: ['not_signed_in', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

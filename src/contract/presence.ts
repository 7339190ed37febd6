import { presencePlaceSchema, presentPersonSchema } from '#src/domain/presence.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const presenceOperations = {
  tellPresence: {
    summary: 'Report the caller’s place in an application, and return who else is there',
    rule:
      'Owner and colleagues only. One place per person: the last one reported. A person counts as present for 45 ' +
      'seconds after a report, on the backend’s clock. Nobody else can see it, and nothing of it needs to be ' +
      'stored.',
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

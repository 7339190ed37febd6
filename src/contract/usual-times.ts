import { usualTimesSchema } from '#src/domain/application/usual-time.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

/** Separate from the call, which does not change when somebody sends an application. */
export const usualTimeOperations = {
  getUsualTimes: {
    summary: 'How long each section of the form usually takes',
    rule:
      'The median over the applications sent to this call. For each, the clock minutes are counted in which answers ' +
      'or files of the section were saved before the first submission, by any of its people. Saves of many answers ' +
      'at once are not counted. Published in steps of five minutes, adding five applications at a time; null until ' +
      'there are five. Stored without link to applications and people: `src/domain/application/usual-time.ts`.',
    method: 'GET',
    path: '/calls/{callId}/usual-times',
    caller: 'public',
    params: z.object({ callId: idSchema }),
    status: 200,
    output: usualTimesSchema,
    problems: ['not_found'],
  },
} as const satisfies Record<string, OperationSpec>

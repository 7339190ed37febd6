import { usualTimesSchema } from '#src/domain/application/usual-time.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

/** Separate from the call, which does not change when somebody sends an application. */
export const usualTimeOperations = {
  getUsualTimes: {
    summary: 'How long each section of the form usually takes',
    rule:
      'The middle of the applications that were sent to this call, each with the minutes of the clock in which answers or ' +
      'files of the section were kept until it was first sent, whoever of its people did it. Answers that came in one go ' +
      'are counted for nobody. Told in steps of five minutes, of five more applications at a time; null until there are ' +
      'five. Kept apart from applications and people: `src/domain/application/usual-time.ts`.',
    method: 'GET',
    path: '/calls/{callId}/usual-times',
    caller: 'public',
    params: z.object({ callId: idSchema }),
    status: 200,
    output: usualTimesSchema,
    problems: ['not_found'],
  },
} as const satisfies Record<string, OperationSpec>

import { publishedQuestionSchema } from '#src/domain/call-questions.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const publishedQuestionOperations = {
  listQuestions: {
    summary: 'Published questions on a call, with their answers',
    rule: 'Reveals neither who asked nor how many questions are not published. In order of publication.',
    method: 'GET',
    path: '/calls/{callId}/questions',
    caller: 'public',
    params: z.object({ callId: idSchema }),
    status: 200,
    output: z.object({ items: z.array(publishedQuestionSchema) }),
    problems: ['not_found'],
  },
} as const satisfies Record<string, OperationSpec>

import { answerDraftSchema, askedQuestionSchema, deskQuestionSchema } from '#src/domain/asked-questions.ts'
import { acknowledgementSchema } from '#src/domain/joining.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const callParams = z.object({ callId: idSchema })

/**
 * Asking questions, and the office's side. Published questions are in another module, since readers of a call need only
 * those.
 */
export const questionOperations = {
  askQuestion: {
    summary: 'Ask the office a question about a call',
    rule:
      'Possible from the opening of the call until the number of days before its deadline that the call sets; ' +
      'otherwise `deadline_passed`. `about` is a part of the call (`call.evaluation`), a section or a field of the ' +
      'form. The e-mail address is only for the answer, which the backend sends there.',
    method: 'POST',
    path: '/calls/{callId}/questions',
    caller: 'public',
    params: callParams,
    body: askedQuestionSchema,
    idempotent: true,
    status: 201,
    output: acknowledgementSchema,
    problems: ['not_found', 'invalid', 'deadline_passed', 'idempotency_key_required', 'idempotency_key_reused'],
  },
  listDeskQuestions: {
    summary: 'Every question about a call, published or not, with the original text',
    rule: 'In order of arrival.',
    method: 'GET',
    path: '/calls/{callId}/question-desk',
    caller: ['secretariat'],
    params: callParams,
    status: 200,
    output: z.object({ items: z.array(deskQuestionSchema) }),
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  answerQuestion: {
    summary: 'Write the answer to a question, publish it or take it back',
    rule:
      'A draft may be incomplete; a published answer has question and answer in every language and a basis, ' +
      'otherwise `incomplete`. The first publication sets `publishedAt`, a later change of text `changedAt`.',
    method: 'PUT',
    path: '/calls/{callId}/question-desk/{questionId}',
    caller: ['secretariat'],
    params: z.object({ callId: idSchema, questionId: idSchema }),
    body: answerDraftSchema,
    ifMatch: true,
    status: 200,
    output: deskQuestionSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'invalid',
      'incomplete',
      'version_required',
      'version_mismatch',
    ],
  },
} as const satisfies Record<string, OperationSpec>

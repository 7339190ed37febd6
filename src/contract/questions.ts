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
    summary: 'Put a question on a call to the office',
    rule:
      'From the opening of the call until so many days before its deadline as the call says, else `deadline_passed`. ' +
      '`about` is a part of the call (`call.evaluation`), a section or a field of the form. The address is for the ' +
      'answer alone: the backend sends it there, and to nobody else.',
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
    summary: 'Every question on a call, published or not, with what was asked',
    rule: 'In the order in which they came.',
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
      'A draft may lack anything; what is published has question and answer in every language and a basis, else ' +
      '`incomplete`. The first publication sets `publishedAt`, a change of text after it `changedAt`.',
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

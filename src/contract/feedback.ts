import { callFeedbackSchema, feedbackQuestionSchema, feedbackSchema } from '#src/domain/feedback.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })

/** Feedback on the form: asked once from the sender, and stored apart from all data of the application. */
export const feedbackOperations = {
  getFeedbackQuestion: {
    summary: 'Whether the people of an application are asked how the form was',
    rule:
      'Asked once it was sent, of owner and editors, until one of them has answered or declined; not of one that was ' +
      'withdrawn. `sections` are those of the version that counts.',
    method: 'GET',
    path: '/applications/{applicationId}/feedback',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: feedbackQuestionSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  giveFeedback: {
    summary: 'Say how the form was, or decline to',
    rule:
      'Owner and editors of a sent application that stands, once for all of them, else `illegal_transition`; without rating and ' +
      'text it declines. Kept as sums alone, with nothing that leads to the application, the person or the time; of the ' +
      'application the backend keeps that it was asked, and not what came of it. Changes nothing in the application.',
    method: 'POST',
    path: '/applications/{applicationId}/feedback',
    caller: 'signed_in',
    params: applicationParams,
    body: feedbackSchema,
    idempotent: true,
    status: 201,
    output: feedbackQuestionSchema,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'invalid',
      'illegal_transition',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  getCallFeedback: {
    summary: 'How the form of a call was, in sums',
    rule:
      'What is said of a section is told together with what two others say of the same section, and so are texts and the ' +
      'number of answers: no change of any sum shows what one applicant has said. No part of any assessment.',
    method: 'GET',
    path: '/calls/{callId}/feedback',
    caller: ['secretariat'],
    params: z.object({ callId: idSchema }),
    status: 200,
    output: callFeedbackSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

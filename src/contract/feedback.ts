import { callFeedbackSchema, feedbackQuestionSchema, feedbackSchema } from '#src/domain/feedback.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })

/** Feedback on the form: asked once from the sender, and stored apart from all data of the application. */
export const feedbackOperations = {
  getFeedbackQuestion: {
    summary: 'Whether an application’s people are asked for feedback on the form',
    rule:
      'Owner and editors are asked after sending, until one of them has answered or declined; not if the ' +
      'application was withdrawn. `sections` are those of the version that counts.',
    method: 'GET',
    path: '/applications/{applicationId}/feedback',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: feedbackQuestionSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  giveFeedback: {
    summary: 'Give feedback on the form, or decline',
    rule:
      'Owner and editors of a sent application that was not withdrawn, once for all of them; otherwise ' +
      '`illegal_transition`. A request without rating and text declines. Stored only as sums, without link to the ' +
      'application, the person or the time; for the application, only that it was asked is stored, not the result. ' +
      'Changes nothing in the application.',
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
    summary: 'Feedback on the form of a call, as sums',
    rule:
      'Ratings of a section are published together with two others for the same section; the same holds for texts ' +
      'and for the number of answers. So no change of a sum shows what one applicant has said. Not part of any ' +
      'assessment.',
    method: 'GET',
    path: '/calls/{callId}/feedback',
    caller: ['secretariat'],
    params: z.object({ callId: idSchema }),
    status: 200,
    output: callFeedbackSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

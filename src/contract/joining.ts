import {
  alikeQuestionSchema,
  codedAcknowledgementSchema,
  cooperationOfferSchema,
  interestInCallSchema,
  joinRequestSchema,
  openRequestsSchema,
} from '#src/domain/joining.ts'
import { letterSchema, sentRequestSchema } from '#src/domain/request.ts'
import { requestStatusSchema, stepTextSchema } from '#src/domain/request-steps.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const sending = {
  method: 'POST',
  caller: 'public',
  idempotent: true,
  status: 201,
  output: codedAcknowledgementSchema,
} as const
const sendingProblems = ['invalid', 'idempotency_key_required', 'idempotency_key_reused'] as const
const sentParams = z.object({ reference: idSchema })

/** What outsiders send, and what they may do with it afterwards. */
export const joiningOperations = {
  requestToJoin: {
    summary: 'Ask to take part in the Alliance',
    rule:
      'The answer never depends on other requests: nobody may learn from it who else has asked; `findOpenRequests` alone ' +
      'tells something of them. The reference is no running number, for the same reason. The code is given in this answer ' +
      'alone; keep a digest of it.',
    path: '/join-requests',
    body: joinRequestSchema,
    problems: sendingProblems,
    ...sending,
  },
  findOpenRequests: {
    summary: 'Whether a request to join of an authority with a like name is open',
    rule:
      'Asked before sending. Compared by the rule of the domain (`open-requests.ts`): requests to join that still wait, a ' +
      'like name in any spelling or script, the same country. The answer is their number and the day in Strasbourg on ' +
      'which the newest arrived: no name, person, address, reference or code of another sender. Whoever asks again ' +
      'learns when one no longer waits, so tell those who send. Keep nothing of the question, and limit how often one ' +
      'may ask (`rate_limited`). It is sent as a body, so that no log has it.',
    method: 'POST',
    path: '/join-requests/alike',
    caller: 'public',
    body: alikeQuestionSchema,
    status: 200,
    output: openRequestsSchema,
    problems: ['invalid'],
  },
  offerCooperation: {
    summary: 'Offer to work with the Alliance, as an organisation',
    rule: 'As for requests to join. It never makes a participant of the organisation.',
    path: '/cooperation-offers',
    body: cooperationOfferSchema,
    problems: sendingProblems,
    ...sending,
  },
  expressInterest: {
    summary: 'Express interest in a call, also after its deadline',
    rule: 'As for requests to join.',
    path: '/calls/{callId}/interests',
    params: z.object({ callId: idSchema }),
    body: interestInCallSchema,
    problems: ['not_found', ...sendingProblems],
    ...sending,
  },
  getSentRequest: {
    summary: 'What one has sent, and what became of it',
    rule: 'For whoever holds the code, signed in or not. The answer names nobody of the secretariat.',
    method: 'GET',
    path: '/sent/{reference}',
    caller: 'public',
    params: sentParams,
    code: true,
    status: 200,
    output: sentRequestSchema,
    etag: true,
    problems: ['not_found'],
  },
  moveSentRequest: {
    summary: 'Answer a question of the secretariat, or withdraw',
    rule: 'Steps of the sender in the table of the domain (`request-steps.ts`).',
    method: 'PUT',
    path: '/sent/{reference}/status',
    caller: 'public',
    params: sentParams,
    body: z.object({ to: requestStatusSchema, text: stepTextSchema }),
    code: true,
    ifMatch: true,
    status: 200,
    output: sentRequestSchema,
    etag: true,
    problems: ['not_found', 'illegal_transition', 'invalid', 'version_required', 'version_mismatch'],
  },
  addLetter: {
    summary: 'Add the decision of the council or the letter of the head',
    rule: 'While a request to join is not decided. The bytes decide the format, not the name. Nothing is replaced.',
    method: 'POST',
    path: '/sent/{reference}/letters',
    caller: 'public',
    params: sentParams,
    query: z.object({ name: z.string().check(z.minLength(1), z.maxLength(255)) }),
    code: true,
    upload: true,
    idempotent: true,
    status: 201,
    output: letterSchema,
    problems: [
      'not_found',
      'not_editable',
      'too_large',
      'invalid',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  readOwnLetter: {
    summary: 'The bytes of a letter that one has added',
    method: 'GET',
    path: '/sent/{reference}/letters/{letterId}/content',
    caller: 'public',
    params: z.object({ reference: idSchema, letterId: idSchema }),
    code: true,
    status: 200,
    output: 'bytes',
    problems: ['not_found'],
  },
} as const satisfies Record<string, OperationSpec>

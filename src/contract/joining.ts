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
    summary: 'Ask to join the Alliance',
    rule:
      'The answer never depends on other requests, so that it does not reveal who else has asked; only ' +
      '`findOpenRequests` gives limited information about them. For the same reason the reference is not a running ' +
      'number. The code is returned only in this answer; store only a digest of it.',
    path: '/join-requests',
    body: joinRequestSchema,
    problems: sendingProblems,
    ...sending,
  },
  findOpenRequests: {
    summary: 'Whether a request to join from an authority with a similar name is open',
    rule:
      'Called before sending. Compares by the rule of the domain (`open-requests.ts`): open requests to join, with ' +
      'a similar name in any spelling or script, from the same country. Returns their number and the day in ' +
      'Strasbourg on which the newest arrived; no name, person, address, reference or code of another sender. ' +
      'Repeated calls show when a request is no longer open, so senders must be told of this. Do not store the ' +
      'question, and limit how often it may be asked (`rate_limited`). It is sent as a body, so that it appears in ' +
      'no log.',
    method: 'POST',
    path: '/join-requests/alike',
    caller: 'public',
    body: alikeQuestionSchema,
    status: 200,
    output: openRequestsSchema,
    problems: ['invalid'],
  },
  offerCooperation: {
    summary: 'Offer cooperation with the Alliance, as an organisation',
    rule: 'As for requests to join. It never turns the organisation into a participant.',
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
    summary: 'A sent request and its status',
    rule: 'For the holder of the code, signed in or not. The answer names nobody of the secretariat.',
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
    rule: 'Only until a request to join is decided. The bytes, not the name, determine the format. Nothing is replaced.',
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
    summary: 'The bytes of a letter that the sender added',
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

import { answerMomentSchema } from '#src/domain/answer-history.ts'
import {
  answerNoteSchema,
  applicationSchema,
  applicationSummarySchema,
  attachedDocumentSchema,
  receiptSchema,
} from '#src/domain/application-record.ts'
import { idSchema, jsonValueSchema } from '#src/domain/values.ts'
import { withdrawalReasonSchema } from '#src/domain/withdrawal.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })
const documentParams = z.object({ applicationId: idSchema, documentId: idSchema })

export const applicationOperations = {
  listApplications: {
    summary: 'The applications that the caller owns or was invited to, last changed first',
    rule:
      '`sectionsLeft`: of a draft, those whose `sectionStatus` (`src/domain/application/check.ts`) is not `done` by what the ' +
      'backend has, the signature by link included.',
    method: 'GET',
    path: '/applications',
    caller: 'signed_in',
    query: z.object({ cursor: z.optional(z.string()), limit: z.optional(z.coerce.number()) }),
    status: 200,
    output: z.object({ items: z.array(applicationSummarySchema), next: z.nullable(z.string()) }),
    problems: ['not_signed_in', 'bad_cursor'],
  },
  createApplication: {
    summary: 'Start an application to a call',
    rule:
      'The call must have opened on the backend’s clock and must not be `late` (`takesNew` in `src/domain/deadline.ts`): ' +
      'in the disputed hour an application can still be started, else `deadline_passed`. The caller becomes the owner.',
    method: 'POST',
    path: '/applications',
    caller: ['applicant'],
    body: z.object({ callId: idSchema }),
    idempotent: true,
    status: 201,
    output: applicationSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'deadline_passed',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  getApplication: {
    summary: 'One application with all its answers',
    rule:
      'Owner and colleagues only; to everybody else it does not exist. `decision` is there once it is released, and tells ' +
      'nothing of reviewers or of other applications; `turnedDown` while the status is `inadmissible` or `ineligible`, with ' +
      'the reason of that step and not who took it. `access` and `editableSections` are the caller’s; of the others ' +
      '`collaborators` tells.',
    method: 'GET',
    path: '/applications/{applicationId}',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: ['not_signed_in', 'not_found'],
  },
  saveAnswers: {
    summary: 'Change answers by field address',
    rule:
      'The version is the one that the changes were made on. An address that changed since, to another value, is a ' +
      'clash: version_mismatch with the present values, and nothing is changed. Other addresses merge. What stands there ' +
      'already changes nothing: neither the version nor that of its address, so that a request that comes twice, late, ' +
      'is nobody’s change. A value is kept exactly as it was sent. Incomplete and over-long texts are saved; only a value of ' +
      'the wrong shape is refused. Null clears an answer. Beside each long ' +
      'answer, `<address>.lang` keeps its language (BCP 47) and `<address>.translation.en` and `….fr` a translation ' +
      '(`translations.ts`), and in the row of a list, columns of such names do: they are saved, merged, frozen and shown ' +
      'like the answer itself, and to nobody else. While a ' +
      'question of the office is open, addresses of the parts that it names can be changed, and files in their places. ' +
      'A colleague who edits some sections alone (`editableSections`) is refused elsewhere: `forbidden` with one error ' +
      '`not_your_section` per address, whose `section` is among its `params`; nothing of the request is changed.',
    method: 'PATCH',
    path: '/applications/{applicationId}/answers',
    caller: 'signed_in',
    params: applicationParams,
    body: z.object({
      changes: z
        .array(z.object({ address: z.string(), value: z.nullable(jsonValueSchema) }))
        .check(z.minLength(1), z.maxLength(300)),
    }),
    ifMatch: true,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'not_editable',
      'deadline_passed',
      'version_required',
      'version_mismatch',
      'too_large',
      'invalid',
    ],
  },
  listAnswerMoments: {
    summary: 'What the answers to one question were, the newest first',
    rule:
      'Owner and colleagues only; never the side of review or the secretariat. The address is that of a question or of ' +
      'an answer; answers below it are listed too. What counts as one moment, and how many are kept: ' +
      '`src/domain/answer-history.ts`.',
    method: 'GET',
    path: '/applications/{applicationId}/answers/history',
    caller: 'signed_in',
    params: applicationParams,
    query: z.object({ address: z.string().check(z.minLength(1), z.maxLength(300)) }),
    status: 200,
    output: z.object({ items: z.array(answerMomentSchema) }),
    problems: ['not_signed_in', 'not_found'],
  },
  answerOffice: {
    summary: 'Answer what the office asked',
    rule:
      'Owner only, once, until `answerBy`; it takes the named parts as they stand and gives them to the office with the ' +
      'note. What is wrong with them refuses with `incomplete`; an answer without a change and without a note is ' +
      '`invalid`. What was sent stays as it was.',
    method: 'POST',
    path: '/applications/{applicationId}/clarification/answer',
    caller: 'signed_in',
    params: applicationParams,
    body: z.object({ note: answerNoteSchema }),
    ifMatch: true,
    idempotent: true,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'illegal_transition',
      'incomplete',
      'invalid',
      'version_required',
      'version_mismatch',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  readDocument: {
    summary: 'The bytes of a file, also of one that was replaced',
    rule: 'Owner and colleagues only. A file that the virus check refused is given to nobody: `forbidden`.',
    method: 'GET',
    path: '/applications/{applicationId}/documents/{documentId}/content',
    caller: 'signed_in',
    params: documentParams,
    status: 200,
    output: 'bytes',
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  removeDocument: {
    summary: 'Take a file out of its slot; it stays in the history',
    rule: 'Documents are a section: `not_your_section` for who may not edit it, as with `saveAnswers`.',
    method: 'DELETE',
    path: '/applications/{applicationId}/documents/{documentId}',
    caller: 'signed_in',
    params: documentParams,
    status: 200,
    output: attachedDocumentSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'not_editable', 'deadline_passed'],
  },
  submitApplication: {
    summary: 'Send the application as it stands',
    rule:
      'Owner only. Blocking findings refuse with `incomplete` and one error per finding. Received at or before the ' +
      'deadline: submitted. After it: received_late, and a complete version that was in time keeps counting.',
    method: 'POST',
    path: '/applications/{applicationId}/submission',
    caller: 'signed_in',
    params: applicationParams,
    ifMatch: true,
    idempotent: true,
    status: 201,
    output: receiptSchema,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'incomplete',
      'illegal_transition',
      'version_required',
      'version_mismatch',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  reopenApplication: {
    summary: 'Improve a sent application until the deadline; the version sent keeps counting meanwhile',
    method: 'POST',
    path: '/applications/{applicationId}/reopening',
    caller: 'signed_in',
    params: applicationParams,
    ifMatch: true,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'illegal_transition',
      'deadline_passed',
      'version_required',
      'version_mismatch',
    ],
  },
  withdrawApplication: {
    summary: 'Take a sent application back',
    rule:
      'Owner only, with or without a reason, which the history keeps; also while a version that was sent is being ' +
      'improved. A draft that was never sent: `illegal_transition` with `nothing_sent`. Nothing is deleted.',
    method: 'POST',
    path: '/applications/{applicationId}/withdrawal',
    caller: 'signed_in',
    params: applicationParams,
    body: z.object({ reason: withdrawalReasonSchema }),
    ifMatch: true,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'version_required', 'version_mismatch'],
  },
  restoreApplication: {
    summary: 'Take a withdrawal back: the version sent counts again',
    rule:
      'Owner only. Back to the status before the withdrawal, until the deadline and within 24 hours of the withdrawal ' +
      'in any case; after that `illegal_transition` with `withdrawal_final`. Nothing was deleted meanwhile.',
    method: 'POST',
    path: '/applications/{applicationId}/restoration',
    caller: 'signed_in',
    params: applicationParams,
    ifMatch: true,
    status: 200,
    output: applicationSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'version_required', 'version_mismatch'],
  },
} as const satisfies Record<string, OperationSpec>

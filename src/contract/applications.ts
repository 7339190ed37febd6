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
      '`sectionsLeft` of a draft: the sections whose `sectionStatus` (`src/domain/application/check.ts`) is not ' +
      '`done`, going by what the backend has, including a signature by link.',
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
      'The call must be open on the backend’s clock and not be `late` (`takesNew` in `src/domain/deadline.ts`): an ' +
      'application can still be started in the disputed hour; otherwise `deadline_passed`. The caller becomes the ' +
      'owner.',
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
      'Owner and colleagues only; for everybody else `not_found`. `decision` is present once it is released, and ' +
      'reveals nothing about reviewers or other applications. `turnedDown` is present while the status is ' +
      '`inadmissible` or `ineligible`, with the reason of that step but not its author. `access` and ' +
      '`editableSections` are the caller’s; those of others are in `collaborators`.',
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
      '`version` is the version that the changes are based on. If another value was saved at one of the addresses ' +
      'since, that is a clash: `version_mismatch` with the present values, and nothing is changed. Other addresses ' +
      'merge. A value that equals the present one changes nothing, neither the version nor that of its address, so ' +
      'that a repeated request has no effect. A value is stored exactly as sent. Incomplete and over-long texts are ' +
      'saved; only a value of the wrong shape is refused. Null clears an answer. Limits count Unicode code points ' +
      'after NFC, with CR LF or a single CR as one line break, and without leading and trailing white space (as ' +
      'ECMAScript’s `trim` removes it); `tests/support/counted-texts.ts` has texts with their counts. For each long answer, ' +
      '`<address>.lang` holds its language (BCP 47), and `<address>.translation.en` and `….fr` hold translations ' +
      '(`translations.ts`); in rows of a list, columns with such names do. They are saved, merged, frozen and shown ' +
      'like the answer itself, with the same visibility. While a question of the office is open, the addresses and ' +
      'documents that it names can be changed. A colleague who may edit only some sections (`editableSections`) is ' +
      'refused elsewhere: `forbidden` with one error `not_your_section` per address, with the section in its ' +
      '`params`; nothing of the request is changed.',
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
    summary: 'Earlier answers to one question, newest first',
    rule:
      'Owner and colleagues only; never reviewers or the secretariat. The address is that of a question or of an ' +
      'answer; answers below it are included. `src/domain/answer-history.ts` defines what counts as one entry and ' +
      'how many are kept.',
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
    summary: 'Answer the office’s questions',
    rule:
      'Owner only, once, until `answerBy`. Sends the named parts as they are now to the office, with the note. ' +
      'Errors in these parts are refused with `incomplete`; an answer without any change and without a note is ' +
      '`invalid`. The sent version stays unchanged.',
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
    summary: 'The bytes of a file, including replaced files',
    rule: 'Owner and colleagues only. A file refused by the virus check is returned to nobody: `forbidden`.',
    method: 'GET',
    path: '/applications/{applicationId}/documents/{documentId}/content',
    caller: 'signed_in',
    params: documentParams,
    status: 200,
    output: 'bytes',
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  removeDocument: {
    summary: 'Remove a file from its slot; it stays in the history',
    rule: 'Documents are a section: `not_your_section` for callers who may not edit it, as with `saveAnswers`.',
    method: 'DELETE',
    path: '/applications/{applicationId}/documents/{documentId}',
    caller: 'signed_in',
    params: documentParams,
    status: 200,
    output: attachedDocumentSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'not_editable', 'deadline_passed'],
  },
  submitApplication: {
    summary: 'Send the application as it is',
    rule:
      'Owner only. Blocking findings are refused with `incomplete` and one error per finding, among them `too_long` for ' +
      'a text over its limit, counted as `saveAnswers` describes. Received at or before ' +
      'the deadline: `submitted`. After it: `received_late`, and a complete version that was in time keeps ' +
      'counting.',
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
    summary: 'Improve a sent application until the deadline; meanwhile the sent version counts',
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
    summary: 'Withdraw a sent application',
    rule:
      'Owner only, with or without a reason, which is recorded; also while a sent version is being improved. For a ' +
      'draft that was never sent: `illegal_transition` with `nothing_sent`. Nothing is deleted.',
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
    summary: 'Take a withdrawal back: the sent version counts again',
    rule:
      'Owner only. Restores the status before the withdrawal. Possible until the deadline, and for at least 24 ' +
      'hours after the withdrawal; afterwards `illegal_transition` with `withdrawal_final`. Nothing was deleted ' +
      'meanwhile.',
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

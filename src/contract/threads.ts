import { commentTextSchema, threadSchema } from '#src/domain/threads.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })
const threadParams = z.object({ applicationId: idSchema, threadId: idSchema })
const writingProblems = [
  'not_signed_in',
  'not_found',
  'invalid',
  'idempotency_key_required',
  'idempotency_key_reused',
] as const

/** Comments of the people of one application on its questions. */
export const threadOperations = {
  listThreads: {
    summary: 'Comments on the questions of an application',
    rule:
      'Owner and colleagues only. Neither reviewers nor the secretariat can see any of them, before or after ' +
      'sending: not by a row, a count, a version or a time of the proposal.',
    method: 'GET',
    path: '/applications/{applicationId}/threads',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: z.object({ items: z.array(threadSchema) }),
    problems: ['not_signed_in', 'not_found'],
  },
  openThread: {
    summary: 'Comment on a question',
    rule: 'Readers may comment too. The address is that of a whole question or of a document slot.',
    method: 'POST',
    path: '/applications/{applicationId}/threads',
    caller: 'signed_in',
    params: applicationParams,
    body: z.object({ address: z.string(), text: commentTextSchema }),
    idempotent: true,
    status: 201,
    output: threadSchema,
    etag: true,
    problems: writingProblems,
  },
  answerThread: {
    summary: 'Answer a comment',
    rule: 'Only while the thread is open; a resolved one must be reopened first.',
    method: 'POST',
    path: '/applications/{applicationId}/threads/{threadId}/comments',
    caller: 'signed_in',
    params: threadParams,
    body: z.object({ text: commentTextSchema }),
    idempotent: true,
    status: 201,
    output: threadSchema,
    etag: true,
    problems: [...writingProblems, 'illegal_transition'],
  },
  resolveThread: {
    summary: 'Resolve a thread, or reopen it',
    rule: 'Editors of that section may resolve any thread; readers only those they began themselves.',
    method: 'PUT',
    path: '/applications/{applicationId}/threads/{threadId}/resolved',
    caller: 'signed_in',
    params: threadParams,
    body: z.object({ resolved: z.boolean() }),
    ifMatch: true,
    status: 200,
    output: threadSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'version_required', 'version_mismatch'],
  },
} as const satisfies Record<string, OperationSpec>

import { officeQuestionSchema } from '#src/domain/application-record.ts'
import { moduleIdSchema } from '#src/domain/call.ts'
import { MOST_OFFICE_QUESTIONS } from '#src/domain/clarification.ts'
import { decisionWordsSchema } from '#src/domain/decision.ts'
import {
  assignmentsSchema,
  dashboardSchema,
  proposalSchema,
  proposalSummarySchema,
  reviewSchema,
} from '#src/domain/proposal.ts'
import { scoreSchema } from '#src/domain/scoring.ts'
import { applicationStatusSchema } from '#src/domain/status.ts'
import { stepReasonSchema } from '#src/domain/transitions.ts'
import { countryCodeSchema, idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const proposalParams = z.object({ proposalId: idSchema })
const reviewParams = z.object({ proposalId: idSchema, module: moduleIdSchema })

export const proposalOperations = {
  listProposals: {
    summary: 'Proposals of a call that the caller may see',
    rule:
      'Reviewers see only what is assigned to them, the secretariat all that was sent. Filters run over what the ' +
      'caller may see and nothing else. No total is given.',
    method: 'GET',
    path: '/proposals',
    caller: ['reviewer', 'secretariat'],
    query: z.object({
      callId: idSchema,
      status: z.optional(applicationStatusSchema),
      module: z.optional(moduleIdSchema),
      country: z.optional(countryCodeSchema),
      /** Words of authority or reference, ignoring diacritics. */
      text: z.optional(z.string().check(z.maxLength(200))),
      cursor: z.optional(z.string()),
      limit: z.optional(z.coerce.number()),
    }),
    status: 200,
    output: z.object({ items: z.array(proposalSummarySchema), next: z.nullable(z.string()) }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'bad_cursor'],
  },
  getProposal: {
    summary: 'One proposal; its content once interests are declared',
    rule:
      '`decision`: what the applicant is told, for the secretariat alone. Until the release a reviewer gets `panel` for ' +
      '`proposed`, `reserve` and `not_selected`, and no step into or out of these three in `history`, corrections ' +
      'included; `version` counts what is shown. Who works on the application or for the organisation that sent it, however ' +
      'that is spelled, gets `applicant_side` in `interest`, whatever roles that person has: no content, no assessments, ' +
      'an empty `next`, and for the secretariat the status that the applicant sees.',
    method: 'GET',
    path: '/proposals/{proposalId}',
    caller: ['reviewer', 'secretariat'],
    params: proposalParams,
    status: 200,
    output: proposalSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  readProposalDocument: {
    summary: 'The bytes of a file that was sent with the version that counts',
    rule:
      'Opens with the content. The backend keeps a log of who opened which file and when. A file that the virus check ' +
      'refused is given to nobody: `forbidden`.',
    method: 'GET',
    path: '/proposals/{proposalId}/documents/{documentId}/content',
    caller: ['reviewer', 'secretariat'],
    params: z.object({ proposalId: idSchema, documentId: idSchema }),
    status: 200,
    output: 'bytes',
    problems: ['not_signed_in', 'forbidden', 'not_found', 'interest_undeclared'],
  },
  declareInterest: {
    summary: 'Declare, before the content opens, whether a conflict of interest exists',
    rule: 'A declared conflict is final for the reviewer and locks the proposal.',
    method: 'PUT',
    path: '/proposals/{proposalId}/interest',
    caller: ['reviewer'],
    params: proposalParams,
    body: z.object({ interest: z.enum(['none', 'conflict']), reason: stepReasonSchema }),
    status: 200,
    output: proposalSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict_is_final', 'invalid'],
  },
  changeStatus: {
    summary: 'Move a proposal to another status',
    rule:
      'Transition table of the domain (`transitions.ts`); the step, its time, its author and its reason are kept. With ' +
      '`clarification_requested` come the questions, each about another of `askablePlaces` (`clarification.ts`), and with ' +
      'no other step; the reason is their introduction. What they are about is frozen as it was sent. A step to `awarded` or ' +
      '`rejected` releases the decision and needs `feedback`; with it the applicant is told the mean points per criterion, ' +
      'the threshold and the third of the ranking (`release.ts`), frozen as they are then. A correction takes it back, ' +
      'and the next release tells in `replacedReleaseAt` when that one was. Who reviews the proposal or is on the ' +
      'applicant’s side moves nothing: `forbidden`.',
    method: 'PUT',
    path: '/proposals/{proposalId}/status',
    caller: ['secretariat'],
    params: proposalParams,
    body: z.object({
      to: applicationStatusSchema,
      reason: stepReasonSchema,
      /** What the person confirms, if the step requires it: a second person, a quorum. */
      confirmations: z.array(z.string()),
      questions: z.optional(z.array(officeQuestionSchema).check(z.maxLength(MOST_OFFICE_QUESTIONS))),
      /** Texts for the applicant; only with steps that release a decision. */
      feedback: z.optional(decisionWordsSchema),
    }),
    ifMatch: true,
    status: 200,
    output: proposalSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'illegal_transition',
      'invalid',
      'version_required',
      'version_mismatch',
    ],
  },
  listAssignments: {
    summary: 'Who assesses a proposal, and who else could',
    rule:
      '`candidates` are the reviewers whom `assignReviewer` would take now: none outside of its statuses, nobody who is ' +
      'assigned already, nobody of the applicant’s side, not the caller. `forbidden` as for `assignReviewer`.',
    method: 'GET',
    path: '/proposals/{proposalId}/assignments',
    caller: ['secretariat'],
    params: proposalParams,
    status: 200,
    output: assignmentsSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  assignReviewer: {
    summary: 'Assign a reviewer to all modules of a proposal',
    rule:
      'Possible in `admissibility_check`, `eligibility_check` and `in_assessment`, else `illegal_transition`. Who belongs ' +
      'to the organisation that applies, or works on the application, has a conflict of interest: `forbidden`; so is ' +
      'assigning oneself, and assigning by somebody who reviews the proposal or is on the applicant’s side. Who is no reviewer is `not_found`. Assigning again changes ' +
      'nothing, a declaration least of all.',
    method: 'PUT',
    path: '/proposals/{proposalId}/assignments/{reviewerId}',
    caller: ['secretariat'],
    params: z.object({ proposalId: idSchema, reviewerId: idSchema }),
    status: 200,
    output: assignmentsSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  unassignReviewer: {
    summary: 'Take the assignment of a reviewer back',
    rule:
      'Possible in every status until the reviewer has declared interests, and so before any assessment; then ' +
      '`illegal_transition` with `already_declared` in `why`. The proposal is gone for that reviewer, who may be assigned ' +
      'again. Taking back again changes nothing; who was never assigned is `not_found`. `forbidden` as for ' +
      '`assignReviewer`.',
    method: 'DELETE',
    path: '/proposals/{proposalId}/assignments/{reviewerId}',
    caller: ['secretariat'],
    params: z.object({ proposalId: idSchema, reviewerId: idSchema }),
    status: 200,
    output: assignmentsSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  listReviews: {
    summary: 'Assessments of a proposal that the caller may see',
    rule:
      'Own ones always; those of others for a module only once the caller’s own for that module is submitted. To the ' +
      'applicant’s side: `forbidden`.',
    method: 'GET',
    path: '/proposals/{proposalId}/reviews',
    caller: ['reviewer', 'secretariat'],
    params: proposalParams,
    status: 200,
    output: z.object({ items: z.array(reviewSchema) }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'interest_undeclared'],
  },
  saveReview: {
    summary: 'Keep a draft of one’s own assessment of one module',
    method: 'PUT',
    path: '/proposals/{proposalId}/reviews/{module}/mine',
    caller: ['reviewer'],
    params: reviewParams,
    body: z.object({ scores: z.array(scoreSchema), comment: z.string().check(z.maxLength(5000)) }),
    ifMatch: true,
    status: 200,
    output: reviewSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'interest_undeclared',
      'not_under_review',
      'not_editable',
      'invalid',
      'version_required',
      'version_mismatch',
    ],
  },
  submitReview: {
    summary: 'Hand in one’s own assessment of one module',
    rule: 'Every criterion of the module has whole points in range and a written reason.',
    method: 'POST',
    path: '/proposals/{proposalId}/reviews/{module}/mine/submission',
    caller: ['reviewer'],
    params: reviewParams,
    ifMatch: true,
    idempotent: true,
    status: 200,
    output: reviewSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'interest_undeclared',
      'not_under_review',
      'not_editable',
      'incomplete',
      'version_required',
      'version_mismatch',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  getDashboard: {
    summary: 'Counts of a call by status, module and country',
    method: 'GET',
    path: '/dashboard',
    caller: ['secretariat'],
    query: z.object({ callId: idSchema }),
    status: 200,
    output: dashboardSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, OperationSpec>

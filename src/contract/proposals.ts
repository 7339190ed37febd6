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
import { scoreSchema, scoreTextSchema } from '#src/domain/scoring.ts'
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
      'Reviewers see only proposals assigned to them, the secretariat all that were sent. Filters apply only to ' +
      'what the caller may see. No total is returned.',
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
    summary: 'One proposal; its content only after interests are declared',
    rule:
      '`decision`: as the applicant sees it, for the secretariat only. Until the release a reviewer gets `panel` ' +
      'instead of `proposed`, `reserve` and `not_selected`, and no step into or out of these three in `history`, ' +
      'corrections included; `version` counts only what is shown. People who work on the application or for the ' +
      'organisation that sent it, in any spelling, get `applicant_side` in `interest`, whatever their roles: no ' +
      'content, no assessments, an empty `next`, and for the secretariat the status that the applicant sees.',
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
    summary: 'The bytes of a file in the version that counts',
    rule:
      'Available together with the content. The backend logs who opened which file and when. A file refused by the ' +
      'virus check is returned to nobody: `forbidden`.',
    method: 'GET',
    path: '/proposals/{proposalId}/documents/{documentId}/content',
    caller: ['reviewer', 'secretariat'],
    params: z.object({ proposalId: idSchema, documentId: idSchema }),
    status: 200,
    output: 'bytes',
    problems: ['not_signed_in', 'forbidden', 'not_found', 'interest_undeclared'],
  },
  declareInterest: {
    summary: 'Declare whether there is a conflict of interest, before the content opens',
    rule:
      'A declared conflict is final for the reviewer and locks the proposal. It can be declared in every status, also ' +
      'after `none`; what that reviewer handed in no longer counts. `none` opens the proposal, so it is taken only in ' +
      '`in_assessment`, else `not_under_review`. Without enough assessments the panel decides nothing and nothing is ' +
      'released: `changeStatus` refuses with `assessments_missing`, and leads from `panel` back to `in_assessment`.',
    method: 'PUT',
    path: '/proposals/{proposalId}/interest',
    caller: ['reviewer'],
    params: proposalParams,
    body: z.object({ interest: z.enum(['none', 'conflict']), reason: stepReasonSchema }),
    status: 200,
    output: proposalSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict_is_final', 'not_under_review', 'invalid'],
  },
  changeStatus: {
    summary: 'Move a proposal to another status',
    rule:
      'Follows the transition table of the domain (`transitions.ts`); the step is recorded with time, author and ' +
      'reason. `questions` are sent with `clarification_requested` and with no other step, each about a different ' +
      'one of `askablePlaces` (`clarification.ts`); the reason is their introduction. The parts that they are about ' +
      'are frozen as sent. A step to `awarded` or `rejected` releases the decision and requires `feedback`; the ' +
      'applicant then also sees the mean points per criterion, the threshold and the third of the ranking ' +
      '(`release.ts`), frozen at that time. A correction takes the decision back, and the next release names the ' +
      'earlier date in `replacedReleaseAt`. Reviewers of the proposal and people on the applicant’s side may not ' +
      'move it: `forbidden`.',
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
    summary: 'Reviewers of a proposal, and reviewers who can be assigned',
    rule:
      '`candidates` are the reviewers whom `assignReviewer` would accept now; empty in statuses in which nobody can ' +
      'be assigned. Excludes reviewers who are assigned already, people on the applicant’s side, and the caller. ' +
      '`forbidden` as for `assignReviewer`.',
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
      'Possible in `admissibility_check`, `eligibility_check` and `in_assessment`; otherwise `illegal_transition`. ' +
      'People who belong to the applying organisation, or work on the application, have a conflict of interest: ' +
      '`forbidden`. The same for assigning oneself, and for callers who review the proposal or are on the ' +
      'applicant’s side. `not_found` for people who are no reviewers. Assigning again changes nothing, in ' +
      'particular no declaration.',
    method: 'PUT',
    path: '/proposals/{proposalId}/assignments/{reviewerId}',
    caller: ['secretariat'],
    params: z.object({ proposalId: idSchema, reviewerId: idSchema }),
    status: 200,
    output: assignmentsSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  unassignReviewer: {
    summary: 'Take back the assignment of a reviewer',
    rule:
      'Possible in every status until the reviewer has declared interests, and so before any assessment; afterwards ' +
      '`illegal_transition` with `already_declared` in `why`. The reviewer no longer sees the proposal, and may be ' +
      'assigned again. Repeating it changes nothing; `not_found` for people who were never assigned. `forbidden` as ' +
      'for `assignReviewer`.',
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
      'The caller’s own always; those of others for a module only once the caller’s own for that module is ' +
      'submitted. For the applicant’s side: `forbidden`.',
    method: 'GET',
    path: '/proposals/{proposalId}/reviews',
    caller: ['reviewer', 'secretariat'],
    params: proposalParams,
    status: 200,
    output: z.object({ items: z.array(reviewSchema) }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'interest_undeclared'],
  },
  saveReview: {
    summary: 'Save a draft of the caller’s assessment of one module',
    method: 'PUT',
    path: '/proposals/{proposalId}/reviews/{module}/mine',
    caller: ['reviewer'],
    params: reviewParams,
    body: z.object({ scores: z.array(scoreSchema), comment: scoreTextSchema }),
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
    summary: 'Submit the caller’s assessment of one module',
    rule: 'Every criterion of the module must have whole points in range and a written reason.',
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

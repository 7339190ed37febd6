import { sectionIdSchema } from '#src/domain/application/section-id.ts'
import { handingSchema } from '#src/domain/handovers.ts'
import { ownershipReasonSchema } from '#src/domain/ownership-return.ts'
import {
  invitationSchema,
  invitingSchema,
  openedInvitationSchema,
  teamPersonSchema,
  teamRoleSchema,
  teamSchema,
} from '#src/domain/team.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })
const sectionParams = z.object({ applicationId: idSchema, section: sectionIdSchema })
const handoverProblems = ['not_signed_in', 'forbidden', 'not_found'] as const
const personParams = z.object({ applicationId: idSchema, personId: idSchema })

/** The people of one application. For everybody else these operations answer `not_found`. */
export const teamOperations = {
  getTeam: {
    summary: 'The people of an application, and their history',
    rule:
      'Owner and colleagues only; never reviewers or the secretariat. Only the owner sees invitations and events ' +
      'about them.',
    method: 'GET',
    path: '/applications/{applicationId}/people',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'not_found'],
  },
  inviteColleague: {
    summary: 'Create a link for one person to join',
    rule:
      'Owner only. The code is returned only in this answer; store only a digest of it. It is valid for one person, ' +
      'until it expires on the backend’s clock. At most 30 people and open invitations together (`too_many`). An ' +
      'editor may be limited to `editableSections`, as with `changeColleague`; at least one (`no_section`).',
    method: 'POST',
    path: '/applications/{applicationId}/invitations',
    caller: 'signed_in',
    params: applicationParams,
    body: invitingSchema,
    idempotent: true,
    status: 201,
    output: z.object({ invitation: invitationSchema, code: z.string() }),
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'invalid',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  withdrawInvitation: {
    summary: 'Delete an invitation that nobody has accepted',
    rule: 'Owner only. Afterwards its link behaves like an unknown one.',
    method: 'DELETE',
    path: '/applications/{applicationId}/invitations/{invitationId}',
    caller: 'signed_in',
    params: z.object({ applicationId: idSchema, invitationId: idSchema }),
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  changeColleague: {
    summary: 'Change the role of a colleague',
    rule:
      'Owner only, and never for the owner. The new role replaces the previous one. With `editableSections` an ' +
      'editor may change answers and documents of these sections only, and reads the others; at least one ' +
      '(`no_section`). Without it, or with all sections, the editor may change everything. Readers have no ' +
      '`editableSections`. Handovers of sections that the person may no longer edit end. The version of the ' +
      'application and everything written stay unchanged.',
    method: 'PUT',
    path: '/applications/{applicationId}/people/{personId}',
    caller: 'signed_in',
    params: personParams,
    body: teamRoleSchema,
    ifMatch: true,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'invalid',
      'illegal_transition',
      'version_required',
      'version_mismatch',
    ],
  },
  removeColleague: {
    summary: 'Remove a colleague, or leave',
    rule:
      'The owner can remove colleagues, everybody else only themselves; the owner cannot be removed. What they ' +
      'wrote stays. A former owner cannot be removed for 14 days, nor while asking for the application back: ' +
      '`illegal_transition`.',
    method: 'DELETE',
    path: '/applications/{applicationId}/people/{personId}',
    caller: 'signed_in',
    params: personParams,
    status: 200,
    output: teamPersonSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  offerOwnership: {
    summary: 'Offer ownership of the application to a colleague',
    rule: 'Owner only, to a person of the application. A new offer replaces the present one.',
    method: 'PUT',
    path: '/applications/{applicationId}/ownership-offer',
    caller: 'signed_in',
    params: applicationParams,
    body: z.object({ personId: idSchema }),
    ifMatch: true,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'version_required', 'version_mismatch'],
  },
  endOwnershipOffer: {
    summary: 'Take an offer of ownership back, or decline it',
    rule:
      'For the owner and the person to whom it was made; `forbidden` for others. Without an offer: ' +
      '`illegal_transition`.',
    method: 'DELETE',
    path: '/applications/{applicationId}/ownership-offer',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  acceptOwnership: {
    summary: 'Accept the offer of ownership',
    rule:
      'For the person to whom it was made. The previous owner becomes an editor. Answers, receipts and the version ' +
      'of the application stay unchanged.',
    method: 'POST',
    path: '/applications/{applicationId}/ownership-offer/acceptance',
    caller: 'signed_in',
    params: applicationParams,
    ifMatch: true,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'version_required', 'version_mismatch'],
  },
  askOwnershipBack: {
    summary: 'Ask the secretariat to return the application',
    rule:
      'For the person who gave it to the present owner; others: `illegal_transition`. Nothing changes before the ' +
      'secretariat decides. A new request replaces the previous one.',
    method: 'PUT',
    path: '/applications/{applicationId}/ownership-request',
    caller: 'signed_in',
    params: applicationParams,
    body: z.object({ reason: ownershipReasonSchema }),
    ifMatch: true,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'not_found', 'illegal_transition', 'invalid', 'version_required', 'version_mismatch'],
  },
  endOwnershipRequest: {
    summary: 'Stop asking for the application back',
    rule: 'For the person who asked; for others, or without a request: `illegal_transition`.',
    method: 'DELETE',
    path: '/applications/{applicationId}/ownership-request',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: ['not_signed_in', 'not_found', 'illegal_transition'],
  },
  handOverSection: {
    summary: 'Hand a section over to one of its editors, with a due date and a note',
    rule:
      'Owner only. One person per section: a new handover replaces the previous one. The due date lies between ' +
      'today and the deadline, in the zone of the call (`due_past`, `due_after_deadline`). Nobody’s rights change: ' +
      'readers (`reader`) and people who may not edit that section (`not_their_section`) are refused.',
    method: 'PUT',
    path: '/applications/{applicationId}/handovers/{section}',
    caller: 'signed_in',
    params: sectionParams,
    body: handingSchema,
    ifMatch: true,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: [...handoverProblems, 'invalid', 'version_required', 'version_mismatch'],
  },
  takeBackSection: {
    summary: 'End the handover of a section',
    rule: 'Owner only.',
    method: 'DELETE',
    path: '/applications/{applicationId}/handovers/{section}',
    caller: 'signed_in',
    params: sectionParams,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: handoverProblems,
  },
  finishSection: {
    summary: 'Mark a handed-over section as done, or not done',
    rule: 'For the person to whom it was handed over; `forbidden` for other people of the application.',
    method: 'PUT',
    path: '/applications/{applicationId}/handovers/{section}/done',
    caller: 'signed_in',
    params: sectionParams,
    body: z.object({ done: z.boolean() }),
    ifMatch: true,
    status: 200,
    output: teamSchema,
    etag: true,
    problems: [...handoverProblems, 'version_required', 'version_mismatch'],
  },
  openInvitation: {
    summary: 'What an invitation is for, before it is accepted',
    rule:
      'For the holder of the code, signed in or not. Data of the application are included only if the caller can ' +
      'accept or belongs to it already.',
    method: 'GET',
    path: '/invitation',
    caller: 'public',
    code: true,
    status: 200,
    output: openedInvitationSchema,
    problems: ['not_found'],
  },
  acceptInvitation: {
    summary: 'Join an application with the code of an invitation',
    rule:
      'For people who belong to it already the same answer is returned again, so that a retry is safe. For a used ' +
      'or expired invitation: `illegal_transition` with that reason. For its reviewers and the secretariat: ' +
      '`forbidden`.',
    method: 'POST',
    path: '/invitation/acceptance',
    caller: 'signed_in',
    code: true,
    status: 200,
    output: openedInvitationSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
} as const satisfies Record<string, OperationSpec>

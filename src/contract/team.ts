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
    summary: 'The people of an application, and what happened among them',
    rule:
      'Owner and colleagues only; never the side of review or the secretariat. Invitations, and events about them, are ' +
      'for the owner alone.',
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
    summary: 'Make a link by which one person can join',
    rule:
      'Owner only. The code is given in this answer alone; keep a digest of it. It is good for one person and until ' +
      'it expires on the backend’s clock. People and open invitations together are at most 30 (`too_many`). Who edits ' +
      'may be limited to `editableSections`, as with `changeColleague`; at least one (`no_section`).',
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
    summary: 'Take back an invitation that nobody has accepted',
    rule: 'Owner only. Its link is then like one that never was.',
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
    summary: 'Change what a colleague may do',
    rule:
      'Owner only, and never of the owner. What is given takes the place of what was. With `editableSections` an editor ' +
      'changes answers and documents of these sections alone, and reads the others; at least one (`no_section`). ' +
      'Without it, or with all of them: everywhere. A reader has none. Nobody looks after a section any more that they ' +
      'may no longer edit. The version of the application stays, and so does everything written.',
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
      'The owner removes colleagues, everybody else only themselves; the owner stays. What they wrote stays too. Whoever ' +
      'gave the application away stays for 14 days, and while they ask for it back: illegal_transition.',
    method: 'DELETE',
    path: '/applications/{applicationId}/people/{personId}',
    caller: 'signed_in',
    params: personParams,
    status: 200,
    output: teamPersonSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  offerOwnership: {
    summary: 'Offer the application to a colleague',
    rule: 'Owner only, to somebody who belongs to it. A new offer takes the place of the one that stands.',
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
    rule: 'The owner and whoever it was made to; for others forbidden. Without an offer illegal_transition.',
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
    summary: 'Become the owner, as offered',
    rule:
      'For whoever the offer was made to. The owner before may edit from then on. Answers, receipts and the version of ' +
      'the application stay.',
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
    summary: 'Ask the secretariat to give the application back',
    rule:
      'For whoever gave it to the present owner; others: illegal_transition. Nothing changes before the secretariat ' +
      'decides. Asking again takes the place of what was asked.',
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
    summary: 'Ask for it back no longer',
    rule: 'For whoever asked; for others, and when nothing is asked, illegal_transition.',
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
    summary: 'Hand a section to somebody who edits it, with a day and a note',
    rule:
      'Owner only. One person per section: handing it over again takes the place of what was. The day lies between ' +
      'today and the deadline, in the zone of the call (`due_past`, `due_after_deadline`). Nobody’s rights change: who ' +
      'may only read is refused (`reader`), and so is who may not edit that section (`not_their_section`).',
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
    summary: 'Take a section back',
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
    summary: 'Say that a section is done, or that it is not',
    rule: 'For whoever looks after it; to others of the application forbidden.',
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
      'For whoever holds the code, signed in or not. Of the application it tells only while the caller can accept or ' +
      'belongs to it already.',
    method: 'GET',
    path: '/invitation',
    caller: 'public',
    code: true,
    status: 200,
    output: openedInvitationSchema,
    problems: ['not_found'],
  },
  acceptInvitation: {
    summary: 'Join the application by the code of an invitation',
    rule:
      'Whoever belongs already gets the same answer again, so that it can be tried again. A used or expired one is ' +
      'illegal_transition with that reason. Who assesses the application, or is of the secretariat: forbidden.',
    method: 'POST',
    path: '/invitation/acceptance',
    caller: 'signed_in',
    code: true,
    status: 200,
    output: openedInvitationSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
} as const satisfies Record<string, OperationSpec>

import { codeFrom, tidyCode } from '#src/domain/request-code.ts'
import { mayRemoveGiver } from '#src/domain/ownership-return.ts'
import { limitedTo, mayEditSection, type Rights } from '#src/domain/rights.ts'
import { sameValue } from '#src/domain/same-value.ts'
import { expiryOf, hasRoom, type TeamEvent } from '#src/domain/team.ts'
import { invalid, notFound, Refusal } from '../refusal.ts'
import type { StoredApplication, StoredInvitation, StoredTeam } from '../state.ts'
import { put } from '../store.ts'
import {
  invitationView,
  openedInvitation,
  openInvitations,
  peopleOf,
  standingTransfer,
  stateFor,
  teamOf,
  teamView,
} from '../views/team-view.ts'
import { findApplication, requireOwner, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers, newId } from './context.ts'
import { digestOfCode } from './joining.ts'

type Happened = Pick<TeamEvent, 'kind'> & Partial<Omit<TeamEvent, 'at' | 'kind'>>

/** Stores a changed team as a new record with the next version, and records the event. */
export function changeTeam(
  applicationId: string,
  changed: Partial<StoredTeam>,
  { kind, name = null, access = null, editableSections, section = null, byName, reason }: Happened,
  context: Context,
): StoredTeam {
  const { state, now } = context
  const before = teamOf(state, applicationId)
  const event: TeamEvent = {
    at: now,
    byName: byName ?? caller(context).name,
    kind,
    name,
    access,
    section,
    ...(editableSections && { editableSections }),
    ...(reason !== undefined && { reason }),
  }
  const next = { ...before, ...changed, version: before.version + 1, events: [...before.events, event] }
  return put(
    state.teams,
    state.teams.find((team) => team === before),
    next,
  )
}

/** Membership is no answer, so the version that a submission names does not change. */
export function changePeople(
  application: StoredApplication,
  changed: Partial<Pick<StoredApplication, 'ownerId' | 'collaborators'>>,
  { state }: Context,
): StoredApplication {
  return put(state.applications, application, { ...application, ...changed })
}

/**
 * Removes handovers of sections that the person may no longer edit. @param rights null if the person left the
 * application
 */
const withoutLost = (
  handovers: StoredTeam['handovers'],
  personId: string,
  rights: Rights | null,
): StoredTeam['handovers'] =>
  handovers.filter(
    (handover) => handover.personId !== personId || (rights !== null && mayEditSection(rights, handover.section)),
  )

export function findColleague(application: StoredApplication, personId: string, { state }: Context) {
  const person = peopleOf(state, application).find((candidate) => candidate.personId === personId)
  if (!person) throw notFound()
  return person
}

/** The invitation that a code opens. A wrong code is answered like an unknown one. */
async function findInvitation(code: string, { state }: Context) {
  const digest = await digestOfCode(tidyCode(code))
  for (const team of state.teams) {
    const invitation = team.invitations.find(({ codeDigest }) => codeDigest === digest)
    const application = invitation && state.applications.find(({ id }) => id === team.applicationId)
    if (invitation && application) return { team, invitation, application }
  }
  throw notFound()
}

export const teamHandlers: Pick<
  Handlers,
  | 'getTeam'
  | 'inviteColleague'
  | 'withdrawInvitation'
  | 'changeColleague'
  | 'removeColleague'
  | 'openInvitation'
  | 'acceptInvitation'
> = {
  getTeam({ applicationId }, context) {
    const { application, access } = findApplication(applicationId, context)
    return teamView(context.state, application, access, caller(context))
  },

  async inviteColleague({ applicationId, forName, access, editableSections, days }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    const { state, now } = context
    const team = teamOf(state, applicationId)
    if (!hasRoom(peopleOf(state, found.application).length, openInvitations(team, now).length))
      throw invalid([{ pointer: 'forName', code: 'too_many', detail: 'At most 30.', severity: 'error' }])
    const code = codeFrom(crypto.getRandomValues(new Uint8Array(25)))
    const role = limitedTo(access, editableSections)
    const invitation: StoredInvitation = {
      id: newId('invitation'),
      forName,
      ...role,
      createdAt: now,
      expiresAt: expiryOf(now, days),
      codeDigest: await digestOfCode(code),
      invitedByName: caller(context).name,
      usedBy: null,
    }
    const happened = { kind: 'invited', name: forName, ...role } as const
    changeTeam(applicationId, { invitations: [...team.invitations, invitation] }, happened, context)
    return { invitation: invitationView(invitation), code }
  },

  withdrawInvitation({ applicationId, invitationId }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    const { invitations } = teamOf(context.state, applicationId)
    const invitation = invitations.find(({ id, usedBy }) => id === invitationId && usedBy === null)
    if (!invitation) throw notFound()
    const { forName: name, access } = invitation
    const left = invitations.filter((candidate) => candidate !== invitation)
    changeTeam(applicationId, { invitations: left }, { kind: 'invitation_withdrawn', name, access }, context)
    return teamView(context.state, found.application, found.access, caller(context))
  },

  changeColleague({ applicationId, personId, access, editableSections, version }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    const { application } = found
    const colleague = findColleague(application, personId, context)
    if (colleague.access === 'owner') throw new Refusal('illegal_transition')
    requireVersion(teamOf(context.state, applicationId), version)
    const role = limitedTo(access, editableSections)
    if (sameValue(role, limitedTo(colleague.access, colleague.editableSections)))
      return teamView(context.state, application, 'owner', caller(context))
    const { collaborators } = application
    const changed = changePeople(
      application,
      { collaborators: collaborators.map((one) => (one.personId === personId ? { personId, ...role } : one)) },
      context,
    )
    const { handovers } = teamOf(context.state, applicationId)
    const kept = withoutLost(handovers, personId, role)
    const happened = { kind: 'access_changed', name: colleague.name, ...role } as const
    changeTeam(applicationId, { handovers: kept }, happened, context)
    return teamView(context.state, changed, 'owner', caller(context))
  },

  removeColleague({ applicationId, personId }, context) {
    const found = findApplication(applicationId, context)
    const { application } = found
    const leaves = caller(context).id === personId
    if (!leaves) requireOwner(found)
    const colleague = findColleague(application, personId, context)
    if (colleague.access === 'owner') throw new Refusal('illegal_transition')
    const transfer = standingTransfer(teamOf(context.state, applicationId), application)
    const isGiver = transfer?.fromId === personId
    if (isGiver && !leaves && !mayRemoveGiver(transfer, context.now)) throw new Refusal('illegal_transition')
    const left = application.collaborators.filter((one) => one.personId !== personId)
    changePeople(application, { collaborators: left }, context)
    const { ownershipOffer, handovers } = teamOf(context.state, applicationId)
    const happened = leaves ? ({ kind: 'left' } as const) : ({ kind: 'removed', name: colleague.name } as const)
    // An offer to somebody who left is dropped.
    const offer = ownershipOffer?.personId === personId ? null : ownershipOffer
    changeTeam(
      applicationId,
      {
        ownershipOffer: offer,
        handovers: withoutLost(handovers, personId, null),
        // Somebody who left cannot ask for the application back.
        ...(isGiver && { transfer: null }),
      },
      happened,
      context,
    )
    return colleague
  },

  async openInvitation({ code }, context) {
    const { application, invitation } = await findInvitation(code, context)
    return openedInvitation(context.state, application, invitation, context.person, context.now)
  },

  async acceptInvitation({ code }, context) {
    const { state, now } = context
    const { team, application, invitation } = await findInvitation(code, context)
    const person = caller(context)
    const known = stateFor(state, application, invitation, person, now)
    if (known === 'other_side') throw new Refusal('forbidden')
    if (known === 'used' || known === 'expired') throw new Refusal('illegal_transition', { why: known })
    if (known === 'yours') return openedInvitation(state, application, invitation, person, now)

    const role = limitedTo(invitation.access, invitation.editableSections)
    const joined = changePeople(
      application,
      { collaborators: [...application.collaborators, { personId: person.id, ...role }] },
      context,
    )
    const used = { ...invitation, usedBy: person.id }
    const invitations = team.invitations.map((one) => (one === invitation ? used : one))
    changeTeam(application.id, { invitations }, { kind: 'joined', ...role }, context)
    return openedInvitation(state, joined, used, person, now)
  },
}

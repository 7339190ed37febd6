import type { Access } from '#src/domain/access.ts'
import { limitedTo, type Rights } from '#src/domain/rights.ts'
import { keptUntil, type OwnershipTransfer } from '#src/domain/ownership-return.ts'
import type { Person } from '#src/domain/person.ts'
import {
  type Invitation,
  invitationState,
  type InvitationState,
  isExpired,
  managesTeam,
  type OpenedInvitation,
  type Team,
  type TeamEvent,
  type TeamPerson,
} from '#src/domain/team.ts'
import type { Instant } from '#src/domain/values.ts'
import type { State, StoredApplication, StoredInvitation, StoredTeam, StoredTransfer } from '../state.ts'
import { ofOwner, rightsOf } from './application-view.ts'
import { standingAssignments } from './standing-assignments.ts'
import { callOf, headlineOf } from './standing.ts'

/** The team of an application; a new one before its first event. */
export const teamOf = ({ teams }: State, applicationId: string): StoredTeam =>
  teams.find((team) => team.applicationId === applicationId) ?? {
    applicationId,
    version: 1,
    invitations: [],
    handovers: [],
    ownershipOffer: null,
    events: [],
  }

const nameOf = (people: readonly TeamPerson[], id: string): string =>
  people.find(({ personId }) => personId === id)?.name ?? id

export function peopleOf({ people }: State, { ownerId, collaborators }: StoredApplication): TeamPerson[] {
  const describe = (personId: string, { access, editableSections }: Rights): TeamPerson => {
    const person = people.find(({ id }) => id === personId)
    const about = { personId, name: person?.name ?? personId, organisation: person?.organisation ?? null }
    return { ...about, ...limitedTo(access, editableSections) }
  }
  return [describe(ownerId, ofOwner), ...collaborators.map((one) => describe(one.personId, one))]
}

/** The last transfer, while the new owner still owns the application and the giver belongs to it. */
export const standingTransfer = (
  { transfer }: StoredTeam,
  { ownerId, collaborators }: StoredApplication,
): StoredTransfer | null =>
  transfer && transfer.toId === ownerId && collaborators.some(({ personId }) => personId === transfer.fromId)
    ? transfer
    : null

const transferView = (
  transfer: StoredTransfer | null,
  people: readonly TeamPerson[],
  viewer: Person,
): OwnershipTransfer | null =>
  transfer && {
    fromId: transfer.fromId,
    fromName: nameOf(people, transfer.fromId),
    at: transfer.at,
    keptUntil: keptUntil(transfer.at),
    asked: transfer.asked && {
      at: transfer.asked.at,
      reason: viewer.id === transfer.fromId ? transfer.asked.reason : null,
    },
  }

/** Invitations that were neither accepted nor expired. */
export const openInvitations = ({ invitations }: StoredTeam, now: Instant): StoredInvitation[] =>
  invitations.filter((invitation) => invitation.usedBy === null && !isExpired(invitation, now))

const aboutInvitations: ReadonlySet<TeamEvent['kind']> = new Set(['invited', 'invitation_withdrawn'])

export function teamView(state: State, application: StoredApplication, access: Access, viewer: Person): Team {
  const team = teamOf(state, application.id)
  const { version, invitations, events, ownershipOffer, handovers } = team
  const people = peopleOf(state, application)
  const offered = people.find(({ personId }) => personId === ownershipOffer?.personId)
  const manages = managesTeam(access)
  return {
    applicationId: application.id,
    version,
    access,
    people,
    handovers: handovers.map((handover) => ({ ...handover, name: nameOf(people, handover.personId) })),
    offer:
      ownershipOffer && offered
        ? { personId: offered.personId, name: offered.name, offeredAt: ownershipOffer.offeredAt }
        : null,
    transfer: transferView(standingTransfer(team, application), people, viewer),
    // Expired invitations stay visible until they are deleted, so that the owner sees why nobody came.
    invitations: manages ? invitations.filter(({ usedBy }) => usedBy === null).map(invitationView) : [],
    events: events.filter(({ kind }) => manages || !aboutInvitations.has(kind)).toReversed(),
  }
}

export const invitationView = ({
  id,
  forName,
  access,
  editableSections,
  createdAt,
  expiresAt,
}: StoredInvitation): Invitation => ({
  id,
  forName,
  ...limitedTo(access, editableSections),
  createdAt,
  expiresAt,
})

/** Whether a person is a reviewer of this application, or in the secretariat, which sees all. */
const assesses = (state: State, application: StoredApplication, { id, roles }: Person): boolean =>
  roles.includes('secretariat') ||
  standingAssignments(state).some(
    ({ applicationId, reviewerId }) => applicationId === application.id && reviewerId === id,
  )

export function stateFor(
  state: State,
  application: StoredApplication,
  invitation: StoredInvitation,
  person: Person | null,
  now: Instant,
): InvitationState {
  const who = {
    belongs: person !== null && rightsOf(application, person) !== null,
    assesses: person !== null && assesses(state, application, person),
  }
  return invitationState({ expiresAt: invitation.expiresAt, used: invitation.usedBy !== null }, who, now)
}

export function openedInvitation(
  state: State,
  application: StoredApplication,
  invitation: StoredInvitation,
  person: Person | null,
  now: Instant,
): OpenedInvitation {
  const known = stateFor(state, application, invitation, person, now)
  const tells = known === 'open' || known === 'yours'
  return {
    state: known,
    invitedByName: invitation.invitedByName,
    ...limitedTo(invitation.access, invitation.editableSections),
    expiresAt: invitation.expiresAt,
    callTitle: tells ? callOf(state, application).shortTitle : null,
    authorityName: tells ? headlineOf(application.answers).authorityName : null,
    applicationId: known === 'yours' ? application.id : null,
  }
}

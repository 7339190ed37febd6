import { Refusal } from '../refusal.ts'
import { standingTransfer, teamOf, teamView } from '../views/team-view.ts'
import { findApplication, requireOwner, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { changePeople, changeTeam, findColleague } from './team.ts'

/** The open offer, for the two people concerned. */
function findOffer(applicationId: string, context: Context) {
  const found = findApplication(applicationId, context)
  const team = teamOf(context.state, applicationId)
  if (!team.ownershipOffer) throw new Refusal('illegal_transition')
  const isMine = team.ownershipOffer.personId === caller(context).id
  if (!isMine && found.access !== 'owner') throw new Refusal('forbidden')
  return { ...found, team, isMine, offer: team.ownershipOffer }
}

export const ownershipHandlers: Pick<Handlers, 'offerOwnership' | 'endOwnershipOffer' | 'acceptOwnership'> = {
  offerOwnership({ applicationId, personId, version }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    const { name, access } = findColleague(found.application, personId, context)
    if (access === 'owner') throw new Refusal('illegal_transition')
    requireVersion(teamOf(context.state, applicationId), version)
    const ownershipOffer = { personId, offeredAt: context.now }
    changeTeam(applicationId, { ownershipOffer }, { kind: 'ownership_offered', name }, context)
    return teamView(context.state, found.application, found.access, caller(context))
  },

  endOwnershipOffer({ applicationId }, context) {
    const { application, access, offer, isMine } = findOffer(applicationId, context)
    const { name } = findColleague(application, offer.personId, context)
    const happened = isMine
      ? ({ kind: 'ownership_declined' } as const)
      : ({ kind: 'ownership_offer_ended', name } as const)
    changeTeam(applicationId, { ownershipOffer: null }, happened, context)
    return teamView(context.state, application, access, caller(context))
  },

  acceptOwnership({ applicationId, version }, context) {
    const { application, team, isMine } = findOffer(applicationId, context)
    if (!isMine) throw new Refusal('forbidden')
    requireVersion(team, version)
    const { id } = caller(context)
    const others = application.collaborators.filter(({ personId }) => personId !== id)
    const changed = changePeople(
      application,
      { ownerId: id, collaborators: [{ personId: application.ownerId, access: 'editor' }, ...others] },
      context,
    )
    // Accepting an application back leaves nothing to ask back.
    const isReturned = standingTransfer(team, application)?.fromId === id
    const transfer = isReturned ? null : { fromId: application.ownerId, toId: id, at: context.now, asked: null }
    changeTeam(applicationId, { ownershipOffer: null, transfer }, { kind: 'ownership_transferred' }, context)
    return teamView(context.state, changed, 'owner', caller(context))
  },
}

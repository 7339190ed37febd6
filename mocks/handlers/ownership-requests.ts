import { type OwnershipRequest } from '#src/domain/ownership-return.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State, StoredApplication, StoredTeam, StoredTransfer } from '../state.ts'
import { callOf } from '../views/standing.ts'
import { peopleOf, standingTransfer, teamOf, teamView } from '../views/team-view.ts'
import { findApplication, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { compareMarks, pageOf } from './pages.ts'
import { changePeople, changeTeam } from './team.ts'

/** The caller's own transfer, if it is in force: only then it can be asked back. */
function findOwnTransfer(applicationId: string, context: Context) {
  const found = findApplication(applicationId, context)
  const team = teamOf(context.state, applicationId)
  const transfer = standingTransfer(team, found.application)
  if (transfer?.fromId !== caller(context).id) throw new Refusal('illegal_transition')
  return { ...found, team, transfer }
}

const markOf = ({ askedAt, applicationId }: OwnershipRequest) => [askedAt, applicationId] as const

interface Asked {
  readonly application: StoredApplication
  readonly team: StoredTeam
  readonly transfer: StoredTransfer
  readonly asked: NonNullable<StoredTransfer['asked']>
}

const askedBack = (state: State): Asked[] =>
  state.applications.flatMap((application) => {
    const team = teamOf(state, application.id)
    const transfer = standingTransfer(team, application)
    return transfer?.asked ? [{ application, team, transfer, asked: transfer.asked }] : []
  })

function requestView(state: State, { application, team, transfer, asked }: Asked): OwnershipRequest {
  const people = peopleOf(state, application)
  const nameOf = (id: string) => people.find(({ personId }) => personId === id)?.name ?? id
  return {
    applicationId: application.id,
    version: team.version,
    reference: application.reference,
    callTitle: callOf(state, application).shortTitle,
    fromName: nameOf(transfer.fromId),
    toName: nameOf(transfer.toId),
    transferredAt: transfer.at,
    askedAt: asked.at,
    reason: asked.reason,
  }
}

export const ownershipRequestHandlers: Pick<
  Handlers,
  'askOwnershipBack' | 'endOwnershipRequest' | 'listOwnershipRequests' | 'decideOwnershipRequest'
> = {
  askOwnershipBack({ applicationId, reason, version }, context) {
    const { application, access, team, transfer } = findOwnTransfer(applicationId, context)
    requireVersion(team, version)
    const asked = { at: context.now, reason }
    changeTeam(applicationId, { transfer: { ...transfer, asked } }, { kind: 'ownership_asked_back' }, context)
    return teamView(context.state, application, access, caller(context))
  },

  endOwnershipRequest({ applicationId }, context) {
    const { application, access, transfer } = findOwnTransfer(applicationId, context)
    if (!transfer.asked) throw new Refusal('illegal_transition')
    changeTeam(applicationId, { transfer: { ...transfer, asked: null } }, { kind: 'ownership_asking_ended' }, context)
    return teamView(context.state, application, access, caller(context))
  },

  listOwnershipRequests(query, { state }) {
    const sorted = askedBack(state)
      .map((asked) => requestView(state, asked))
      .toSorted((a, b) => compareMarks(markOf(a), markOf(b)))
    return pageOf(sorted, query, markOf)
  },

  decideOwnershipRequest({ applicationId, decision, reason, version }, context) {
    const { state } = context
    const found = askedBack(state).find(({ application }) => application.id === applicationId)
    if (!found) throw notFound()
    const { application, team, transfer } = found
    const { id: me } = caller(context)
    if (me === transfer.fromId || me === transfer.toId) throw new Refusal('forbidden')
    requireVersion(team, version)
    const { fromName: name } = requestView(state, found)
    const happened = { byName: '', name, reason }
    if (decision === 'keep') {
      changeTeam(applicationId, { transfer: null }, { kind: 'ownership_kept', ...happened }, context)
      return { decision }
    }
    const others = application.collaborators.filter(({ personId }) => personId !== transfer.fromId)
    changePeople(
      application,
      { ownerId: transfer.fromId, collaborators: [{ personId: transfer.toId, access: 'editor' }, ...others] },
      context,
    )
    const over = { transfer: null, ownershipOffer: null }
    changeTeam(applicationId, over, { kind: 'ownership_returned', ...happened }, context)
    return { decision }
  },
}

import { applicationStatuses, isToldToApplicant } from '#src/domain/status.ts'
import { moduleIds } from '#src/domain/application/types.ts'
import { isManaged, mayDeclareNone } from '#src/domain/proposal.ts'
import { isWaiting } from '#src/domain/request-steps.ts'
import { includesFolded } from '#src/domain/text.ts'
import { canMove, releasesDecision } from '#src/domain/transitions.ts'
import { invalid, notFound, Refusal, wrongAt } from '../refusal.ts'
import type { StoredApplication } from '../state.ts'
import { put } from '../store.ts'
import {
  factsFor,
  proposalSummary,
  proposalView,
  stepSubject,
  surroundingsFor,
  surroundingsOf,
} from '../views/proposal-view.ts'
import { decisionOn } from '../views/decision-view.ts'
import { type Sight, sightOf, sightsOf } from '../views/visibility.ts'
import { change, requireVersion } from './applications.ts'
import { askAbout, askedPartsBack } from './ask-about.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { pageOf } from './pages.ts'

/** A proposal as the caller may see it; otherwise `not_found`. */
export function findProposal(proposalId: string, context: Context): Sight {
  const application = context.state.applications.find(({ id }) => id === proposalId)
  const sight = application && sightOf(context.state, caller(context), application, context.now)
  if (!sight) throw notFound()
  return sight
}

/** A proposal that the caller manages; refuses its reviewers and people on the applicant's side. */
export function managedProposal(proposalId: string, context: Context): Sight {
  const sight = findProposal(proposalId, context)
  if (!isManaged(sight)) throw new Refusal('forbidden')
  return sight
}

function view(proposalId: string, context: Context) {
  const sight = findProposal(proposalId, context)
  return proposalView(sight, surroundingsFor(context.state, caller(context), context.now, sight))
}

const saysAll = ({ authorityName, application }: Sight, text: string): boolean =>
  text.split(/\s+/).every((word) => includesFolded(`${authorityName} ${application.reference}`, word))

const countBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> =>
  new Map([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]))

export const proposalHandlers: Pick<
  Handlers,
  'listProposals' | 'getProposal' | 'declareInterest' | 'changeStatus' | 'getDashboard'
> = {
  listProposals({ callId, status, module, country, text, cursor, limit }, context) {
    const { state, now } = context
    if (!state.calls.some(({ id }) => id === callId)) throw notFound()
    const sights = sightsOf(state, caller(context), callId, now)
    const found = sights.filter(
      (sight) =>
        (status === undefined || sight.status === status) &&
        (module === undefined || sight.modules.includes(module)) &&
        (country === undefined || sight.country === country) &&
        (text === undefined || saysAll(sight, text)),
    )
    const page = pageOf(found, { cursor, limit }, ({ application }) => [application.reference, application.id])
    const around = surroundingsOf(state, caller(context), now, sights)
    return { items: page.items.map((sight) => proposalSummary(sight, around)), next: page.next }
  },

  getProposal: ({ proposalId }, context) => view(proposalId, context),

  declareInterest({ proposalId, interest, reason }, context) {
    const { assignment, interest: shown, trueStatus } = findProposal(proposalId, context)
    if (!assignment || shown === 'applicant_side') throw new Refusal('forbidden')
    if (assignment.interest === 'conflict') {
      if (interest !== 'conflict') throw new Refusal('conflict_is_final')
      return view(proposalId, context)
    }
    if (interest === 'none' && assignment.interest !== 'none' && !mayDeclareNone(trueStatus)) {
      throw new Refusal('not_under_review')
    }
    put(context.state.assignments, assignment, { ...assignment, interest, reason })
    return view(proposalId, context)
  },

  changeStatus({ proposalId, to, reason, confirmations, questions = [], feedback, version }, context) {
    const sight = managedProposal(proposalId, context)
    requireVersion(sight, version)
    const around = surroundingsFor(context.state, caller(context), context.now, sight)
    const given = { reason, confirmations, feedback }
    const answer = canMove(stepSubject(sight), to, 'secretariat', factsFor(sight, around), given)
    if (!answer.allowed) throw new Refusal('illegal_transition', { why: answer.why })

    if (to !== 'clarification_requested' && questions.length > 0) {
      throw invalid([wrongAt('questions', 'not_with_this_step')])
    }
    if (feedback && !releasesDecision(to)) throw invalid([wrongAt('feedback', 'not_with_this_step')])
    const { application, trueStatus: from } = sight
    const clarification =
      to === 'clarification_requested' ? askAbout(sight, questions, reason, context) : application.clarification
    const step = { at: context.now, byName: caller(context).name, from, to, reason: reason || null }
    const moved: StoredApplication = {
      ...application,
      status: to,
      history: [...application.history, step],
      clarification,
      ...(feedback && { decision: decisionOn(context.state, sight, feedback, context.now) }),
      ...(to === 'clarification_requested' && clarification && askedPartsBack(application, clarification, context)),
    }
    // A step that is hidden from the applicant must not change the version that the applicant sees.
    if (isToldToApplicant(step)) change(application, moved, context)
    else put(context.state.applications, application, moved)
    return view(proposalId, context)
  },

  getDashboard({ callId }, context) {
    const { state, now } = context
    if (!state.calls.some(({ id }) => id === callId)) throw notFound()
    const sights = sightsOf(state, caller(context), callId, now)
    const byStatus = Map.groupBy(sights, ({ status }) => status)
    const waiting = state.requests.filter(isWaiting)
    const statuses = applicationStatuses.filter((status) => byStatus.has(status))
    const of = (status: (typeof statuses)[number]) => byStatus.get(status) ?? []
    return {
      callId,
      drafts: state.applications.filter(
        (application) => application.callId === callId && application.submissions.length === 0,
      ).length,
      byStatus: statuses.map((status) => ({ status, count: of(status).length })),
      byStatusAndModule: statuses.flatMap((status) =>
        moduleIds
          .map((module) => ({ status, module, count: of(status).filter((it) => it.modules.includes(module)).length }))
          .filter(({ count }) => count > 0),
      ),
      byCountry: [...countBy(sights, ({ country }) => country)]
        .map(([country, count]) => ({ country, count }))
        .toSorted((a, b) => (a.country < b.country ? -1 : 1)),
      joinRequests: waiting.filter(({ kind }) => kind === 'join').length,
      offers: waiting.filter(({ kind }) => kind === 'cooperation').length,
      interests: state.requests.filter(
        (request) => request.kind === 'interest' && request.callId === callId && request.status === 'sent',
      ).length,
    }
  },
}

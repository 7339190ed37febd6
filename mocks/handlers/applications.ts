import type { Access } from '#src/domain/access.ts'
import { describeAddress, privacyReadAddress } from '#src/domain/application/fields.ts'
import { changeProblem } from '#src/domain/application/schemas.ts'
import { applyChanges, realChanges, staleChanges } from '#src/domain/apply-changes.ts'
import { isAskedAbout } from '#src/domain/clarification.ts'
import { takesNew } from '#src/domain/deadline.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { mayEditAny, mayEditAt, type Rights } from '#src/domain/rights.ts'
import { bringPlace } from '../kept-places.ts'
import { countWork } from '../kept-work.ts'
import { invalid, notFound, Refusal, wrongAt } from '../refusal.ts'
import type { StoredApplication } from '../state.ts'
import { nextNumber, put } from '../store.ts'
import { applicationView, notEditableWhy, ofOwner, rightsOf } from '../views/application-view.ts'
import { callOf, standingOf } from '../views/standing.ts'
import { caller, type Context, type Handlers, newId } from './context.ts'
import { writeMoments } from './write-moments.ts'

/** Maximum size of all answers of one application, as JSON. */
const MAX_ANSWERS_LENGTH = 1024 * 1024

export type Found = { application: StoredApplication; rights: Rights; access: Access }

/** An application with the caller's access; for people without access it is `not_found`. */
export function findApplication(applicationId: string, context: Context): Found {
  const person = caller(context)
  const application = context.state.applications.find(({ id }) => id === applicationId)
  const rights = application && rightsOf(application, person)
  if (!application || !rights) throw notFound()
  return { application, rights, access: rights.access }
}

/**
 * Refuses unless the caller may change answers and documents now.
 *
 * @param places addresses to be changed: the parts that the office asks about stay open for the answer.
 */
export function requireEditable(
  { application, rights, access }: Found,
  { state, now }: Context,
  places: readonly string[] = [],
): void {
  if (!mayEditAny(rights)) throw new Refusal('forbidden')
  const outside = places.filter((place) => !mayEditAt(rights, place))
  if (outside.length > 0) throw new Refusal('forbidden', { errors: outside.map(notYourSection) })
  const why = notEditableWhy(application, standingOf(application, callOf(state, application), now), access, now)
  const { questions = [] } = application.clarification ?? {}
  if (why === 'question' && places.length > 0 && places.every((place) => isAskedAbout(questions, place))) return
  if (why) throw new Refusal('not_editable', { why })
}

const notYourSection = (place: string): ProblemError => ({
  ...wrongAt(place, 'not_your_section'),
  params: { section: describeAddress(place)?.section ?? '' },
})

export function requireOwner({ access }: Found): void {
  if (access !== 'owner') throw new Refusal('forbidden')
}

export function requireVersion(application: { version: number }, version: number): void {
  if (application.version !== version)
    throw new Refusal('version_mismatch', { current: { version: application.version } })
}

/** Stores a changed application as a new record with the next version. */
export function change(
  application: StoredApplication,
  changed: Partial<StoredApplication>,
  { state, now }: Context,
): StoredApplication {
  const next = { ...application, ...changed, version: application.version + 1, updatedAt: now }
  return put(state.applications, application, next)
}

export const applicationHandlers: Pick<Handlers, 'createApplication' | 'getApplication' | 'saveAnswers'> = {
  createApplication({ callId }, context) {
    const { state, now } = context
    const call = state.calls.find(({ id }) => id === callId)
    if (!call) throw notFound()
    if (!takesNew(call, now)) throw new Refusal('deadline_passed')
    const number = String(nextNumber(state, call.referencePrefix)).padStart(3, '0')
    const application: StoredApplication = {
      id: newId('app'),
      reference: `${call.referencePrefix}-${number}`,
      callId,
      ownerId: caller(context).id,
      collaborators: [],
      status: 'draft',
      version: 1,
      createdAt: now,
      updatedAt: now,
      answers: {},
      answerVersions: {},
      documents: [],
      submissions: [],
      history: [],
      clarification: null,
      privacyNoticeRead: null,
    }
    state.applications.push(application)
    return applicationView(state, application, ofOwner, now)
  },

  getApplication({ applicationId }, context) {
    const { application, rights } = findApplication(applicationId, context)
    return applicationView(context.state, application, rights, context.now)
  },

  saveAnswers({ applicationId, changes, version }, context) {
    const found = findApplication(applicationId, context)
    const { application, rights } = found
    const places = changes.map(({ address }) => address)
    requireEditable(found, context, places)
    if (version > application.version) requireVersion(application, version)

    const unfit = changes.flatMap(({ address, value }): ProblemError[] => {
      const code = changeProblem(address, value)
      return code ? [wrongAt(address, code)] : []
    })
    if (unfit.length > 0) throw invalid(unfit)

    const real = realChanges(application, changes)
    const clashing = staleChanges(application, real, version)
    if (clashing.length > 0) {
      const values = Object.fromEntries(clashing.map(({ address }) => [address, application.answers[address] ?? null]))
      throw new Refusal('version_mismatch', { current: { version: application.version, values } })
    }
    if (real.length === 0) return applicationView(context.state, application, rights, context.now)

    const { answers, answerVersions } = applyChanges(application, real)
    if (JSON.stringify(answers).length > MAX_ANSWERS_LENGTH) throw new Refusal('too_large')
    const ticked = real.find(({ address }) => address === privacyReadAddress)
    const call = callOf(context.state, application)
    const privacyNoticeRead = ticked
      ? ticked.value === true
        ? call.privacyNotice.version
        : null
      : application.privacyNoticeRead
    writeMoments(application, real, context)
    const saved = change(application, { answers, answerVersions, privacyNoticeRead }, context)
    const changed = real.map(({ address }) => address)
    countWork(application, changed, context)
    bringPlace(context.state, application.id, caller(context).id, { changed, version: saved.version, at: context.now })
    return applicationView(context.state, saved, rights, context.now)
  },
}

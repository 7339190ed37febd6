/**
 * Who sees what of a proposal. Rows, content, assessments, filters, search, steps and counts all use a `Sight`, so that
 * nothing hidden can influence anything shown.
 */
import type { Call } from '#src/domain/call.ts'
import type { Person } from '#src/domain/person.ts'
import type { InterestDeclaration, Review } from '#src/domain/proposal.ts'
import {
  type ApplicationStatus,
  applicantView,
  embargoedStatuses,
  isToldToApplicant,
  mayBeSeenBy,
  statusShownTo,
} from '#src/domain/status.ts'
import { fold } from '#src/domain/text.ts'
import type { StatusChange } from '#src/domain/transitions.ts'
import type { Instant } from '#src/domain/values.ts'
import type { State, StoredApplication, StoredAssignment, StoredSubmission } from '../state.ts'
import { asAnswered } from './as-answered.ts'
import { countingReviews } from './counting-reviews.ts'
import { standingAssignments } from './standing-assignments.ts'
import { callOf, type SentHeadline, sentHeadline, standingOf } from './standing.ts'

/** One proposal as one person may see it; there is no `Sight` if the person may not know of it. */
export type Sight = SentHeadline & {
  application: StoredApplication
  call: Call
  /** The counting version, with answers to the office's questions. */
  submission: StoredSubmission
  /** Status as shown to this person. */
  status: ApplicationStatus
  /** The real status, for rules only. */
  trueStatus: ApplicationStatus
  version: number
  interest: InterestDeclaration
  /** Null unless this person reviews it. */
  assignment: StoredAssignment | null
  /** Whether content, flags, amounts, times and assessments are visible. */
  open: boolean
  /** Steps that this person may see. */
  history: StatusChange[]
}

type IsApplicantSide = (application: StoredApplication, authorityName: string) => boolean

/**
 * Returns whether a person works on an application or for the organisation that sent it, however that is spelled: nobody
 * on that side judges it. The colleagues of the person are looked up once, for any number of applications.
 */
export function applicantSideOf(people: readonly Person[], { id, organisation }: Person): IsApplicantSide {
  const nameOf = (name: string | null) => fold(name ?? '').trim()
  const own = nameOf(organisation)
  const colleagues = new Set(
    own === '' ? [] : people.filter((one) => nameOf(one.organisation) === own).map((it) => it.id),
  )
  colleagues.add(id)
  return ({ ownerId, collaborators }, authorityName) =>
    colleagues.has(ownerId) ||
    collaborators.some(({ personId }) => colleagues.has(personId)) ||
    (own !== '' && nameOf(authorityName) === own)
}

/** A person with an assignment is a reviewer of that proposal, whatever other role they have. */
export function sightOf(state: State, person: Person, application: StoredApplication, now: Instant): Sight | null {
  const assignment = standingAssignments(state).find(
    ({ applicationId, reviewerId }) => applicationId === application.id && reviewerId === person.id,
  )
  return sightWith(state, person, application, assignment, applicantSideOf(state.people, person), now)
}

/** Every proposal of a call that the person may see, ordered by reference. */
export function sightsOf(state: State, person: Person, callId: string, now: Instant): Sight[] {
  const mine = new Map(
    standingAssignments(state)
      .filter(({ reviewerId }) => reviewerId === person.id)
      .map((assignment) => [assignment.applicationId, assignment]),
  )
  const isApplicantSide = applicantSideOf(state.people, person)
  return state.applications
    .filter((application) => application.callId === callId)
    .map((application) => sightWith(state, person, application, mine.get(application.id), isApplicantSide, now))
    .filter((sight) => sight !== null)
    .toSorted((a, b) => (a.application.reference < b.application.reference ? -1 : 1))
}

const isEmbargoed = ({ from, to }: StatusChange) => embargoedStatuses.has(from) || embargoedStatuses.has(to)

function sightWith(
  state: State,
  person: Person,
  application: StoredApplication,
  assignment: StoredAssignment | undefined,
  isApplicantSide: IsApplicantSide,
  now: Instant,
): Sight | null {
  const asReviewer = assignment !== undefined && person.roles.includes('reviewer')
  const role = asReviewer ? 'reviewer' : 'secretariat'
  if (!person.roles.includes(role)) return null
  const call = callOf(state, application)
  const { status: own, counting: sent } = standingOf(application, call, now)
  if (!sent) return null
  const counting = asAnswered(sent, application.clarification)
  // Reopened before the deadline: for everybody but the applicant the sent version keeps its status.
  const trueStatus = own === 'draft' ? (counting.timeliness === 'in_time' ? 'submitted' : 'received_late') : own
  if (!mayBeSeenBy(role, trueStatus)) return null

  const headline = sentHeadline(counting)
  const isOwnSide = isApplicantSide(application, headline.authorityName)
  const asApplicant = isOwnSide && !asReviewer
  const status = statusShownTo(asApplicant ? 'applicant' : role, trueStatus)
  const steps = application.history.filter(({ from, to }) => from !== 'draft' && to !== 'draft')
  // Hides corrections too: a step into or out of an embargoed status would reveal the panel's result.
  const isUnderEmbargo = asReviewer && applicantView(trueStatus) !== 'result'
  const history = steps.filter((step) =>
    asApplicant ? isToldToApplicant(step) : !isUnderEmbargo || !isEmbargoed(step),
  )
  const declared = asReviewer ? assignment.interest : 'not_needed'
  const interest = isOwnSide ? 'applicant_side' : declared
  const open = interest === 'none' || interest === 'not_needed'
  return {
    application,
    call,
    submission: counting,
    status,
    trueStatus,
    // Counts only what this side may know: work on a reopened draft does not change this version.
    version: application.submissions.length + history.length,
    ...headline,
    interest,
    assignment: asReviewer ? assignment : null,
    open,
    history,
  }
}

/** Assessments that the person may read: their own, and the counting ones of others. */
export function visibleReviews(state: State, person: Person, sight: Sight): Review[] {
  if (!sight.open) return []
  const all = state.reviews.filter(({ proposalId }) => proposalId === sight.application.id)
  const ownIn = new Set(
    all
      .filter(({ reviewerId, status }) => reviewerId === person.id && status === 'submitted')
      .map(({ module }) => module),
  )
  const counting = countingReviews(state)
  return all.filter((review) => {
    if (review.reviewerId === person.id) return true
    const { module } = review
    return (sight.assignment === null || ownIn.has(module)) && counting(sight.application.id, module).includes(review)
  })
}

import { checkContext } from '#src/domain/application/check.ts'
import { flagsOf } from '#src/domain/application/eligibility.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import type { Person } from '#src/domain/person.ts'
import {
  isBarred,
  isManaged,
  type ModuleAssessment,
  type Proposal,
  type ProposalSummary,
  type Review,
} from '#src/domain/proposal.ts'
import { moduleResult, percentOf } from '#src/domain/scoring.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { type NextStep, nextSteps, previousStatus, type StepFacts } from '#src/domain/transitions.ts'
import type { Instant } from '#src/domain/values.ts'
import type { State, StoredApplication, StoredAssignment } from '../state.ts'
import { clarificationView, submissionView, toldDecision } from './application-view.ts'
import { type CountingReviews, countingReviews } from './counting-reviews.ts'
import { scanned } from './scan.ts'
import { standingAssignments } from './standing-assignments.ts'
import { type Sight, sightsOf } from './visibility.ts'

/** Data that views of several proposals share: assessments by proposal, and authorities that applied more than once. */
export type Surroundings = {
  state: State
  person: Person
  now: Instant
  reviewsOf(proposalId: string): readonly Review[]
  readonly countingReviews: CountingReviews
  assignmentsOf(proposalId: string): readonly StoredAssignment[]
  duplicatesOf(sight: Sight): readonly string[]
}

/** @param sights every proposal of the call that the person may see: duplicates are searched among these only. */
export function surroundingsOf(state: State, person: Person, now: Instant, sights: readonly Sight[]): Surroundings {
  const reviews = Map.groupBy(state.reviews, ({ proposalId }) => proposalId)
  const assignments = Map.groupBy(standingAssignments(state), ({ applicationId }) => applicationId)
  const standing = sights.filter(({ trueStatus }) => trueStatus !== 'withdrawn')
  const byAuthority = Map.groupBy(standing, ({ authorityKey }) => authorityKey)
  return {
    state,
    person,
    now,
    reviewsOf: (proposalId) => reviews.get(proposalId) ?? [],
    countingReviews: countingReviews(state),
    assignmentsOf: (proposalId) => assignments.get(proposalId) ?? [],
    duplicatesOf: (sight) =>
      (byAuthority.get(sight.authorityKey) ?? [])
        .filter(({ application, modules }) => {
          return application !== sight.application && modules.some((module) => sight.modules.includes(module))
        })
        .map(({ application }) => application.reference),
  }
}

/** The same for one proposal, with the same results as in the list. */
export const surroundingsFor = (state: State, person: Person, now: Instant, sight: Sight): Surroundings =>
  surroundingsOf(state, person, now, sightsOf(state, person, sight.call.id, now))

export function proposalSummary(sight: Sight, around: Surroundings): ProposalSummary {
  const { application, submission, open } = sight
  return {
    id: application.id,
    reference: application.reference,
    callId: application.callId,
    version: sight.version,
    status: sight.status,
    authorityName: sight.authorityName,
    country: sight.country,
    modules: sight.modules,
    interest: sight.interest,
    flags: open ? [...flagsFor(sight, around)] : [],
    receivedAt: open ? submission.receivedAt : null,
    requestedCents: open ? sight.requestedCents : null,
    assessments: isBarred(sight) ? [] : sight.modules.map((module) => assessmentOf(sight, module, around)),
    next: nextFor(sight, around),
  }
}

export function proposalView(sight: Sight, around: Surroundings): Proposal {
  const { submission, application } = sight
  return {
    ...proposalSummary(sight, around),
    content: sight.open
      ? {
          answers: submission.answers,
          documents: submission.documents.map((document) => scanned(document, around.now)),
          submission: submissionView(submission),
          clarification: clarificationView(application.clarification, around.now),
          history: sight.history,
          ...(isManaged(sight) && decisionForOffice(application, sight.trueStatus)),
        }
      : null,
  }
}

/** The released decision, or the texts of one that was taken back. */
function decisionForOffice(application: StoredApplication, status: ApplicationStatus) {
  const told = toldDecision(application, status)
  if (told.decision || !application.decision) return told
  const { strengths, weaknesses } = application.decision
  return { takenBack: { strengths, weaknesses } }
}

function flagsFor(sight: Sight, around: Surroundings): readonly string[] {
  const { answers, documents, timeliness, receivedAt, signature } = sight.submission
  const possibleDuplicates = around.duplicatesOf(sight)
  const context = { ...checkContext(sight.call, receivedAt), signed: signature !== undefined }
  return flagsOf({ answers, documents, timeliness, possibleDuplicates, context })
}

function assessmentOf(sight: Sight, module: ModuleId, around: Surroundings): ModuleAssessment {
  const { call, assignment } = sight
  const assigned = assignment?.modules.includes(module) ?? false
  const hidden: ModuleAssessment = {
    module,
    mine: assigned ? 'to_do' : 'not_assigned',
    expected: call.scoring.minReviewers,
    submitted: null,
    minePercent: null,
    meanPercent: null,
    spread: null,
  }
  if (!sight.open) return hidden

  const mine = around
    .reviewsOf(sight.application.id)
    .find((review) => review.module === module && review.reviewerId === around.person.id)
  const own: ModuleAssessment = {
    ...hidden,
    mine: assigned && mine ? mine.status : hidden.mine,
    minePercent: mine ? percentOf(mine.scores, module, call.criteria) : null,
  }
  if (assignment && mine?.status !== 'submitted') return own

  const submitted = around.countingReviews(sight.application.id, module)
  const result = moduleResult(submitted, module, call.criteria, call.scoring)
  // Reviewers with a declared conflict are not expected to submit; this shows only where all results are open.
  const assessors = around
    .assignmentsOf(sight.application.id)
    .filter(({ modules, interest }) => modules.includes(module) && interest !== 'conflict')
  const expected = Math.max(hidden.expected, assessors.length)
  return { ...own, expected, submitted: submitted.length, meanPercent: result.percent, spread: result.spread }
}

/** Only the secretariat takes steps. */
function nextFor(sight: Sight, around: Surroundings): NextStep[] {
  if (!isManaged(sight)) return []
  return nextSteps(stepSubject(sight), 'secretariat', factsFor(sight, around))
}

export const stepSubject = ({ trueStatus, application }: Sight) => ({
  status: trueStatus,
  previousStatus: previousStatus(application.history),
})

export function factsFor({ application, call, modules }: Sight, around: Surroundings): StepFacts {
  const assessed = (module: ModuleId) =>
    moduleResult(around.countingReviews(application.id, module), module, call.criteria, call.scoring).hasEnough
  return {
    now: around.now,
    deadline: currentDeadline(call.deadlines),
    wasSent: true,
    withdrawnAt: null, // only the owner can take a withdrawal back
    blockingFindings: 0, // sent versions have no blocking findings
    answerBy: application.clarification?.answerBy ?? null,
    everyModuleAssessed: modules.every(assessed),
  }
}

import type { Access } from '#src/domain/access.ts'
import type {
  Application,
  ApplicationSummary,
  AttachedDocument,
  Clarification,
  Submission,
} from '#src/domain/application-record.ts'
import { checkApplication, checkContext } from '#src/domain/application/check.ts'
import type { Call } from '#src/domain/call.ts'
import { type Decision, turnedDownOf } from '#src/domain/decision.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import type { Person } from '#src/domain/person.ts'
import { limitedTo, type Rights } from '#src/domain/rights.ts'
import { sentLock } from '#src/domain/sent-lock.ts'
import { type ApplicationStatus, applicantView, statusShownTo } from '#src/domain/status.ts'
import { type NextStep, nextSteps, previousStatus, type StepFacts } from '#src/domain/transitions.ts'
import type { Instant } from '#src/domain/values.ts'
import { standingWithdrawal, withdrawalsOf } from '#src/domain/withdrawal.ts'
import type { State, StoredApplication, StoredClarification, StoredDocument, StoredSubmission } from '../state.ts'
import { scanned } from './scan.ts'
import { callOf, headlineOf, type Standing, standingOf } from './standing.ts'

/** A person's rights in an application; null: the person may not know of it. */
export function rightsOf(application: StoredApplication, person: Person): Rights | null {
  if (application.ownerId === person.id) return ofOwner
  return application.collaborators.find(({ personId }) => personId === person.id) ?? null
}

export const ofOwner: Rights = { access: 'owner' }

/**
 * Why answers and documents cannot be changed now; null if they can. Before the deadline a draft is open; afterwards
 * only if nothing was ever sent, so that it can still arrive late. `question`: only the parts that the office asks
 * about are open, see `requireEditable`.
 */
export function notEditableWhy(
  { clarification }: Pick<StoredApplication, 'clarification'>,
  standing: Standing,
  access: Access,
  now: Instant,
): string | null {
  if (access === 'reader') return 'reader'
  const { status, deadline } = standing
  if (status === 'draft') return null
  const lock = sentLock(status, deadline, now)
  if (lock) return lock
  if (status === 'withdrawn') return 'withdrawn'
  if (status === 'clarification_requested' && clarification) {
    return Date.parse(now) > Date.parse(clarification.answerBy) ? 'answer_time_over' : 'question'
  }
  return applicantView(status) === 'result' ? 'decided' : 'under_review'
}

/** Documents with the present result of the virus check. */
export const documentsOf = ({ documents }: { documents: StoredDocument[] }, now: Instant): AttachedDocument[] =>
  documents.map((document) => scanned(document, now))

/** The clarification as applicants and reviewers both see it. */
export function clarificationView(clarification: StoredClarification | null, now: Instant): Clarification | null {
  if (!clarification) return null
  const { before, answer } = clarification
  return {
    ...clarification,
    before: { ...before, documents: documentsOf(before, now) },
    answer: answer && { ...answer, documents: documentsOf(answer, now) },
  }
}

export function factsForApplicant(application: StoredApplication, call: Call, now: Instant): StepFacts {
  const findings = checkApplication(application.answers, documentsOf(application, now), checkContext(call, now))
  return {
    now,
    deadline: currentDeadline(call.deadlines),
    wasSent: application.submissions.length > 0,
    withdrawnAt: standingWithdrawal(withdrawalsOf(application.history))?.withdrawnAt ?? null,
    blockingFindings: findings.filter(({ severity }) => severity === 'error').length,
    answerBy: application.clarification?.answerBy ?? null,
    everyModuleAssessed: false,
  }
}

/** The decision as the applicant may see it: hidden while the status is under embargo, and after a correction. */
export const toldDecision = ({ decision }: StoredApplication, status: ApplicationStatus): { decision?: Decision } =>
  decision && applicantView(status) === 'result' ? { decision } : {}

/** Only the owner sends and withdraws; colleagues see the steps as not allowed. */
function nextFor(access: Access, application: StoredApplication, standing: Standing, facts: StepFacts): NextStep[] {
  const subject = { status: standing.status, previousStatus: previousStatus(application.history) }
  // The panel's result is hidden until its release, so steps that would reveal it are hidden too.
  const shown = statusShownTo('applicant', standing.status)
  const steps = shown === standing.status ? nextSteps(subject, 'applicant', facts) : []
  if (access === 'owner') return steps
  return steps.map((step) => ({ ...step, allowed: false, why: 'not_your_role' }))
}

export const submissionView = ({
  number,
  receivedAt,
  timeliness,
  version,
  privacyNoticeVersion,
  digest,
  signature,
}: StoredSubmission): Submission => ({
  number,
  receivedAt,
  timeliness,
  version,
  privacyNoticeVersion,
  digest,
  ...(signature && { signature }),
})

/** The fields of an application in lists and on its page. */
export function applicationHead(
  state: State,
  application: StoredApplication,
  { access, editableSections }: Rights,
  now: Instant,
): Omit<ApplicationSummary, 'sectionsLeft'> {
  const standing = standingOf(application, callOf(state, application), now)
  const { status, counting } = standing
  const isAsked = notEditableWhy(application, standing, 'owner', now) === 'question'
  return {
    id: application.id,
    reference: application.reference,
    callId: application.callId,
    version: application.version,
    status: statusShownTo('applicant', status),
    ...limitedTo(access, editableSections),
    ...headlineOf(application.answers),
    createdAt: application.createdAt,
    updatedAt: application.updatedAt,
    submissions: application.submissions.map(submissionView),
    countingSubmission: status === 'withdrawn' ? null : (counting?.number ?? null),
    answerBy: isAsked ? (application.clarification?.answerBy ?? null) : null,
    withdrawals: withdrawalsOf(application.history),
  }
}

export function applicationView(
  state: State,
  application: StoredApplication,
  rights: Rights,
  now: Instant,
): Application {
  const call = callOf(state, application)
  const standing = standingOf(application, call, now)
  const turnedDown = turnedDownOf(standing.status, application.history)
  const nameOf = (personId: string) => state.people.find(({ id }) => id === personId)?.name ?? personId
  return {
    ...applicationHead(state, application, rights, now),
    answers: application.answers,
    answerVersions: application.answerVersions,
    documents: documentsOf(application, now),
    collaborators: [{ personId: application.ownerId, access: 'owner' as const }, ...application.collaborators].map(
      (colleague) => ({ ...colleague, name: nameOf(colleague.personId) }),
    ),
    notEditableWhy: notEditableWhy(application, standing, rights.access, now),
    clarification: clarificationView(application.clarification, now),
    next: nextFor(rights.access, application, standing, factsForApplicant(application, call, now)),
    ...toldDecision(application, standing.status),
    ...(turnedDown && { turnedDown }),
  }
}

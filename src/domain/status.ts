import { countingSubmission, timeliness, type Deadline } from './deadline.ts'
import type { Role } from './person.ts'
import type { Instant } from './values.ts'
import { z } from './zod.ts'

/** Statuses of an application, in the order of the procedure. */
export const applicationStatuses = [
  'draft',
  'submitted',
  'received_late',
  'withdrawn',
  'admissibility_check',
  'clarification_requested',
  'inadmissible',
  'eligibility_check',
  'ineligible',
  'in_assessment',
  'panel',
  'proposed',
  'reserve',
  'not_selected',
  'awarded',
  'rejected',
  'agreement_signed',
  'declined',
  'completed',
] as const
export const applicationStatusSchema = z.enum(applicationStatuses)
export type ApplicationStatus = z.infer<typeof applicationStatusSchema>

/** All that an applicant is shown about the status. */
export const applicantViewSchema = z.enum([
  'draft',
  'received',
  'received_late',
  'question',
  'under_review',
  'result',
  'withdrawn',
])
export type ApplicantView = z.infer<typeof applicantViewSchema>

const views: Readonly<Record<ApplicationStatus, ApplicantView>> = {
  draft: 'draft',
  submitted: 'received',
  received_late: 'received_late',
  withdrawn: 'withdrawn',
  admissibility_check: 'under_review',
  clarification_requested: 'question',
  inadmissible: 'result',
  eligibility_check: 'under_review',
  ineligible: 'result',
  in_assessment: 'under_review',
  panel: 'under_review',
  proposed: 'under_review',
  reserve: 'under_review',
  not_selected: 'under_review',
  awarded: 'result',
  rejected: 'result',
  agreement_signed: 'result',
  declined: 'result',
  completed: 'result',
}

/** The applicant's view of a status. Proposals of the panel stay "under review" until the decision is released. */
export function applicantView(status: ApplicationStatus): ApplicantView {
  return views[status]
}

/** Results of the panel: visible to the secretariat only until the decision is released. */
export const embargoedStatuses: ReadonlySet<ApplicationStatus> = new Set(['proposed', 'reserve', 'not_selected'])

const seenByReviewers: ReadonlySet<ApplicationStatus> = new Set([
  'in_assessment',
  'panel',
  ...embargoedStatuses,
  'awarded',
  'rejected',
  'agreement_signed',
  'declined',
  'completed',
])

/**
 * Whether a role may see applications in this status at all. Ownership, assignments and declared interests restrict it
 * further. Only applicants see drafts; reviewers see applications from the assessment on.
 */
export function mayBeSeenBy(role: Role, status: ApplicationStatus): boolean {
  if (role === 'applicant') return true
  return role === 'secretariat' ? status !== 'draft' : seenByReviewers.has(status)
}

/**
 * The status to send to a role, so that nothing under embargo leaves the backend: a reviewer gets `panel` until the
 * release, an applicant one and the same status from the first check to the result.
 */
export function statusShownTo(role: Role, status: ApplicationStatus): ApplicationStatus {
  if (role === 'applicant') return views[status] === 'under_review' ? 'admissibility_check' : status
  return role === 'reviewer' && embargoedStatuses.has(status) ? 'panel' : status
}

/** Whether the applicant learns of a step: the status that the applicant sees changes with it. */
export const isToldToApplicant = (step: {
  readonly from: ApplicationStatus
  readonly to: ApplicationStatus
}): boolean => statusShownTo('applicant', step.from) !== statusShownTo('applicant', step.to)

/**
 * The status for the procedure. If an applicant reopens a sent application and misses the deadline, the counting
 * version stays in force: the status is `submitted`, or `received_late` if the deadline was moved to before it.
 */
export function standingStatus(
  application: {
    readonly status: ApplicationStatus
    readonly submissions: readonly { readonly number: number; readonly receivedAt: Instant }[]
  },
  deadline: Deadline,
  now: Instant,
): ApplicationStatus {
  if (application.status !== 'draft' || timeliness(now, deadline) === 'in_time') return application.status
  const counting = countingSubmission(application.submissions, deadline)
  if (!counting) return 'draft'
  return timeliness(counting.receivedAt, deadline) === 'in_time' ? 'submitted' : 'received_late'
}

/**
 * Columns of the board, left to right, and their statuses in the order of the procedure. Drafts are not on the board.
 */
export const boardColumns = [
  { id: 'received', statuses: ['submitted', 'received_late'] },
  { id: 'admissibility', statuses: ['admissibility_check', 'clarification_requested'] },
  { id: 'eligibility', statuses: ['eligibility_check'] },
  { id: 'assessment', statuses: ['in_assessment'] },
  { id: 'panel', statuses: ['panel'] },
  { id: 'proposed', statuses: ['proposed', 'reserve', 'not_selected'] },
  { id: 'decided', statuses: ['awarded', 'rejected', 'inadmissible', 'ineligible'] },
  { id: 'closed', statuses: ['agreement_signed', 'completed', 'declined', 'withdrawn'] },
] as const satisfies readonly { readonly id: string; readonly statuses: readonly ApplicationStatus[] }[]
export type BoardColumnId = (typeof boardColumns)[number]['id']

/** The column of a status; null for a draft. */
export function boardColumnOf(status: ApplicationStatus): BoardColumnId | null {
  const holds = (statuses: readonly ApplicationStatus[]) => statuses.includes(status)
  return boardColumns.find(({ statuses }) => holds(statuses))?.id ?? null
}

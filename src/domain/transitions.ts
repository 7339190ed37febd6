/**
 * The steps of the procedure in one table, for the form, the board and every backend. A step that is not in the table
 * does not exist.
 */
import { timeliness, type Deadline } from './deadline.ts'
import type { Role } from './person.ts'
import { applicationStatusSchema, type ApplicationStatus } from './status.ts'
import { instantSchema, type Instant } from './values.ts'
import { restorableUntil } from './withdrawal.ts'
import { z } from './zod.ts'

/** Longest reason for a step, in characters. */
export const LONGEST_STEP_REASON = 2000
export const stepReasonSchema = z.string().check(z.trim(), z.maxLength(LONGEST_STEP_REASON))

/** Returns what is wrong with a reason that has to be given, or null. */
export function stepReasonProblem(text: string): 'required' | 'too_long' | null {
  if (text.trim() === '') return 'required'
  return stepReasonSchema.safeParse(text).success ? null : 'too_long'
}

/** Who takes a step. `system`: its condition decides; a person only triggers it. */
export type Actor = 'applicant' | 'call_manager' | 'panel_chair' | 'deciding_authority' | 'system'

/** For now the secretariat acts for the whole institution; reviewers take no steps. */
const actorsOf: Readonly<Record<Role, readonly Actor[]>> = {
  applicant: ['applicant'],
  reviewer: [],
  secretariat: ['call_manager', 'panel_chair', 'deciding_authority', 'system'],
}

/** Why a step is not possible. The catalogue has the sentence under `step.<code>`. */
export const stepProblemSchema = z.enum([
  'no_such_step',
  'not_your_role',
  'deadline_passed',
  'deadline_not_passed',
  'nothing_sent',
  'withdrawal_final',
  'findings_left',
  'already_asked',
  'answer_time_over',
  'assessments_missing',
  'assessments_complete',
  'reason_needed',
  'rule_needed',
  'second_person_needed',
  'quorum_missing',
  'answer_not_in',
  'release_not_confirmed',
  'funds_not_confirmed',
  'list_not_closed',
  'signatures_missing',
  'report_not_accepted',
  'feedback_needed',
])
export type StepProblem = z.infer<typeof stepProblemSchema>

/** What the system cannot know, so the person who takes the step confirms it. */
export const confirmationSchema = z.enum([
  'second_person',
  'quorum',
  'released_together',
  'funds_free',
  'list_closed',
  'signed_by_both',
  'report_accepted',
])
export type Confirmation = z.infer<typeof confirmationSchema>

const withoutConfirmation: Readonly<Record<Confirmation, StepProblem>> = {
  second_person: 'second_person_needed',
  quorum: 'quorum_missing',
  released_together: 'release_not_confirmed',
  funds_free: 'funds_not_confirmed',
  list_closed: 'list_not_closed',
  signed_by_both: 'signatures_missing',
  report_accepted: 'report_not_accepted',
}

/** What the system knows about the application and its call when a step is requested. */
export interface StepFacts {
  /** By the backend's clock. */
  readonly now: Instant
  readonly deadline: Deadline
  /** Whether a version was received. */
  readonly wasSent: boolean
  /** Null unless the application is withdrawn. */
  readonly withdrawnAt: Instant | null
  /** Findings of severity `error` in the answers and documents. */
  readonly blockingFindings: number
  /** Deadline for answering the office's questions, which can be asked once (E-13); null if none were asked. */
  readonly answerBy: Instant | null
  /** Whether every module has as many complete assessments as the call requires, see `moduleResult`. */
  readonly everyModuleAssessed: boolean
}

/** What the person enters for the step. */
export interface StepRequest {
  readonly reason?: string | undefined
  readonly confirmations?: readonly string[]
  /** Texts for the applicant when a decision is released. */
  readonly feedback?: { readonly strengths: string; readonly weaknesses: string } | undefined
}

type Condition = (facts: StepFacts) => StepProblem | null

const deadlinePassed = ({ now, deadline }: StepFacts) => timeliness(now, deadline) !== 'in_time'

const isPast = (instant: Instant | null, now: Instant): boolean =>
  instant === null || Date.parse(now) > Date.parse(instant)

const conditions = {
  beforeDeadline: (facts) => (deadlinePassed(facts) ? 'deadline_passed' : null),
  afterDeadline: (facts) => (deadlinePassed(facts) ? null : 'deadline_not_passed'),
  sentBefore: ({ wasSent }) => (wasSent ? null : 'nothing_sent'),
  restorable: ({ now, deadline, withdrawnAt }) =>
    withdrawnAt !== null && Date.parse(now) <= Date.parse(restorableUntil(withdrawnAt, deadline))
      ? null
      : 'withdrawal_final',
  complete: ({ blockingFindings }) => (blockingFindings > 0 ? 'findings_left' : null),
  notAskedBefore: ({ answerBy }) => (answerBy !== null ? 'already_asked' : null),
  answerTimeLeft: ({ now, answerBy }) => (isPast(answerBy, now) ? 'answer_time_over' : null),
  answerTimeOver: ({ now, answerBy }) => (isPast(answerBy, now) ? null : 'answer_not_in'),
  assessed: ({ everyModuleAssessed }) => (everyModuleAssessed ? null : 'assessments_missing'),
  notAssessed: ({ everyModuleAssessed }) => (everyModuleAssessed ? 'assessments_complete' : null),
} as const satisfies Record<string, Condition>

export interface Transition {
  readonly from: ApplicationStatus
  readonly to: ApplicationStatus
  readonly actor: Actor
  /** Names of `conditions`; all must be met. */
  readonly when?: readonly (keyof typeof conditions)[]
  /** `rule`: the reason must name an eligibility statement or an exclusion situation, `E-01` or `X-01`. */
  readonly reason?: 'written' | 'rule'
  readonly confirm?: readonly Confirmation[]
  /** A step back: possible only to the status from which the present one was reached. */
  readonly back?: true
}

/** In the order of the procedure. */
export const transitions: readonly Transition[] = [
  { from: 'draft', to: 'submitted', actor: 'applicant', when: ['beforeDeadline', 'complete'] },
  { from: 'draft', to: 'received_late', actor: 'applicant', when: ['afterDeadline', 'complete'] },
  { from: 'submitted', to: 'draft', actor: 'applicant', when: ['beforeDeadline'] },
  // Somebody who reopened a sent version may then withdraw altogether.
  { from: 'draft', to: 'withdrawn', actor: 'applicant', when: ['sentBefore'] },
  { from: 'submitted', to: 'withdrawn', actor: 'applicant' },
  { from: 'received_late', to: 'withdrawn', actor: 'applicant' },
  { from: 'withdrawn', to: 'draft', actor: 'applicant', when: ['restorable'], back: true },
  { from: 'withdrawn', to: 'submitted', actor: 'applicant', when: ['restorable'], back: true },
  { from: 'withdrawn', to: 'received_late', actor: 'applicant', when: ['restorable'], back: true },
  { from: 'submitted', to: 'admissibility_check', actor: 'call_manager', when: ['afterDeadline'] },
  { from: 'received_late', to: 'admissibility_check', actor: 'call_manager', reason: 'written' },
  { from: 'received_late', to: 'inadmissible', actor: 'call_manager', reason: 'written' },
  // The reason is the question about named parts (`clarification.ts`): for what is missing, never to improve content.
  {
    from: 'admissibility_check',
    to: 'clarification_requested',
    actor: 'call_manager',
    when: ['notAskedBefore'],
    reason: 'written',
  },
  { from: 'clarification_requested', to: 'admissibility_check', actor: 'applicant', when: ['answerTimeLeft'] },
  { from: 'clarification_requested', to: 'admissibility_check', actor: 'system', when: ['answerTimeOver'] },
  { from: 'admissibility_check', to: 'eligibility_check', actor: 'call_manager' },
  { from: 'admissibility_check', to: 'inadmissible', actor: 'call_manager', reason: 'written' },
  { from: 'eligibility_check', to: 'in_assessment', actor: 'call_manager' },
  { from: 'eligibility_check', to: 'ineligible', actor: 'call_manager', reason: 'rule', confirm: ['second_person'] },
  { from: 'in_assessment', to: 'panel', actor: 'system', when: ['assessed'] },
  // A conflict that a reviewer declares late removes an assessment: others assess before the panel goes on.
  { from: 'panel', to: 'in_assessment', actor: 'system', when: ['notAssessed'], reason: 'written', back: true },
  { from: 'panel', to: 'proposed', actor: 'panel_chair', when: ['assessed'], reason: 'written', confirm: ['quorum'] },
  { from: 'panel', to: 'reserve', actor: 'panel_chair', when: ['assessed'], reason: 'written', confirm: ['quorum'] },
  {
    from: 'panel',
    to: 'not_selected',
    actor: 'panel_chair',
    when: ['assessed'],
    reason: 'written',
    confirm: ['quorum'],
  },
  { from: 'proposed', to: 'awarded', actor: 'deciding_authority', when: ['assessed'], confirm: ['released_together'] },
  { from: 'reserve', to: 'awarded', actor: 'deciding_authority', when: ['assessed'], confirm: ['funds_free'] },
  { from: 'reserve', to: 'rejected', actor: 'deciding_authority', when: ['assessed'], confirm: ['list_closed'] },
  {
    from: 'not_selected',
    to: 'rejected',
    actor: 'deciding_authority',
    when: ['assessed'],
    reason: 'written',
    confirm: ['released_together'],
  },
  { from: 'awarded', to: 'agreement_signed', actor: 'call_manager', confirm: ['signed_by_both'] },
  { from: 'awarded', to: 'declined', actor: 'applicant' },
  { from: 'agreement_signed', to: 'completed', actor: 'call_manager', confirm: ['report_accepted'] },
]

/** Eligibility statements and exclusion situations named in a reason, `E-01` or `X-01`, each once. */
export const rulesNamedIn = (reason: string): string[] => [...new Set(reason.match(/\b[EX]-\d{2}\b/g))]

/** Whether the applicant learns the decision, with reasons, through this step. */
export const releasesDecision = (to: ApplicationStatus): boolean => to === 'awarded' || to === 'rejected'

/** Decisions that may be taken back to the state before. Nothing is deleted. */
export const correctableDecisions: ReadonlySet<ApplicationStatus> = new Set([
  'inadmissible',
  'ineligible',
  'proposed',
  'reserve',
  'not_selected',
  'awarded',
  'rejected',
])

/** One step as it was taken. Kept for ever. */
export const statusChangeSchema = z.object({
  at: instantSchema,
  byName: z.string(),
  from: applicationStatusSchema,
  to: applicationStatusSchema,
  reason: z.nullable(z.string()),
})
export type StatusChange = z.infer<typeof statusChangeSchema>

/** Present status of an application and the one before it, see `previousStatus`. */
export interface StepSubject {
  readonly status: ApplicationStatus
  readonly previousStatus: ApplicationStatus | null
}

/**
 * The status from which the present one was reached, ignoring steps that were taken back: after panel → proposed →
 * awarded and the correction back to proposed it is `panel`. Null without history.
 *
 * @param history every change, oldest first.
 */
export function previousStatus(history: readonly Pick<StatusChange, 'from' | 'to'>[]): ApplicationStatus | null {
  const path: ApplicationStatus[] = []
  for (const { from, to } of history) {
    if (path.at(-1) === to && !isInTable(from, to)) path.pop()
    else path.push(from)
  }
  return path.at(-1) ?? null
}

/** A step that a role may take from the present status, now or later. */
export const nextStepSchema = z.object({
  to: applicationStatusSchema,
  /** Whether all known conditions are met. Reason and confirmations are checked when the step is taken. */
  allowed: z.boolean(),
  /** Null when allowed. */
  why: z.nullable(stepProblemSchema),
  needsReason: z.boolean(),
  confirmations: z.array(confirmationSchema),
})
export type NextStep = z.infer<typeof nextStepSchema>

/**
 * Every step that a role could ever take from here, in the order of the procedure, with the reason if it is not allowed
 * now.
 */
export function nextSteps(subject: StepSubject, role: Role, facts: StepFacts): NextStep[] {
  return stepsFrom(subject)
    .filter(({ actor }) => actorsOf[role].includes(actor))
    .map((step) => {
      const why = failingCondition(step, facts)
      return {
        to: step.to,
        allowed: why === null,
        why,
        needsReason: step.reason !== undefined,
        confirmations: [...(step.confirm ?? [])],
      }
    })
}

export type MoveAnswer =
  | { readonly allowed: true; readonly why: null }
  | { readonly allowed: false; readonly why: StepProblem }

/** Whether a step may be taken now, with the given reason and confirmations. Backends call this before writing. */
export function canMove(
  subject: StepSubject,
  to: ApplicationStatus,
  role: Role,
  facts: StepFacts,
  request: StepRequest = {},
): MoveAnswer {
  const steps = stepsFrom(subject).filter((step) => step.to === to)
  const step = steps.find(({ actor }) => actorsOf[role].includes(actor))
  if (!step) return { allowed: false, why: steps.length > 0 ? 'not_your_role' : 'no_such_step' }
  const why =
    failingCondition(step, facts) ??
    missingReason(step, request) ??
    missingConfirmation(step, request) ??
    missingFeedback(step, request)
  return why === null ? { allowed: true, why } : { allowed: false, why }
}

/**
 * Whether the same role can take this step back; if not, the interface asks for confirmation first.
 *
 * Decisions can be corrected; the stages of the procedure cannot. A step of the `system` does not count as a way back.
 */
export function canBeTakenBack(from: ApplicationStatus, to: ApplicationStatus, role: Role): boolean {
  return stepsFrom({ status: to, previousStatus: from }).some(
    (step) => step.to === from && step.actor !== 'system' && actorsOf[role].includes(step.actor),
  )
}

function stepsFrom({ status, previousStatus: before }: StepSubject): readonly Transition[] {
  const steps = transitions.filter(({ from, to, back }) => from === status && (!back || to === before))
  if (before === null || !correctableDecisions.has(status) || !isInTable(before, status)) return steps
  return [...steps, { from: status, to: before, actor: 'call_manager', reason: 'written', confirm: ['second_person'] }]
}

/** Whether the table has a forward step between the two statuses. */
function isInTable(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return transitions.some((step) => step.from === from && step.to === to && !step.back)
}

function failingCondition({ when = [] }: Transition, facts: StepFacts): StepProblem | null {
  for (const name of when) {
    const why = conditions[name](facts)
    if (why) return why
  }
  return null
}

function missingReason({ reason }: Transition, request: StepRequest): StepProblem | null {
  const text = request.reason?.trim() ?? ''
  if (reason === undefined) return null
  if (text === '') return 'reason_needed'
  return reason === 'rule' && rulesNamedIn(text).length === 0 ? 'rule_needed' : null
}

function missingConfirmation({ confirm = [] }: Transition, request: StepRequest): StepProblem | null {
  const missing = confirm.find((confirmation) => !request.confirmations?.includes(confirmation))
  return missing ? withoutConfirmation[missing] : null
}

function missingFeedback({ to }: Transition, { feedback }: StepRequest): StepProblem | null {
  const isGiven = feedback !== undefined && feedback.strengths.trim() !== '' && feedback.weaknesses.trim() !== ''
  return releasesDecision(to) && !isGiven ? 'feedback_needed' : null
}

import type { Call } from '#src/domain/call.ts'
import { isManaged, type ProposalSummary } from '#src/domain/proposal.ts'
import {
  type ApplicationStatus,
  type BoardColumnId,
  boardColumnOf,
  boardColumns,
  mayBeSeenBy,
  statusShownTo,
} from '#src/domain/status.ts'
import {
  canBeTakenBack,
  type Confirmation,
  type NextStep,
  type StepProblem,
  transitions,
} from '#src/domain/transitions.ts'

export type BoardColumn = {
  readonly id: BoardColumnId
  readonly statuses: readonly ApplicationStatus[]
  readonly cards: readonly ProposalSummary[]
}

/** Statuses that a reviewer can ever see; other columns would stay empty for reviewers. */
const seenByReviewer = (status: ApplicationStatus): boolean =>
  mayBeSeenBy('reviewer', status) && statusShownTo('reviewer', status) === status

/** Columns with the statuses that this reader can see. */
export function columnsShown(manages: boolean): Omit<BoardColumn, 'cards'>[] {
  return boardColumns
    .map(({ id, statuses }) => ({ id, statuses: statuses.filter((status) => manages || seenByReviewer(status)) }))
    .filter(({ statuses }) => statuses.length > 0)
}

/** The board: every column that can hold cards, with its cards in the order of the list. */
export function boardOf(proposals: readonly ProposalSummary[], manages: boolean): BoardColumn[] {
  return columnsShown(manages).map((column) => ({
    ...column,
    cards: proposals.filter(({ status }) => boardColumnOf(status) === column.id),
  }))
}

/** A possible target of a card, or why it is not allowed. */
export type Move = {
  readonly to: ApplicationStatus
  readonly column: BoardColumnId
  readonly allowed: boolean
  /** `here`: the present status. Null if allowed. */
  readonly why: StepProblem | 'here' | null
  readonly needsReason: boolean
  /** The reason must name a rule. */
  readonly needsRule: boolean
  readonly confirmations: readonly Confirmation[]
  /** The procedure has no step back. */
  readonly final: boolean
}

const needsRule = (from: ApplicationStatus, to: ApplicationStatus): boolean =>
  transitions.some((step) => step.from === from && step.to === to && step.reason === 'rule')

function moveTo(proposal: ProposalSummary, to: ApplicationStatus, column: BoardColumnId): Move {
  const none = { to, column, allowed: false, needsReason: false, needsRule: false, confirmations: [], final: false }
  if (to === proposal.status) return { ...none, why: 'here' }
  if (!isManaged(proposal)) return { ...none, why: 'not_your_role' }
  const step = proposal.next.find((next) => next.to === to)
  return step ? moveOf(proposal.status, step, column) : { ...none, why: 'no_such_step' }
}

function moveOf(from: ApplicationStatus, step: NextStep, column: BoardColumnId): Move {
  const { to, allowed, why, needsReason, confirmations } = step
  const final = !canBeTakenBack(from, to, 'secretariat')
  return { to, column, allowed, why, needsReason, needsRule: needsRule(from, to), confirmations, final }
}

/** Every status in the order of the board, with the backend's answer for this proposal. */
export function movesOf(proposal: ProposalSummary): Move[] {
  return boardColumns.flatMap(({ id, statuses }) => statuses.map((to) => moveTo(proposal, to, id)))
}

/** The steps from the present status, allowed or not yet. */
export const stepsOf = (proposal: ProposalSummary): Move[] =>
  movesOf(proposal).filter(({ why }) => why !== 'here' && why !== 'no_such_step')

/** Whether the step requires neither text nor confirmation. */
export const isBare = ({ needsReason, confirmations }: Move): boolean => !needsReason && confirmations.length === 0

/** Whether one press is enough: the step requires no text and can be taken back. */
export const isQuick = (move: Move): boolean => isBare(move) && !move.final

/**
 * The step back to the previous status, if it is allowed.
 *
 * @param moved the proposal after the move, as returned by the backend.
 */
export function wayBack(moved: ProposalSummary, before: ApplicationStatus): Move | null {
  const move = movesOf(moved).find(({ to }) => to === before)
  return move?.allowed ? move : null
}

/** Progress over all modules. `hidden`: the reader's own assessments are missing. Null: nothing to show. */
export function progressOf({
  assessments,
}: ProposalSummary): { submitted: number; expected: number } | 'hidden' | null {
  if (assessments.length === 0) return null
  let submitted = 0
  let expected = 0
  for (const assessment of assessments) {
    if (assessment.submitted === null) return 'hidden'
    submitted += assessment.submitted
    expected += assessment.expected
  }
  return { submitted, expected }
}

/** How many assigned assessments are not handed in, over all modules; 0 if they are hidden from the reader. */
export function assessmentsOut(proposal: ProposalSummary): number {
  const progress = progressOf(proposal)
  return progress === null || progress === 'hidden' ? 0 : progress.expected - progress.submitted
}

/** The largest spread within a module, if the call then requires a third assessment or a discussion. */
export function disagreementOf({ assessments }: ProposalSummary, { scoring }: Pick<Call, 'scoring'>): number | null {
  const widest = Math.max(...assessments.map(({ spread }) => spread ?? 0), 0)
  return widest > scoring.thirdAssessmentAbove ? widest : null
}

/**
 * What a reviewer still has to do: a declaration, or the assessment of a module while the proposal is in assessment.
 */
export function workLeft(proposal: ProposalSummary): 'to_declare' | 'to_score' | 'done' | null {
  const mine = proposal.assessments.filter((assessment) => assessment.mine !== 'not_assigned')
  if (proposal.interest === 'conflict' || mine.length === 0) return null
  if (mine.every((assessment) => assessment.mine === 'submitted')) return 'done'
  if (proposal.status !== 'in_assessment') return null
  return proposal.interest === 'undeclared' ? 'to_declare' : 'to_score'
}

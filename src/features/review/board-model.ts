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

/** Statuses that can ever be shown to a reviewer: without assignments to manage, other columns would stay empty. */
const seenByReviewer = (status: ApplicationStatus): boolean =>
  mayBeSeenBy('reviewer', status) && statusShownTo('reviewer', status) === status

/** Statuses of each column that can hold a card of this reader. */
export function columnsShown(manages: boolean): Omit<BoardColumn, 'cards'>[] {
  return boardColumns
    .map(({ id, statuses }) => ({ id, statuses: statuses.filter((status) => manages || seenByReviewer(status)) }))
    .filter(({ statuses }) => statuses.length > 0)
}

/** The board: every column that can hold something, its cards in the order of the list. */
export function boardOf(proposals: readonly ProposalSummary[], manages: boolean): BoardColumn[] {
  return columnsShown(manages).map((column) => ({
    ...column,
    cards: proposals.filter(({ status }) => boardColumnOf(status) === column.id),
  }))
}

/** One place where a card could go, or why it cannot. */
export type Move = {
  readonly to: ApplicationStatus
  readonly column: BoardColumnId
  readonly allowed: boolean
  /** `here`: it stands there already. Null when allowed. */
  readonly why: StepProblem | 'here' | null
  readonly needsReason: boolean
  /** The reason has to name a rule. */
  readonly needsRule: boolean
  readonly confirmations: readonly Confirmation[]
  /** The procedure has no step back from there. */
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

/** Every status of every column, in the order of the board, as the backend answers for this proposal. */
export function movesOf(proposal: ProposalSummary): Move[] {
  return boardColumns.flatMap(({ id, statuses }) => statuses.map((to) => moveTo(proposal, to, id)))
}

/** The steps the procedure has from here, possible or not yet: those whose reason somebody can do something about. */
export const stepsOf = (proposal: ProposalSummary): Move[] =>
  movesOf(proposal).filter(({ why }) => why !== 'here' && why !== 'no_such_step')

/** Nothing has to be written or confirmed. */
export const isBare = ({ needsReason, confirmations }: Move): boolean => !needsReason && confirmations.length === 0

/** A move that can be made with one press: it takes no words, and can be taken back. */
export const isQuick = (move: Move): boolean => isBare(move) && !move.final

/**
 * The step from where a proposal is now back to where it was, when the table has one.
 *
 * @param moved the proposal after the move, as the backend answered.
 */
export function wayBack(moved: ProposalSummary, before: ApplicationStatus): Move | null {
  const move = movesOf(moved).find(({ to }) => to === before)
  return move?.allowed ? move : null
}

/** Assessments over all modules. `hidden`: the reader's own are not in yet. Null: nothing to tell. */
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

/** The widest distance of two assessments of one module, when the call's rules want a third one or a discussion. */
export function disagreementOf({ assessments }: ProposalSummary, { scoring }: Pick<Call, 'scoring'>): number | null {
  const widest = Math.max(...assessments.map(({ spread }) => spread ?? 0), 0)
  return widest > scoring.thirdAssessmentAbove ? widest : null
}

/** What a reviewer still owes here: a declaration, or an assessment of a module in a proposal that is being assessed. */
export function workLeft(proposal: ProposalSummary): 'to_declare' | 'to_score' | 'done' | null {
  const mine = proposal.assessments.filter((assessment) => assessment.mine !== 'not_assigned')
  if (proposal.interest === 'conflict' || mine.length === 0) return null
  if (mine.every((assessment) => assessment.mine === 'submitted')) return 'done'
  if (proposal.status !== 'in_assessment') return null
  return proposal.interest === 'undeclared' ? 'to_declare' : 'to_score'
}

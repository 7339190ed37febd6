import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Review } from '#src/domain/proposal.ts'
import { criteriaFor, LONGEST_SCORE_TEXT, maximumFor, percentOf, type Score } from '#src/domain/scoring.ts'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import type { JsonValue } from '#src/domain/values.ts'

/** An assessment in the form that saving uses: one address per field. */
export type ScoreAnswers = Readonly<Record<string, JsonValue>>

export const COMMENT = 'comment'
const POINTS = '.points'
export const pointsAddress = (criterionId: string): string => `${criterionId}${POINTS}`
export const reasonAddress = (criterionId: string): string => `${criterionId}.reason`

export const textAt = (answers: ScoreAnswers, address: string): string => {
  const value = answers[address]
  return typeof value === 'string' ? value : ''
}

export const pointsAt = (answers: ScoreAnswers, criterionId: string): number | null => {
  const value = answers[pointsAddress(criterionId)]
  return typeof value === 'number' ? value : null
}

/** The text in the field for points, including invalid text, which is stored on the device. */
export const typedPointsAt = (answers: ScoreAnswers, criterionId: string): string => {
  const value = answers[pointsAddress(criterionId)]
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}

/** Kind of an entry that stays on this device, since the backend would refuse the whole assessment with it. */
export type HeldKind = 'points' | 'text'

/** Returns null for what can be sent. A text in place of a number cannot be points. */
export function heldKind({ address, value }: { address: string; value: JsonValue }): HeldKind | null {
  if (typeof value !== 'string') return null
  if (address.endsWith(POINTS)) return 'points'
  return value.length > LONGEST_SCORE_TEXT ? 'text' : null
}

/**
 * Returns the engine's address for the place that a refusal of the backend names.
 *
 * @param scores those that were sent: a pointer counts them (`scores.0.reason`), or names a criterion for its points.
 */
export function addressOf(pointer: string, scores: readonly Score[]): string {
  const [list, index, part] = pointer.split('.')
  const counted = list === 'scores' ? scores[Number(index)] : undefined
  if (counted) return part === 'reason' ? reasonAddress(counted.criterionId) : pointsAddress(counted.criterionId)
  return scores.some(({ criterionId }) => criterionId === pointer) ? pointsAddress(pointer) : pointer
}

/** The answers given so far, without empty ones. */
export function answersOf(review: Pick<Review, 'scores' | 'comment'>): Record<string, JsonValue> {
  const answers: Record<string, JsonValue> = {}
  for (const { criterionId, points, reason } of review.scores) {
    if (points !== null) answers[pointsAddress(criterionId)] = points
    if (reason !== '') answers[reasonAddress(criterionId)] = reason
  }
  if (review.comment !== '') answers[COMMENT] = review.comment
  return answers
}

/** Inverse of `answersOf`: one score per criterion with points or reason. */
export function scoresOf(answers: ScoreAnswers, module: ModuleId, criteria: readonly Criterion[]): Score[] {
  return criteriaFor(module, criteria)
    .map(({ id }) => ({ criterionId: id, points: pointsAt(answers, id), reason: textAt(answers, reasonAddress(id)) }))
    .filter(({ points, reason }) => points !== null || reason !== '')
}

/** Parsed points: empty, a whole number in range, or the problem. */
export type ReadPoints =
  | { readonly points: number | null; readonly problem: null }
  | { readonly points: null; readonly problem: 'points_not_whole' | 'points_out_of_range' }

export function readPoints(typed: string, maxPoints: number): ReadPoints {
  const text = typed.trim()
  if (text === '') return { points: null, problem: null }
  if (!/^[+-]?\d{1,9}$/.test(text)) return { points: null, problem: 'points_not_whole' }
  const points = Number(text)
  if (points < 0 || points > maxPoints) return { points: null, problem: 'points_out_of_range' }
  return { points, problem: null }
}

export type RunningTotal = {
  readonly points: number
  readonly maximum: number
  readonly given: number
  readonly criteria: number
  /** Null until every criterion has points: a partial sum in percent would look like a result. */
  readonly percent: number | null
  readonly meetsOverall: boolean | null
  /** Criteria with points below their own minimum. */
  readonly below: readonly Criterion[]
}

/** The sum during scoring. */
export function runningTotal(
  answers: ScoreAnswers,
  module: ModuleId,
  { criteria, scoring }: Pick<Call, 'criteria' | 'scoring'>,
): RunningTotal {
  const wanted = criteriaFor(module, criteria)
  const points = wanted.map(({ id }) => pointsAt(answers, id))
  const given = points.filter((value) => value !== null)
  const sum = given.reduce((total, value) => total + value, 0)
  const maximum = maximumFor(module, criteria)
  const percent = percentOf(scoresOf(answers, module, criteria), module, criteria)
  return {
    points: sum,
    maximum,
    given: given.length,
    criteria: wanted.length,
    percent,
    meetsOverall: percent === null ? null : sum >= scoring.overallThreshold * maximum - 1e-9,
    below: wanted.filter(({ minShare, maxPoints }, index) => {
      const value = points[index] ?? null
      return minShare !== null && value !== null && value < minShare * maxPoints
    }),
  }
}

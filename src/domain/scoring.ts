/**
 * Assessment by criteria. Criteria, weights and thresholds are settings of the call; none of 2016 is official. A
 * missing score is never counted as zero.
 */
import type { ModuleId } from './application/types.ts'
import type { Criterion, ScoringSettings } from './scoring-settings.ts'
import { z } from './zod.ts'

/** Most characters of a reason, and of the comment on a whole assessment. */
export const LONGEST_SCORE_TEXT = 5000
export const scoreTextSchema = z.string().check(z.maxLength(LONGEST_SCORE_TEXT))

/** Points and reason of a reviewer for one criterion. */
export const scoreSchema = z.object({
  criterionId: z.string(),
  /** Null: not given yet. */
  points: z.nullable(z.int()),
  /** Written as if the applicant will read it, since applicants can request it. */
  reason: scoreTextSchema,
})
export type Score = z.infer<typeof scoreSchema>

/** The criteria of a module, in their order. */
export function criteriaFor(module: ModuleId, criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter(({ modules }) => modules.includes(module))
}

/** Maximum points of a module: in 2016 90 for A and B, 100 for C. */
export function maximumFor(module: ModuleId, criteria: readonly Criterion[]): number {
  return criteriaFor(module, criteria).reduce((sum, { maxPoints }) => sum + maxPoints, 0)
}

export type ScoreProblem =
  | 'points_missing'
  | 'points_not_whole'
  | 'points_out_of_range'
  | 'reason_missing'
  | 'reason_too_long'

export interface ScoreFinding {
  readonly code: ScoreProblem
  readonly criterionId: string
  /** For `points_out_of_range`: the range is 0 to this. */
  readonly maxPoints: number
}

/** What prevents submitting an assessment, in the order of the criteria. Scores for other modules are ignored. */
export function scoreFindings(
  scores: readonly Score[],
  module: ModuleId,
  criteria: readonly Criterion[],
): ScoreFinding[] {
  return criteriaFor(module, criteria).flatMap(({ id, maxPoints }) => {
    const score = scoreOf(scores, id)
    const problems: (ScoreProblem | null)[] = [
      pointsProblem(score?.points ?? null, maxPoints),
      reasonProblem(score?.reason ?? ''),
    ]
    return problems.filter((code) => code !== null).map((code) => ({ code, criterionId: id, maxPoints }))
  })
}

function pointsProblem(points: number | null, maxPoints: number): ScoreProblem | null {
  if (points === null || Number.isNaN(points)) return 'points_missing'
  if (!Number.isInteger(points)) return 'points_not_whole'
  return points < 0 || points > maxPoints ? 'points_out_of_range' : null
}

function reasonProblem(reason: string): ScoreProblem | null {
  if (reason.trim() === '') return 'reason_missing'
  return reason.length > LONGEST_SCORE_TEXT ? 'reason_too_long' : null
}

/** Whether every criterion of the module has whole points in range and a written reason. */
export function isComplete(scores: readonly Score[], module: ModuleId, criteria: readonly Criterion[]): boolean {
  return criteriaFor(module, criteria).length > 0 && scoreFindings(scores, module, criteria).length === 0
}

/** Percentage of the applicable points, one decimal; null until every criterion of the module has valid points. */
export function percentOf(scores: readonly Score[], module: ModuleId, criteria: readonly Criterion[]): number | null {
  const points = pointsOf(scores, module, criteria)
  return points === null ? null : oneDecimal((100 * points) / maximumFor(module, criteria))
}

function pointsOf(scores: readonly Score[], module: ModuleId, criteria: readonly Criterion[]): number | null {
  const wanted = criteriaFor(module, criteria)
  if (wanted.length === 0) return null
  let sum = 0
  for (const { id, maxPoints } of wanted) {
    const points = scoreOf(scores, id)?.points ?? null
    if (points === null || pointsProblem(points, maxPoints)) return null
    sum += points
  }
  return sum
}

export interface ModuleResult {
  readonly module: ModuleId
  readonly maximum: number
  /** Number of complete assessments; only these count. */
  readonly complete: number
  readonly hasEnough: boolean
  /** Mean points by criterion id, not rounded; empty without a complete assessment. */
  readonly means: Readonly<Record<string, number>>
  /** Sum of the means in percent of the maximum, not rounded: for thresholds and order. */
  readonly exactPercent: number | null
  /** `exactPercent` rounded to one decimal, for display. */
  readonly percent: number | null
  readonly meetsOverall: boolean | null
  /** Whether every criterion with a minimum of its own reaches it (in 2016: AC1, half of its points). */
  readonly meetsMinimum: boolean | null
  /** Percentage points between highest and lowest assessment, one decimal; null if there are fewer than two. */
  readonly spread: number | null
  /** Assessments differ too much: a third one, or a recorded discussion, is still missing. */
  readonly needsThird: boolean
}

/**
 * Result of one module of one proposal: every reviewer weighs the same, nothing is adjusted. Modules are assessed
 * separately; an application for A and C can win A and lose C.
 *
 * @param reviews submitted assessments of this module; incomplete ones are ignored.
 */
export function moduleResult(
  reviews: readonly { readonly scores: readonly Score[] }[],
  module: ModuleId,
  criteria: readonly Criterion[],
  settings: ScoringSettings,
): ModuleResult {
  const wanted = criteriaFor(module, criteria)
  const maximum = maximumFor(module, criteria)
  const complete = reviews.filter(({ scores }) => isComplete(scores, module, criteria))
  const count = complete.length
  const base = { module, maximum, complete: count }
  if (count === 0) {
    const none = { exactPercent: null, percent: null, meetsOverall: null, meetsMinimum: null, spread: null }
    return { ...base, ...none, hasEnough: false, means: {}, needsThird: false }
  }

  const means = Object.fromEntries(
    wanted.map(({ id }) => {
      const sum = complete.reduce((points, { scores }) => points + (scoreOf(scores, id)?.points ?? 0), 0)
      return [id, sum / count]
    }),
  )
  const totals = complete.map(({ scores }) => pointsOf(scores, module, criteria) ?? 0)
  // Divides whole points once, so that 60 percent is 60 and not 59.999…
  const exactPercent = (100 * totals.reduce((sum, points) => sum + points, 0)) / (maximum * count)
  const spread = (100 * (Math.max(...totals) - Math.min(...totals))) / maximum
  return {
    ...base,
    hasEnough: count >= settings.minReviewers,
    means,
    exactPercent,
    percent: oneDecimal(exactPercent),
    meetsOverall: atLeast(exactPercent, settings.overallThreshold * 100),
    meetsMinimum: wanted.every(({ id, maxPoints, minShare }) => atLeast(means[id] ?? 0, (minShare ?? 0) * maxPoints)),
    spread: count < 2 ? null : oneDecimal(spread),
    needsThird: count <= settings.minReviewers && !atLeast(settings.thirdAssessmentAbove, spread),
  }
}

const scoreOf = (scores: readonly Score[], criterionId: string) =>
  scores.find((score) => score.criterionId === criterionId)

const oneDecimal = (value: number) => Math.round(value * 10) / 10

/** Shares such as 0.6 are not exact in binary; real differences are larger than this tolerance. */
const atLeast = (value: number, limit: number) => value >= limit - 1e-9

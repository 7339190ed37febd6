/**
 * What a released decision says about the assessment: points beside the required ones, and roughly the place in the
 * ranking.
 */
import type { ModuleId } from './application/types.ts'
import type { Call } from './call.ts'
import { type ModuleDecision, rankBands } from './decision.ts'
import { rank } from './ranking-order.ts'
import { criteriaFor, type ModuleResult } from './scoring.ts'
import type { ApplicationStatus } from './status.ts'

/** With fewer proposals in a ranking, a third of it would reveal the exact place. */
export const RANKED_FROM = 9

/** A proposal in the ranking of a module. */
export interface Contender {
  readonly id: string
  readonly status: ApplicationStatus
  readonly result: ModuleResult
}

const stillAssessed: ReadonlySet<ApplicationStatus> = new Set([
  'submitted',
  'received_late',
  'admissibility_check',
  'clarification_requested',
  'eligibility_check',
  'in_assessment',
])

/** Statuses of proposals that passed assessment and panel, whatever the outcome. */
const ranked: ReadonlySet<ApplicationStatus> = new Set([
  'panel',
  'proposed',
  'reserve',
  'not_selected',
  'awarded',
  'rejected',
  'agreement_signed',
  'declined',
  'completed',
])

function rankOf(
  id: string,
  contenders: readonly Contender[],
  scoring: Pick<Call['scoring'], 'tieBreak'>,
): ModuleDecision['rank'] {
  // No place is final while an assessment is missing.
  if (contenders.some(({ status }) => stillAssessed.has(status))) return null
  const all = rank(
    contenders.filter(({ status, result }) => ranked.has(status) && result.exactPercent !== null),
    ({ result }) => result,
    scoring,
  )
  const place = all.find(({ entry }) => entry.id === id)?.place ?? null
  if (place === null || all.length < RANKED_FROM) return null
  const third = Math.min(rankBands.length - 1, Math.floor(((place - 1) * rankBands.length) / all.length))
  return { band: rankBands[third] ?? 'lower', of: all.length }
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10

/**
 * The published result of one module; null if it has none.
 *
 * @param contenders every proposal of the call with this module, including this one.
 */
export function moduleDecision(
  id: string,
  module: ModuleId,
  contenders: readonly Contender[],
  { criteria, scoring }: Pick<Call, 'criteria' | 'scoring'>,
): ModuleDecision | null {
  const result = contenders.find((one) => one.id === id)?.result
  if (!result || result.percent === null || result.meetsOverall === null || result.meetsMinimum === null) return null
  return {
    module,
    percent: result.percent,
    thresholdPercent: oneDecimal(scoring.overallThreshold * 100),
    meetsThreshold: result.meetsOverall,
    meetsMinimum: result.meetsMinimum,
    criteria: criteriaFor(module, criteria).map(({ id: criterion, maxPoints, minShare }) => ({
      id: criterion,
      points: oneDecimal(result.means[criterion] ?? 0),
      maxPoints,
      minPoints: minShare === null ? null : oneDecimal(minShare * maxPoints),
    })),
    rank: rankOf(id, contenders, scoring),
  }
}

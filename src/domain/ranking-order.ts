import type { ModuleResult } from './scoring.ts'
import type { ScoringSettings } from './scoring-settings.ts'

/** What decides the order. Time of submission is left out on purpose: sending early gives no advantage. */
export type Rankable = Pick<ModuleResult, 'exactPercent' | 'means'>

export interface Ranked<T> {
  readonly entry: T
  /**
   * Counted from 1; equal proposals share it (1, 2, 2, 4). Null without a complete assessment, which is not the last
   * place.
   */
  readonly place: number | null
  /** Equal to another proposal in all that the rules compare: the panel decides, with a reason. */
  readonly tied: boolean
}

/**
 * Comparator for `sort` of two results of one module: higher percentage first, then the criteria of `tieBreak` in turn;
 * entries without result last. 0 is a tie.
 */
export function compareResults(a: Rankable, b: Rankable, settings: Pick<ScoringSettings, 'tieBreak'>): number {
  if (a.exactPercent === null || b.exactPercent === null) {
    return Number(a.exactPercent === null) - Number(b.exactPercent === null)
  }
  const differences = [
    b.exactPercent - a.exactPercent,
    ...settings.tieBreak.map((id) => (b.means[id] ?? 0) - (a.means[id] ?? 0)),
  ]
  return differences.map(withoutNoise).find((difference) => difference !== 0) ?? 0
}

/**
 * Ranking of one module. Ties keep the given order: pass entries in an order that says nothing about merit or time,
 * such as by name.
 */
export function rank<T>(
  entries: readonly T[],
  resultOf: (entry: T) => Rankable,
  settings: Pick<ScoringSettings, 'tieBreak'>,
): Ranked<T>[] {
  const compare = (a: T, b: T) => compareResults(resultOf(a), resultOf(b), settings)
  const sorted = entries.toSorted(compare)
  return sorted.map((entry) => {
    if (resultOf(entry).exactPercent === null) return { entry, place: null, tied: false }
    const equals = sorted.filter((other) => compare(entry, other) === 0)
    return { entry, place: sorted.findIndex((other) => compare(entry, other) === 0) + 1, tied: equals.length > 1 }
  })
}

/** Means of two and of three reviewers differ by rounding errors; real differences are far larger. */
const withoutNoise = (difference: number) => (Math.abs(difference) < 1e-9 ? 0 : difference)

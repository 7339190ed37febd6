import type { ModuleResult } from './scoring.ts'
import type { ScoringSettings } from './scoring-settings.ts'

/** What decides an order. No time of submission in it, by design: who sent early is not better for it. */
export type Rankable = Pick<ModuleResult, 'exactPercent' | 'means'>

export interface Ranked<T> {
  readonly entry: T
  /** From 1; equal ones share it (1, 2, 2, 4). Null without any complete assessment: no place, and not the last one. */
  readonly place: number | null
  /** Equal to another in all that the call's rules compare: the panel decides, with a reason. */
  readonly tied: boolean
}

/**
 * Order of two results of one module for `sort`: higher percent first, then the criteria of `tieBreak` in turn, those
 * without a result at the end. 0 is a tie.
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
 * Ranking of one module. Those who tie stay in the order given: pass them in one that says nothing of merit or time,
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

/** Means of two and of three reviewers divide differently in binary; real differences are far above this. */
const withoutNoise = (difference: number) => (Math.abs(difference) < 1e-9 ? 0 : difference)

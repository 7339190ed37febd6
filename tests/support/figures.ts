import { availableParallelism, loadavg } from 'node:os'

/** One measured figure with its upper or lower limit. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget: number
  /** The budget is a minimum, not a maximum. */
  readonly atLeast?: true
}

export const holds = ({ value, budget, atLeast }: Figure): boolean => (atLeast ? value >= budget : value <= budget)

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1))

/** `NAME VALUE UNIT budget BUDGET holds`, or `… falls short`. */
export const figureLine = (figure: Figure): string =>
  [
    figure.name,
    shown(figure.value),
    figure.unit,
    'budget',
    shown(figure.budget),
    holds(figure) ? 'holds' : 'falls short',
  ].join(' ')

/** The value below which the share `p` of the values lies (nearest rank); NaN without values. */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Speed figures mean little on a busy machine, so they are printed with its load. */
export const machineLine = (): string =>
  `${availableParallelism()} processors, load ${(loadavg()[0] ?? 0).toFixed(1)} in the last minute`

/**
 * Classes of a map are fixed numbers, not quantiles of the day: two maps, or the same map next year, can be compared.
 * Level 0 means "nothing there", known; what is unknown is not a level but `'unknown'`, and is hatched.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 'unknown'

/** Smallest value of the levels 1 to 4. */
export type Limits = readonly [number, number, number, number]

export function levelOf(value: number | null | undefined, limits: Limits): Level {
  if (value === null || value === undefined) return 'unknown'
  if (value >= limits[3]) return 4
  if (value >= limits[2]) return 3
  if (value >= limits[1]) return 2
  return value >= limits[0] ? 1 : 0
}

export type ClassRange = {
  readonly level: Level
  readonly from: number
  readonly to: number | null
  readonly count: number
}

/**
 * One row per level for a legend of whole numbers, with the number of values in it. A level of one value has `from`
 * equal to `to`; the last is open (`to` null). The row of the unknown comes only if something is unknown.
 */
export function classRanges(values: readonly (number | null)[], limits: Limits): ClassRange[] {
  const count = (level: Level) => values.filter((value) => levelOf(value, limits) === level).length
  const rows: ClassRange[] = [
    { level: 0, from: 0, to: limits[0] - 1, count: count(0) },
    { level: 1, from: limits[0], to: limits[1] - 1, count: count(1) },
    { level: 2, from: limits[1], to: limits[2] - 1, count: count(2) },
    { level: 3, from: limits[2], to: limits[3] - 1, count: count(3) },
    { level: 4, from: limits[3], to: null, count: count(4) },
  ]
  const unknown = count('unknown')
  return unknown === 0 ? rows : [...rows, { level: 'unknown', from: 0, to: null, count: unknown }]
}

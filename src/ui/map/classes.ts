/**
 * Classes of a map are fixed numbers and not quantiles, so that two maps, or the same map next year, can be compared.
 * Level 0 means a known value of zero; unknown values are `'unknown'` and hatched.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 'unknown'
export const levels = ['unknown', 0, 1, 2, 3, 4] as const satisfies readonly Level[]

/** Smallest values of the levels 1 to 4. */
export type Limits = readonly [number, number, number, number]

export function levelOf(value: number | null | undefined, limits: Limits): Level {
  if (value === null || value === undefined) return 'unknown'
  if (value >= limits[3]) return 4
  if (value >= limits[2]) return 3
  if (value >= limits[1]) return 2
  return value >= limits[0] ? 1 : 0
}

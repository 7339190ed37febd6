export type Scale = {
  /** Position of a value in per cent of the width. */
  readonly place: (value: number) => number
  readonly ticks: readonly number[]
}

const LOWEST = 100
const HIGHEST = 10_000_000

/** Values outside are placed at the end; one decimal is finer than any screen. */
const inside = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10

/**
 * Estimates range from a thousand people to five million, so the scale is logarithmic. A range then shows its
 * uncertainty: equal widths mean equal factors between the ends.
 */
export const peopleScale: Scale = {
  place: (people) => inside(Math.log(Math.max(people, 1) / LOWEST) / Math.log(HIGHEST / LOWEST)),
  ticks: [100, 1000, 10_000, 100_000, 1_000_000, 10_000_000],
}

/** Scale for shares of the population, from zero to the largest, in readable steps. */
export function shareScale(largest: number): Scale {
  const step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2].find((one) => largest / one <= 6) ?? 0.5
  const steps = Math.max(1, Math.ceil(largest / step - 1e-9))
  const end = steps * step
  return {
    place: (share) => inside(share / end),
    ticks: Array.from({ length: steps + 1 }, (_, index) => index * step),
  }
}

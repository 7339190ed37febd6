import type { CountryFigures, Range } from '#src/domain/country-figures.ts'
import { soundEstimate } from '#src/domain/country-figures.ts'
import type { Drawn } from '#src/ui/picture/bar-keys.ts'
import type { Scale } from './scale.ts'
import { peopleScale } from './scale.ts'

/** The marks that `RangeBar` draws. */
export function drawnRange(
  { minimum, middle, maximum }: Range,
  derived: boolean,
  scale: Scale,
  official: number | null = null,
): Drawn {
  const place = (value: number | null) => (value === null ? null : scale.place(value))
  // As in the row itself: a value below the scale has no square.
  const isOn = official !== null && official >= (scale.ticks[0] ?? 0)
  return {
    kind: 'range',
    low: place(minimum),
    middle: place(middle),
    high: place(maximum),
    derived,
    official: isOn ? scale.place(official) : null,
  }
}

/** The bar that `CountBar` draws. */
export const drawnCount = ({ members, samples }: Pick<CountryFigures, 'members' | 'samples'>, most: number): Drawn => {
  const part = (value: number) => (most === 0 ? 0 : (value / most) * 100)
  return { kind: 'count', documented: part(members - samples), samples: part(samples) }
}

/** Bars of estimates in the list and in the facts of a country, on the scale of people. */
export const estimateBars = (rows: readonly CountryFigures[]): Drawn[] =>
  rows.flatMap((row) => {
    const { value } = soundEstimate(row)
    const official = row.country.estimate?.officialNumber ?? null
    return value ? [drawnRange(value.people, value.middleIs === 'derived', peopleScale, official)] : []
  })

/** All bars of the list of countries. */
export const listBars = (rows: readonly CountryFigures[]): Drawn[] => [
  ...rows.map((row) => drawnCount(row, row.members)),
  ...estimateBars(rows),
]

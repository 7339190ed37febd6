import type { CountryFigures } from '#src/domain/country-figures.ts'
import { needsEdition, soundEstimate } from '#src/domain/country-figures.ts'

/** The difference to the first country, or why there is none. */
export type Delta =
  | { readonly value: number; readonly missing: null }
  | { readonly value: null; readonly missing: 'first' | 'unknown' | 'edition' }

const none = (missing: 'first' | 'unknown' | 'edition'): Delta => ({ value: null, missing })

export type ComparedFigure = { readonly value: number | null; readonly delta: Delta }
export type Compared = {
  readonly row: CountryFigures
  readonly members: ComparedFigure
  readonly perMillion: ComparedFigure
  readonly estimate: ComparedFigure
  readonly share: ComparedFigure
}

/** Figures beside each other, each with its difference to the first; figures of two editions are not subtracted. */
export function compared(rows: readonly CountryFigures[]): Compared[] {
  const [first] = rows
  if (!first) return []
  const editionOf = (row: CountryFigures) => row.estimate.value?.edition?.id ?? null
  const sameEdition = (row: CountryFigures) => editionOf(row) !== null && editionOf(row) === editionOf(first)
  const valueOf = {
    members: ({ members }: CountryFigures) => members,
    perMillion: ({ perMillion }: CountryFigures) => perMillion.value?.rate ?? null,
    estimate: (row: CountryFigures) => soundEstimate(row).value?.people.middle ?? null,
    share: (row: CountryFigures) => soundEstimate(row).value?.share?.middle ?? null,
  }
  const figure = (row: CountryFigures, name: keyof typeof valueOf) => {
    const value = valueOf[name](row)
    const base = valueOf[name](first)
    const delta =
      row === first
        ? none('first')
        : value === null || base === null
          ? none('unknown')
          : needsEdition(name) && !sameEdition(row)
            ? none('edition')
            : ({ value: value - base, missing: null } as const)
    return { value, delta }
  }
  return rows.map((row) => ({
    row,
    members: figure(row, 'members'),
    perMillion: figure(row, 'perMillion'),
    estimate: figure(row, 'estimate'),
    share: figure(row, 'share'),
  }))
}

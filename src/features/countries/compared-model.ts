import type { CountryFigures } from '#src/domain/country-figures.ts'
import { needsEdition, soundEstimate } from '#src/domain/country-figures.ts'

/** The difference to the first country, or why there is none. */
export type Delta =
  | { readonly value: number; readonly missing: null }
  | { readonly value: null; readonly missing: 'first' | 'unknown' | 'edition' | 'unnamed' }

const none = (missing: NonNullable<Delta['missing']>): Delta => ({ value: null, missing })

export type ComparedFigure = { readonly value: number | null; readonly delta: Delta }
export type Compared = {
  readonly row: CountryFigures
  readonly members: ComparedFigure
  readonly perMillion: ComparedFigure
  readonly authorities: ComparedFigure
  readonly estimate: ComparedFigure
  readonly share: ComparedFigure
}

/** Figures side by side, each with its difference to the first; figures of different editions are not subtracted. */
export function compared(rows: readonly CountryFigures[]): Compared[] {
  const [first] = rows
  if (!first) return []
  // Even if no estimate could be read, its table provides the population for the rates.
  const editionOf = ({ country }: CountryFigures) => country.estimate?.edition?.id ?? null
  const apart = (row: CountryFigures) => {
    if (editionOf(row) === null || editionOf(first) === null) return 'unnamed'
    return editionOf(row) === editionOf(first) ? null : 'edition'
  }
  const valueOf = {
    members: ({ members }: CountryFigures) => members,
    perMillion: ({ perMillion }: CountryFigures) => perMillion.value?.rate ?? null,
    authorities: ({ authorities }: CountryFigures) => authorities.value?.share ?? null,
    estimate: (row: CountryFigures) => soundEstimate(row).value?.people.middle ?? null,
    share: (row: CountryFigures) => soundEstimate(row).value?.share?.middle ?? null,
  }
  const figure = (row: CountryFigures, name: keyof typeof valueOf) => {
    const value = valueOf[name](row)
    const base = valueOf[name](first)
    const delta = (): Delta => {
      if (row === first) return none('first')
      if (value === null || base === null) return none('unknown')
      const reason = needsEdition(name) ? apart(row) : null
      return reason ? none(reason) : { value: value - base, missing: null }
    }
    return { value, delta: delta() }
  }
  return rows.map((row) => ({
    row,
    members: figure(row, 'members'),
    perMillion: figure(row, 'perMillion'),
    authorities: figure(row, 'authorities'),
    estimate: figure(row, 'estimate'),
    share: figure(row, 'share'),
  }))
}

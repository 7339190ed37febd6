import facts from '#mocks/data/countries.json' with { type: 'json' }
import type { Country, EstimateEdition } from '#src/domain/country.ts'
import type { Source } from '#src/domain/values.ts'

const sources = facts.sources as Readonly<Record<string, Source>>
const editions = facts.editions as Readonly<Record<string, Omit<EstimateEdition, 'id'>>>

const editionOf = (id: string | null): EstimateEdition | null => {
  const edition = id === null ? undefined : editions[id]
  return id !== null && edition ? { id, ...edition } : null
}

/** 46 member states and Kosovo*. `estimate` is null if no figure was found: unknown, never zero. */
export const countries: Country[] = facts.countries.map(({ estimate, ...country }) => ({
  ...country,
  estimate: estimate && {
    ...estimate,
    edition: editionOf(estimate.edition),
    sources: estimate.sources.flatMap((id) => {
      const source = sources[id]
      return source ? [source] : []
    }),
  },
}))

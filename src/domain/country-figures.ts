/**
 * What is known of a country, figure by figure, for tables, maps and charts. An unknown figure is null with a reason;
 * it never becomes zero, and figures of different editions of a source are never ranked together.
 */
import type { Country, EstimateEdition, PopulationEstimate } from './country.ts'
import type { Member } from './member.ts'
import type { CountryCode, Source } from './values.ts'

/** Why a figure is missing. */
export type Missing =
  /** No source gives the number of inhabitants. */
  | 'no_population'
  /** No source says how many authorities there are. */
  | 'no_authorities'
  /** None of our sources has a readable estimate; one may be published all the same. */
  | 'estimate_unread'
  /** There is an estimate, but it cannot be right: see `faults`. */
  | 'faulty_estimate'

export type Known<Value> = { readonly value: Value; readonly missing: null }
export type Unknown = { readonly value: null; readonly missing: Missing }
export type Figure<Value> = Known<Value> | Unknown

const known = <Value>(value: Value): Known<Value> => ({ value, missing: null })
const unknown = (missing: Missing): Unknown => ({ value: null, missing })

/** Why an estimate cannot be right. It is shown as published, with a note; it is neither corrected nor drawn. */
export type EstimateFault = 'reversed' | 'average_outside' | 'above_population'

/** A number of people with its range; `middle` is null if only the ends, or nothing, could be read. */
export type Range = {
  readonly minimum: number | null
  readonly middle: number | null
  readonly maximum: number | null
}

export type EstimateFigure = {
  /** As published, even if `faults` is not empty. */
  readonly people: Range
  /** Whether `people.middle` is the published average or the midpoint that we computed. */
  readonly middleIs: 'average' | 'derived' | null
  /**
   * Shares of the population, 0 to 1; null without a population. If only a percentage was printed, it is the middle.
   */
  readonly share: Range | null
  readonly population: number | null
  readonly populationYear: number | null
  readonly edition: EstimateEdition | null
  readonly sources: readonly Source[]
  readonly faults: readonly EstimateFault[]
}

export type CountryFigures = {
  readonly country: Country
  readonly code: CountryCode
  readonly members: number
  /** How many of the members are invented records. */
  readonly samples: number
  /** Participants per million inhabitants. The denominator is the population of the estimate's edition. */
  readonly perMillion: Figure<{ rate: number; population: number; year: number | null }>
  /** Share of the country's authorities that are participants, 0 to 1. */
  readonly authorities: Figure<{ share: number; count: number; year: number; sources: readonly Source[] }>
  readonly estimate: Figure<EstimateFigure>
}

/** Number of participants, and how many of them are invented records. */
type MemberCounts = { readonly members: number; readonly samples: number }
export const nobody: MemberCounts = { members: 0, samples: 0 }

/** Figures of every listed country, in the given order; `elsewhere` counts members of other countries. */
export function countryFigures(
  countries: readonly Country[],
  members: readonly Pick<Member, 'country' | 'sample'>[],
): { rows: CountryFigures[]; elsewhere: ReadonlyMap<CountryCode, MemberCounts> } {
  const counts = new Map<CountryCode, MemberCounts>()
  for (const { country, sample } of members) {
    const before = counts.get(country) ?? nobody
    counts.set(country, { members: before.members + 1, samples: before.samples + Number(sample) })
  }
  const rows = countries.map((country) => figuresOf(country, counts.get(country.code) ?? nobody))
  const listed = new Set(countries.map(({ code }) => code))
  return { rows, elsewhere: new Map([...counts].filter(([code]) => !listed.has(code))) }
}

function figuresOf(country: Country, counts: MemberCounts): CountryFigures {
  const { estimate, authorities, code } = country
  const population = estimate?.totalPopulation || null
  return {
    country,
    code,
    ...counts,
    perMillion:
      population === null
        ? unknown('no_population')
        : known({
            rate: (counts.members / population) * 1_000_000,
            population,
            year: estimate?.edition?.populationYear ?? null,
          }),
    authorities: authorities
      ? known({ share: counts.members / authorities.count, ...authorities })
      : unknown('no_authorities'),
    estimate: estimateFigure(estimate),
  }
}

/** Reads an estimate: its numbers, their share of the population, and its faults. */
export function estimateFigure(estimate: PopulationEstimate | null): Figure<EstimateFigure> {
  if (!estimate) return unknown('estimate_unread')
  const { minimum, maximum, average, derivedMidpoint, averagePercent, edition, sources } = estimate
  const population = estimate.totalPopulation || null
  const reversed = minimum !== null && maximum !== null && minimum > maximum
  const midpoint =
    minimum !== null && maximum !== null && !reversed ? Math.round((minimum + maximum) / 2) : derivedMidpoint
  const middle = average ?? (reversed ? null : midpoint)
  if (minimum === null && maximum === null && middle === null && averagePercent === null)
    return unknown('estimate_unread')

  const faults: EstimateFault[] = []
  if (reversed) faults.push('reversed')
  else if (middle !== null && (middle < (minimum ?? middle) || middle > (maximum ?? middle)))
    faults.push('average_outside')
  if (population !== null && Math.max(minimum ?? 0, middle ?? 0, maximum ?? 0) > population)
    faults.push('above_population')

  return known({
    people: { minimum, middle, maximum },
    middleIs: middle === null ? null : average === null ? 'derived' : 'average',
    share: shareOf({ minimum, middle, maximum }, population, averagePercent),
    population,
    populationYear: edition?.populationYear ?? null,
    edition,
    sources,
    faults,
  })
}

function shareOf({ minimum, middle, maximum }: Range, population: number | null, percent: number | null): Range | null {
  const printed = percent === null ? null : percent / 100
  if (population === null) return printed === null ? null : { minimum: null, middle: printed, maximum: null }
  const part = (people: number | null) => (people === null ? null : people / population)
  const share = { minimum: part(minimum), middle: part(middle) ?? printed, maximum: part(maximum) }
  return share.minimum === null && share.middle === null && share.maximum === null ? null : share
}

/** The estimate if it can be drawn and compared; faulty ones become "unknown". */
export const soundEstimate = ({ estimate }: CountryFigures): Figure<EstimateFigure> =>
  estimate.value && estimate.value.faults.length > 0 ? unknown('faulty_estimate') : estimate

const editionFigures = ['perMillion', 'estimate', 'share'] as const

/**
 * Whether a figure uses an edition of the estimates (or the population of its year), so that it is compared within one
 * edition only.
 */
export const needsEdition = (figure: string): boolean => editionFigures.some((one) => one === figure)

export type EditionGroup = {
  readonly edition: EstimateEdition
  readonly rows: readonly CountryFigures[]
}

/**
 * Groups countries whose estimates can be compared: one group per edition, newest first, those without a year last.
 * `alone`: without estimate, with a faulty one, or without a named edition.
 */
export function comparableGroups(rows: readonly CountryFigures[]): {
  groups: EditionGroup[]
  alone: CountryFigures[]
} {
  const groups = new Map<string, { edition: EstimateEdition; rows: CountryFigures[] }>()
  const alone: CountryFigures[] = []
  for (const row of rows) {
    const edition = soundEstimate(row).value?.edition
    if (!edition) alone.push(row)
    else {
      const group = groups.get(edition.id) ?? { edition, rows: [] }
      group.rows.push(row)
      groups.set(edition.id, group)
    }
  }
  const year = ({ edition }: EditionGroup) => edition.year ?? -Infinity
  return { groups: [...groups.values()].toSorted((a, b) => year(b) - year(a) || 0), alone }
}

/** The other countries of the same edition; empty if the country is in no group. */
export function peersOf(code: CountryCode, rows: readonly CountryFigures[]): readonly CountryFigures[] {
  const group = comparableGroups(rows).groups.find(({ rows: own }) => own.some((row) => row.code === code))
  return group ? group.rows.filter((row) => row.code !== code) : []
}

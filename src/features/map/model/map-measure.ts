/**
 * Model of one measure per country, for map, chart and table. Ratios are colours, totals are symbols: a large country
 * must not look as if it had more only because it is large. Unknown values are hatched and have a reason.
 */
import type { Country, EstimateEdition } from '#src/domain/country.ts'
import { comparableGroups, countryFigures, needsEdition, nobody, soundEstimate } from '#src/domain/country-figures.ts'
import type { CountryFigures, EstimateFault, Missing } from '#src/domain/country-figures.ts'
import type { Member } from '#src/domain/member.ts'
import type { Source } from '#src/domain/values.ts'
import { levelOf } from '#src/ui/map/classes.ts'
import type { Level, Limits } from '#src/ui/map/classes.ts'
import type { CountrySymbol } from '#src/ui/map/CountrySymbols.tsx'
import type { Measure } from './map-search.ts'

/**
 * Fixed limits, so that a colour or size means the same under every filter and next year. The first class begins just
 * above zero.
 */
const ABOVE_NOUGHT = Number.MIN_VALUE
export const ratioLimits: Readonly<Record<'per-million' | 'authorities', Limits>> = {
  'per-million': [ABOVE_NOUGHT, 0.25, 0.5, 1],
  authorities: [ABOVE_NOUGHT, 0.01, 0.02, 0.05],
}
/** Radius in kilometres of a symbol for one: the area, not the width, is proportional to the total. */
export const symbolScaleKm: Readonly<Record<'members' | 'estimate', number>> = { members: 45, estimate: 0.16 }

export const isRatio = (measure: Measure): measure is keyof typeof ratioLimits => measure in ratioLimits
export const radiusKm = (measure: keyof typeof symbolScaleKm, total: number): number =>
  symbolScaleKm[measure] * Math.sqrt(total)

type NotOnMap =
  /** The backend does not list the country. */
  | 'not_listed'
  /** Only a percentage of the estimate could be read, which gives no number of people. */
  | 'only_percent'

export type CountryRow = {
  readonly code: string
  readonly members: number
  /** How many of the members are invented records. */
  readonly samples: number
  readonly value: number | null
  /** Ends of an estimate, as far as known. */
  readonly low: number | null
  readonly high: number | null
  /** Why there is no value. */
  readonly missing: Missing | NotOnMap | null
  readonly faults: readonly EstimateFault[]
  /** Denominator of a ratio. */
  readonly denominator: { readonly count: number; readonly year: number | null } | null
  /** Edition whose numbers the figure uses. */
  readonly edition: EstimateEdition | null
  readonly isDerived: boolean
  readonly sources: readonly Source[]
  readonly level: Level
  /** Only rows of the same group can be compared; null is in no group. Group 0 has the most rows. */
  readonly group: number | null
}

export type MeasureModel = {
  readonly measure: Measure
  /** Whether the map draws the measure; if not, countries are plain land with names, and the table has the figures. */
  readonly isDrawn: boolean
  /** One per code, in their order. */
  readonly rows: readonly CountryRow[]
  /** Rows with a value, by group, highest first; rows without a group are groups of one. */
  readonly ranked: readonly (readonly CountryRow[])[]
  readonly unknown: readonly CountryRow[]
}

type Input = {
  readonly countries: readonly Country[]
  readonly members: readonly Member[]
  /** Countries to show; none is left out of the map. */
  readonly codes: readonly string[]
  readonly isDrawn?: boolean
}

export function measureModel({ countries, members, codes, isDrawn = true }: Input, measure: Measure): MeasureModel {
  const { rows: figures, elsewhere } = countryFigures(countries, members)
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  const groups = needsEdition(figureNames[measure]) ? groupsOf(figures) : null
  const rows = codes.map((code): CountryRow => {
    const figure = byCode.get(code)
    const { members: count, samples } = figure ?? elsewhere.get(code) ?? nobody
    const blank = { ...nothing, code, members: count, samples }
    const group = groups ? (groups.get(code) ?? null) : 0
    if (measure === 'members') return { ...blank, value: count, level: count > 0 ? 1 : 0, group }
    return figure ? rowOf({ ...blank, group }, figure, measure) : { ...blank, missing: 'not_listed', group }
  })
  const known = rows.filter(({ missing }) => missing === null)
  const together = Map.groupBy(known, ({ group, code }) => group ?? code)
  const order = (key: number | string) => (typeof key === 'number' ? key : Infinity)
  return {
    measure,
    isDrawn,
    rows,
    ranked: [...together]
      .toSorted(([a], [b]) => (order(a) === order(b) ? 0 : order(a) - order(b)))
      .map(([, some]) => some.toSorted((a, b) => size(b) - size(a))),
    unknown: rows.filter(({ missing }) => missing !== null),
  }
}

/** Names of these measures in the figures of a country. */
const figureNames = {
  members: 'members',
  'per-million': 'perMillion',
  authorities: 'authorities',
  estimate: 'estimate',
} as const satisfies Record<Measure, keyof CountryFigures>

const size = ({ value, high, low }: CountryRow) => value ?? high ?? low ?? 0

const nothing: Omit<CountryRow, 'code' | 'members' | 'samples'> = {
  value: null,
  low: null,
  high: null,
  missing: null,
  faults: [],
  denominator: null,
  edition: null,
  isDerived: false,
  sources: [],
  level: 'unknown',
  group: null,
}

/** Group number per country: editions with more rows come first; rows without edition have none. */
function groupsOf(figures: readonly CountryFigures[]): Map<string, number> {
  const groups = comparableGroups(figures).groups.toSorted((a, b) => b.rows.length - a.rows.length)
  return new Map(groups.flatMap(({ rows }, index) => rows.map(({ code }) => [code, index] as const)))
}

function rowOf(blank: CountryRow, figure: CountryFigures, measure: Exclude<Measure, 'members'>): CountryRow {
  if (measure === 'estimate') {
    const estimate = soundEstimate(figure)
    if (!estimate.value) {
      return { ...blank, missing: estimate.missing, faults: figure.estimate.value?.faults ?? [] }
    }
    const { people, middleIs, edition, sources } = estimate.value
    const { minimum: low, middle: value, maximum: high } = people
    if (value === null && low === null && high === null) return { ...blank, missing: 'only_percent', edition, sources }
    return { ...blank, value, low, high, isDerived: middleIs === 'derived', edition, sources, level: 0 }
  }
  const ratio = measure === 'per-million' ? perMillionOf(figure) : shareOf(figure)
  return { ...blank, ...ratio, level: levelOf(ratio.value, ratioLimits[measure]) }
}

const perMillionOf = ({ perMillion: { value, missing }, country }: CountryFigures) => ({
  value: value && value.rate,
  missing,
  denominator: value && { count: value.population, year: value.year },
  edition: country.estimate?.edition ?? null,
  sources: country.estimate?.sources ?? [],
})
const shareOf = ({ authorities: { value, missing } }: CountryFigures) => ({
  value: value && value.share,
  missing,
  denominator: value && { count: value.count, year: value.year },
  sources: value?.sources ?? [],
})

/** Measures with at least one figure from the backend. */
export const measuresWithFigures = (countries: readonly Country[]): Set<Measure> => {
  const { rows } = countryFigures(countries, [])
  return new Set<Measure>([
    'members',
    ...(rows.some(({ perMillion }) => perMillion.value) ? (['per-million'] as const) : []),
    ...(rows.some(({ authorities }) => authorities.value) ? (['authorities'] as const) : []),
    ...(rows.some((row) => soundEstimate(row).value) ? (['estimate'] as const) : []),
  ])
}

/** Totals as circles; empty for ratios. */
export const symbolsOf = ({ measure, isDrawn, rows }: MeasureModel): CountrySymbol[] => {
  if (!isDrawn || isRatio(measure)) return []
  const radius = (total: number | null) => (total === null ? null : radiusKm(measure, total))
  return rows
    .filter(({ missing }) => missing === null)
    .map(({ code, value, low, high, group }) => ({
      code,
      radius: radius(value),
      low: radius(low),
      high: radius(high),
      apart: group !== 0,
    }))
}

/** Kinds of circles that a legend may have to explain. */
export const ringKeys = ['low', 'middle', 'high', 'apart'] as const
export type RingKey = (typeof ringKeys)[number]

/** Circles of an estimate in use; plain totals have one circle, which the legend of sizes explains. */
export function ringsOf(model: MeasureModel): RingKey[] {
  if (model.measure !== 'estimate') return []
  const symbols = symbolsOf(model)
  const isDrawn: Readonly<Record<RingKey, (symbol: CountrySymbol) => boolean>> = {
    low: ({ low }) => low !== null,
    middle: ({ radius }) => radius !== null,
    high: ({ high }) => high !== null,
    apart: ({ apart }) => apart,
  }
  return ringKeys.filter((key) => symbols.some(isDrawn[key]))
}

export type ClassLimits = {
  readonly level: Level
  /** Null below the first limit. */
  readonly from: number | null
  /** Exclusive; null above the last limit. */
  readonly under: number | null
}
export type RatioClass = ClassLimits & { readonly count: number }

/** Every class that countries may have under a measure, with its limits. */
export function classesOf(measure: Measure): ClassLimits[] {
  const limits = isRatio(measure) ? ratioLimits[measure] : null
  const known: ClassLimits[] = limits
    ? [
        { level: 0, from: 0, under: 0 },
        { level: 1, from: null, under: limits[1] },
        { level: 2, from: limits[1], under: limits[2] },
        { level: 3, from: limits[2], under: limits[3] },
        { level: 4, from: limits[3], under: null },
      ]
    : ([0, 1] as const).map((level) => ({ level, from: null, under: null }))
  return [...known, { level: 'unknown', from: null, under: null }]
}

/** Every class with its limits and number of countries; includes "unknown" if there is any. */
export const legendClasses = ({ measure, isDrawn, rows }: MeasureModel): RatioClass[] =>
  isDrawn
    ? classesOf(measure)
        .map((one) => ({ ...one, count: rows.filter(({ level }) => level === one.level).length }))
        .filter(({ count, level }) => count > 0 || (isRatio(measure) && level !== 'unknown'))
    : []

/** Round totals for the legend of symbols, from the smallest to one near the largest. */
export const legendTotals: Readonly<Record<'members' | 'estimate', readonly number[]>> = {
  members: [1, 5, 10],
  estimate: [10_000, 100_000, 1_000_000],
}

const NAMED = 3

/** Rows above zero of the first group that has any. */
const worthNaming = (measure: Measure, ranked: MeasureModel['ranked']): readonly CountryRow[] =>
  ranked
    .map((rows) => rows.filter((row) => measure === 'estimate' || row.value !== 0))
    .find((rows) => rows.length > 0) ?? []

/** The highest and lowest comparable figures, for a summary. */
export function extremesOf({ measure, ranked }: MeasureModel): {
  /** Null if all figures can be compared. */
  edition: EstimateEdition | null
  most: readonly CountryRow[]
  /** Lowest first, without zero and without rows that are among the highest. */
  fewest: readonly CountryRow[]
} {
  const some = worthNaming(measure, ranked)
  return {
    edition: some[0]?.edition ?? null,
    most: some.slice(0, NAMED),
    fewest: some.slice(NAMED).slice(-NAMED).toReversed(),
  }
}

/** Sources of the figures shown, each once. */
export const sourcesOf = ({ ranked }: MeasureModel): string[] => [
  ...new Set(ranked.flat().flatMap(({ sources }) => sources.map(({ title, site }) => `${title} (${site})`))),
]

/** Class of each country on the map. */
export const levelsOf = ({ isDrawn, rows }: MeasureModel): ReadonlyMap<string, Level> =>
  new Map(rows.map(({ code, level }) => [code, isDrawn ? level : 0]))

/** The class of the legend that is used as filter. */
export type ChosenClass = {
  /** The model of all members, whatever the other filters leave: it says which countries are in the class. */
  readonly model: MeasureModel
  readonly has: (country: string) => boolean
}

/**
 * Finds the countries of a class by the figures of all members, so that no other filter moves a country to another class.
 * Null without a class.
 *
 * @param input All members of the selected date, unfiltered.
 */
export function chosenClass(input: Input, measure: Measure, level: Level | null): ChosenClass | null {
  if (level === null) return null
  const model = measureModel(input, measure)
  const codes = new Set(model.rows.filter((row) => row.level === level).map(({ code }) => code))
  return { model, has: (country) => codes.has(country) }
}

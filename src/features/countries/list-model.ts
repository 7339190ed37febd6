import type { CountryFigures, Range } from '#src/domain/country-figures.ts'
import { comparableGroups, needsEdition, soundEstimate } from '#src/domain/country-figures.ts'
import type { EstimateEdition } from '#src/domain/country.ts'
import { placeSearch } from '#src/domain/place-names.ts'
import type { CsvCell, CsvColumns } from '#src/ui/csv.ts'
import { csvTable } from '#src/ui/csv.ts'
import { sourcesCell } from '#src/ui/source-cell.ts'
import type { ListSearch, SortKey } from './list-search.ts'

const fits: Record<NonNullable<ListSearch['show']>, (row: CountryFigures) => boolean> = {
  participants: ({ members }) => members > 0,
  none: ({ members }) => members === 0,
  estimate: ({ estimate }) => estimate.value !== null,
  unknown: ({ estimate }) => estimate.value === null,
}

/** Countries that match the filters; names are searched in every language that we have. */
export function chosenRows(
  rows: readonly CountryFigures[],
  { q, show }: Pick<ListSearch, 'q' | 'show'>,
  name: (code: string) => string,
): CountryFigures[] {
  const isNamed = placeSearch(q)
  return rows.filter(
    (row) =>
      (show === null || fits[show](row)) &&
      isNamed({ name: name(row.code), otherNames: [row.code, ...Object.values(row.country.name)] }),
  )
}

const bestOf = (range: Range | null | undefined): number | null =>
  range ? (range.middle ?? range.maximum ?? range.minimum) : null

/** Sort value of a column; null sorts last. Faulty estimates are not sorted. */
const sortValues: Record<Exclude<SortKey, 'name'>, (row: CountryFigures) => number | null> = {
  members: ({ members }) => members,
  perMillion: ({ perMillion }) => perMillion.value?.rate ?? null,
  authorities: ({ authorities }) => authorities.value?.share ?? null,
  estimate: (row) => bestOf(soundEstimate(row).value?.people),
  share: (row) => bestOf(soundEstimate(row).value?.share),
}
export const sortValue = (row: CountryFigures, key: keyof typeof sortValues): number | null => sortValues[key](row)

export type RowGroup = {
  readonly edition: EstimateEdition | null
  readonly rows: readonly CountryFigures[]
}

/**
 * For figures of the estimates, groups countries by edition, so that nothing is ranked across editions; countries
 * without comparison come last, by name. Null: one list for all.
 */
export function editionGroups(rows: readonly CountryFigures[], key: SortKey): RowGroup[] | null {
  if (!needsEdition(key)) return null
  const { groups, alone } = comparableGroups(rows)
  return alone.length > 0 ? [...groups, { edition: null, rows: alone }] : groups
}

const sharePart = ({ estimate: { value } }: CountryFigures, part: keyof Range): number | null =>
  value?.share?.[part] == null ? null : Number(value.share[part].toFixed(5))

const columns: CsvColumns<CountryFigures> = {
  code: ({ code }) => code,
  country: ({ country }) => country.name.en,
  participants: ({ members }) => members,
  samples: ({ samples }) => samples,
  participantsPerMillion: ({ perMillion: { value } }) => value && Number(value.rate.toFixed(3)),
  inhabitants: ({ perMillion: { value } }) => value?.population ?? null,
  inhabitantsYear: ({ perMillion: { value } }) => value?.year ?? null,
  shareOfAuthorities: ({ authorities: { value } }) => value?.share ?? null,
  estimateMinimum: ({ estimate: { value } }) => value?.people.minimum ?? null,
  estimateMiddle: ({ estimate: { value } }) => value?.people.middle ?? null,
  estimateMiddleIs: ({ estimate: { value } }) => value?.middleIs ?? null,
  estimateMaximum: ({ estimate: { value } }) => value?.people.maximum ?? null,
  // Ends first, since a middle says little without them.
  shareOfPopulationMinimum: (row) => sharePart(row, 'minimum'),
  shareOfPopulation: (row) => sharePart(row, 'middle'),
  shareOfPopulationMaximum: (row) => sharePart(row, 'maximum'),
  officialNumber: ({ country: { estimate } }) => estimate?.officialNumber ?? null,
  officialYear: ({ country: { estimate } }) => estimate?.officialYear ?? null,
  // Even if no estimate could be read, its table provides the population for the rates.
  edition: ({ country: { estimate } }) => estimate && (estimate.edition?.name.en ?? 'not named'),
  faults: ({ estimate: { value } }) => value?.faults.join(' ') || null,
  sources: ({ country: { estimate } }) => (estimate && sourcesCell(estimate.sources)) || null,
}

/**
 * Column and country names are the same in every language of the page, so that files can be compared; notes are the
 * last rows.
 */
export const countryRows = (rows: readonly CountryFigures[], notes: readonly string[]): CsvCell[][] =>
  csvTable(columns, rows, notes)

import type { FeatureCollection, Point } from 'geojson'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import { localMember } from '#src/i18n/local-members.ts'
import type { CsvCell, CsvColumns } from '#src/ui/csv.ts'
import { csvTable } from '#src/ui/csv.ts'
import { sourceCell, sourcesCell } from '#src/ui/source-cell.ts'
import type { CountryRow, MeasureModel } from '../model/map-measure.ts'
import type { Measure } from '../model/map-search.ts'

/** Metadata of a file of places, from `fileWords`. */
export type PlacesAbout = {
  /** Filters and date, in words. */
  readonly view: string
  readonly attribution: string
  readonly licence: string
  /** URL of the same view. */
  readonly address: string
  /** The day on the backend's clock. */
  readonly readOn: string
  /** From `documentedVersion`; null if unknown. */
  readonly version: string | null
}

const joinedOf = (member: Member): Member['joined'] | null => (hasOnlyApplied(member) ? null : member.joined)

/** Column names and fixed values are the same in every language, so that files can be compared. */
const fields = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  localName: ({ names }) => names?.local ?? null,
  otherNames: ({ otherNames }) => otherNames.join(' | '),
  country: ({ country }) => country,
  kind: ({ kind }) => kind,
  inhabitants: ({ inhabitants }) => inhabitants?.count ?? null,
  inhabitantsYear: ({ inhabitants }) => inhabitants?.year ?? null,
  inhabitantsSource: ({ inhabitants }) => (inhabitants?.source ? sourceCell(inhabitants.source) : null),
  topics: ({ topics }) => topics?.join(' | ') ?? null,
  joinedOn: (member) => joinedOf(member)?.on ?? null,
  joinedNotBefore: (member) => joinedOf(member)?.notBefore ?? null,
  joinedNotAfter: (member) => joinedOf(member)?.notAfter ?? null,
  appliedNotAfter: (member) => (hasOnlyApplied(member) ? (member.joined.on ?? member.joined.notAfter) : null),
  ordinal: ({ ordinal }) => ordinal,
  certainty: ({ certainty }) => certainty,
  sample: ({ sample }) => sample,
  // The place at the coordinates if it is not the member itself: for a region, its seat.
  coordinatesOf: ({ coordinates }) => coordinates?.of ?? null,
  sources: ({ sources }) => sourcesCell(sources),
} as const satisfies CsvColumns<Member>

type Fields = Readonly<Record<keyof typeof fields, CsvCell>>

/** English names, then all others, so that files are the same in every language of the page. */
const fieldsOf = (member: Member): Fields => {
  const named = localMember(member, 'en')
  const cells = Object.entries(fields).map(([name, cell]) => [name, cell(named)])
  // Has the same keys as `fields`.
  return Object.fromEntries(cells) as Fields
}

const memberColumns: CsvColumns<Member> = {
  ...fields,
  lat: ({ coordinates }) => coordinates?.lat ?? null,
  lon: ({ coordinates }) => coordinates?.lon ?? null,
}

export const memberRows = (members: readonly Member[], notes: readonly string[]): CsvCell[][] =>
  csvTable(
    memberColumns,
    members.map((member) => localMember(member, 'en')),
    notes,
  )

const unitOf: Readonly<Record<Measure, string>> = {
  members: 'participants',
  'per-million': 'participants per million inhabitants',
  authorities: 'share of local and regional authorities, 0 to 1',
  estimate: 'people, estimate',
}

const countryColumns = (measure: Measure): CsvColumns<CountryRow> => ({
  country: ({ code }) => code,
  participants: ({ members }) => members,
  samples: ({ samples }) => samples,
  value: ({ value }) => value,
  minimum: ({ low }) => low,
  maximum: ({ high }) => high,
  unit: () => unitOf[measure],
  middleIsDerived: ({ isDerived }) => isDerived,
  edition: ({ edition }) => edition?.id ?? null,
  editionYear: ({ edition }) => edition?.year ?? null,
  denominator: ({ denominator }) => denominator?.count ?? null,
  denominatorYear: ({ denominator }) => denominator?.year ?? null,
  unknownBecause: ({ missing }) => missing,
  faults: ({ faults }) => faults.join(' | '),
  sources: ({ sources }) => sourcesCell(sources),
})

/** One row per country, unknown values with their reason; not ranked, since editions differ. */
export const countryRows = ({ measure, rows }: MeasureModel, notes: readonly string[]): CsvCell[][] =>
  csvTable(countryColumns(measure), rows, notes)

/** RFC 7946: longitude first; a member without a position has no geometry. */
export const memberGeoJson = (
  members: readonly Member[],
  about: PlacesAbout,
): FeatureCollection<Point | null, Fields> & PlacesAbout => ({
  type: 'FeatureCollection',
  ...about,
  features: members.map((member) => ({
    type: 'Feature',
    id: member.id,
    geometry: member.coordinates
      ? { type: 'Point', coordinates: [member.coordinates.lon, member.coordinates.lat] }
      : null,
    properties: fieldsOf(member),
  })),
})

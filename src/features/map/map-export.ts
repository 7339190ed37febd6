import type { FeatureCollection, Point } from 'geojson'
import { attribution, ownLicence, readOnNote, recordsLicence } from '#src/domain/attribution.ts'
import type { Member } from '#src/domain/member.ts'
import { localMember } from '#src/i18n/local-members.ts'
import type { CsvCell } from '#src/ui/csv.ts'
import type { MeasureModel } from './map-measure.ts'
import type { Measure } from './map-search.ts'

const memberUnits = 'Units: lat and lon in degrees (WGS84); dates as ISO 8601; ordinal as the source counts.'

/** When, and of which state of the records, a file was made. */
export type Stamp = {
  /** The day on the backend's clock. */
  readonly readOn: string
  /** As `recordsVersion` gives it; null while it is not known. */
  readonly version: string | null
}

const stampNotes = ({ readOn, version }: Stamp) => [
  readOnNote(readOn),
  ...(version === null ? [] : [`Version of the records: ${version}`]),
]

/** Names as in English, then all others, so that a file has the same in every language of the page. */
const fields = (given: Member) => fieldsOf(localMember(given, 'en'))

const fieldsOf = (member: Member) => ({
  id: member.id,
  name: member.name,
  localName: member.names?.local ?? null,
  otherNames: member.otherNames.join(' | '),
  country: member.country,
  kind: member.kind,
  inhabitants: member.inhabitants?.count ?? null,
  joinedOn: member.joined.on,
  joinedNotBefore: member.joined.notBefore,
  joinedNotAfter: member.joined.notAfter,
  ordinal: member.ordinal,
  certainty: member.certainty,
  sample: member.sample,
  sources: member.sources.map(({ url, site, title }) => url ?? `${site}: ${title}`).join(' | '),
})

/** Field names stay the same in every language, so that files can be compared; the last rows say what they are. */
const withNotes = (rows: readonly Record<string, CsvCell>[], notes: readonly string[]): CsvCell[][] => {
  const header = Object.keys(rows[0] ?? {})
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? null)), ...notes.map((note) => [note])]
}

export const memberRows = (members: readonly Member[], stamp: Stamp): CsvCell[][] =>
  withNotes(
    members.map((member) => ({
      ...fields(member),
      lat: member.coordinates?.lat ?? null,
      lon: member.coordinates?.lon ?? null,
    })),
    [attribution.participants, recordsLicence, memberUnits, ...stampNotes(stamp)],
  )

const unitOf: Readonly<Record<Measure, string>> = {
  members: 'participants',
  'per-million': 'participants per million inhabitants',
  authorities: 'share of local and regional authorities, 0 to 1',
  estimate: 'people, estimate',
}

/** One row per country, the unknown ones with their reason; never ranked, as editions differ. */
export const countryRows = ({ measure, rows }: MeasureModel, stamp: Stamp): CsvCell[][] =>
  withNotes(
    rows.map((row) => ({
      country: row.code,
      participants: row.members,
      samples: row.samples,
      value: row.value,
      minimum: row.low,
      maximum: row.high,
      unit: unitOf[measure],
      middleIsDerived: row.isDerived,
      edition: row.edition?.id ?? null,
      editionYear: row.edition?.year ?? null,
      denominator: row.denominator?.count ?? null,
      denominatorYear: row.denominator?.year ?? null,
      unknownBecause: row.missing,
      faults: row.faults.join(' | '),
      sources: row.sources.map(({ url, site, title }) => url ?? `${site}: ${title}`).join(' | '),
    })),
    [
      attribution.participants,
      ownLicence,
      '"samples" counts the invented records among the participants.',
      'Estimates of different editions must not be compared.',
      ...stampNotes(stamp),
    ],
  )

/** RFC 7946: longitude first; a member without a place has no geometry. */
export const memberGeoJson = (
  members: readonly Member[],
  stamp: Stamp,
): FeatureCollection<Point | null, ReturnType<typeof fields>> & { attribution: string; licence: string } & Stamp => ({
  type: 'FeatureCollection',
  attribution: attribution.participants,
  licence: recordsLicence,
  ...stamp,
  features: members.map((member) => ({
    type: 'Feature',
    id: member.id,
    geometry: member.coordinates
      ? { type: 'Point', coordinates: [member.coordinates.lon, member.coordinates.lat] }
      : null,
    properties: fields(member),
  })),
})

/** Where this view can be shown in another page, in a fixed language. */
export function embedAddress(view: URL, lang: string): string {
  const address = new URL('/embed/map', view)
  for (const [name, value] of view.searchParams) address.searchParams.append(name, value)
  address.searchParams.set('lang', lang)
  return address.href
}

const attributeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

export const embedCode = (view: URL, lang: string, title: string): string =>
  `<iframe src="${attributeText(embedAddress(view, lang))}" title="${attributeText(title)}" width="800" height="640" loading="lazy"></iframe>`

import type { FeatureCollection, Point } from 'geojson'
import type { Member } from '#src/domain/member.ts'
import { localMember } from '#src/i18n/local-members.ts'
import type { CsvCell } from '#src/ui/csv.ts'
import type { MeasureModel } from './map-measure.ts'
import type { Measure } from './map-search.ts'

/** What a file of places says of itself, as `useFileWords` puts it. */
export type PlacesAbout = {
  /** The filters and the date, in words. */
  readonly view: string
  readonly attribution: string
  readonly licence: string
  /** Where the same view can be looked at. */
  readonly address: string
  /** The day on the backend's clock. */
  readonly readOn: string
  /** As `documentedVersion` gives it; null while it is not known. */
  readonly version: string | null
}

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

/** Names of fields and their fixed values stay the same in every language, so that files can be compared; the last rows say what they are. */
const withNotes = (rows: readonly Record<string, CsvCell>[], notes: readonly string[]): CsvCell[][] => {
  const header = Object.keys(rows[0] ?? {})
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? null)), ...notes.map((note) => [note])]
}

export const memberRows = (members: readonly Member[], notes: readonly string[]): CsvCell[][] =>
  withNotes(
    members.map((member) => ({
      ...fields(member),
      lat: member.coordinates?.lat ?? null,
      lon: member.coordinates?.lon ?? null,
    })),
    notes,
  )

const unitOf: Readonly<Record<Measure, string>> = {
  members: 'participants',
  'per-million': 'participants per million inhabitants',
  authorities: 'share of local and regional authorities, 0 to 1',
  estimate: 'people, estimate',
}

/** One row per country, the unknown ones with their reason; never ranked, as editions differ. */
export const countryRows = ({ measure, rows }: MeasureModel, notes: readonly string[]): CsvCell[][] =>
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
    notes,
  )

/** RFC 7946: longitude first; a member without a place has no geometry. */
export const memberGeoJson = (
  members: readonly Member[],
  about: PlacesAbout,
): FeatureCollection<Point | null, ReturnType<typeof fields>> & PlacesAbout => ({
  type: 'FeatureCollection',
  ...about,
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

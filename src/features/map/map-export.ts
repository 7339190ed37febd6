import type { FeatureCollection, Point } from 'geojson'
import type { Member } from '#src/domain/member.ts'
import type { CsvCell } from '#src/ui/csv.ts'

const attribution =
  'Participants: roma-alliance.org / Congress of Local and Regional Authorities of the Council of Europe, public pages. Coordinates: GeoNames, CC BY 4.0. Records with sample = true are invented.'

const fields = (member: Member) => ({
  id: member.id,
  name: member.name,
  otherNames: member.otherNames.join(' | '),
  country: member.country,
  kind: member.kind,
  joinedOn: member.joined.on,
  joinedNotBefore: member.joined.notBefore,
  joinedNotAfter: member.joined.notAfter,
  certainty: member.certainty,
  sample: member.sample,
  sources: member.sources.map(({ url, site, title }) => url ?? `${site}: ${title}`).join(' | '),
})

/** Field names stay the same in every language, so that files can be compared; the last row says where they come from. */
export function memberRows(members: readonly Member[]): CsvCell[][] {
  const rows = members.map((member): Record<string, CsvCell> => ({
    ...fields(member),
    lat: member.coordinates?.lat ?? null,
    lon: member.coordinates?.lon ?? null,
  }))
  const header = Object.keys(rows[0] ?? {})
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? null)), [attribution]]
}

/** RFC 7946: longitude first; a member without a place has no geometry. */
export const memberGeoJson = (
  members: readonly Member[],
): FeatureCollection<Point | null, ReturnType<typeof fields>> & { attribution: string } => ({
  type: 'FeatureCollection',
  attribution,
  features: members.map((member) => ({
    type: 'Feature',
    id: member.id,
    geometry: member.coordinates
      ? { type: 'Point', coordinates: [member.coordinates.lon, member.coordinates.lat] }
      : null,
    properties: fields(member),
  })),
})

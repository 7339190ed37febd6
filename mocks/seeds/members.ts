import places from '#mocks/data/sample-places.json' with { type: 'json' }
import documented from '#mocks/data/members.json' with { type: 'json' }
import type { Member, MemberKind } from '#src/domain/member.ts'
import { createRandom, type Random } from './random.ts'

/** Participants named by a public source: 16 of 130. Parsed in a test, not at every start. */
export const documentedMembers = documented as Member[]

/** As stated by the Alliance: 130 participants in 29 countries. */
export const STATED_MEMBERS = 130

const kinds: readonly MemberKind[] = [
  'municipality',
  'city',
  'region',
  'municipality',
  'municipality',
  'city',
  'municipality',
  'city',
]

/** Inhabitants of the samples: round and invented. */
const sampleSizes = [4_000, 60_000, 900_000, 12_000, 8_000, 120_000, 30_000, 300_000, 2_000]

type Spot = { country: string; lat: number; lon: number; clearKm: number }

/**
 * Invented positions in round figures, alternating between countries: first one of each country, then the second ones.
 */
const spots: readonly Spot[] = (() => {
  const byCountry = Object.entries(places as Readonly<Record<string, number[][]>>)
  const most = Math.max(...byCountry.map(([, list]) => list.length))
  return Array.from({ length: most }, (_, turn) =>
    byCountry.flatMap(([country, list]) => {
      const [lat, lon, clearKm] = list[turn] ?? []
      return lat === undefined || lon === undefined || clearKm === undefined ? [] : [{ country, lat, lon, clearKm }]
    }),
  ).flat()
})()

/**
 * Invented authorities that fill the list up to `total`. Their names say so and match no real place; they have no date,
 * ordinal or source.
 */
export function sampleMembers(total: number = STATED_MEMBERS): Member[] {
  const digits = Math.max(3, String(total).length)
  const random = createRandom(total)
  return Array.from({ length: Math.max(0, total - documentedMembers.length) }, (_, index) => {
    const number = String(documentedMembers.length + 1 + index).padStart(digits, '0')
    const kind = kinds[index % kinds.length] ?? 'municipality'
    const spot = spots[index % spots.length]
    if (!spot) throw new RangeError('no spot for a sample')
    return {
      id: `sample-${number}`,
      name: `Sample ${kind} ${number}`,
      otherNames: [],
      names: null,
      country: spot.country,
      kind,
      inhabitants: { count: sampleSizes[index % sampleSizes.length] ?? 1, year: null, source: null },
      coordinates: index < spots.length ? { lat: spot.lat, lon: spot.lon, of: null } : near(spot, random),
      joined: { on: null, notBefore: null, notAfter: null },
      ordinal: null,
      certainty: 'sample',
      topics: null,
      sample: true,
      sources: [],
    }
  })
}

const KM_PER_DEGREE = 111.2
const round = (degrees: number) => Math.round(degrees * 1000) / 1000

/** A random position around a spot, always within its country and on land. */
function near(spot: Spot, random: Random): NonNullable<Member['coordinates']> {
  const km = spot.clearKm * 0.9 * Math.sqrt(random.next())
  const angle = random.next() * 2 * Math.PI
  return {
    lat: round(spot.lat + (km * Math.sin(angle)) / KM_PER_DEGREE),
    lon: round(spot.lon + (km * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((spot.lat * Math.PI) / 180))),
    of: null,
  }
}

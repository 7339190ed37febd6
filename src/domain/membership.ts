import type { Member, MemberKind, TimelinePoint } from './member.ts'
import type { CountryCode } from './values.ts'

export type MembershipCounts = {
  total: number
  countries: number
  /** Invented records among them; every view that shows a total says so when this is not zero. */
  samples: number
  byCountry: ReadonlyMap<CountryCode, number>
  byKind: Readonly<Record<MemberKind, number>>
}

/** Counts of members, computed in one place for overview, map and secretariat. */
export function countMembers(members: readonly Member[]): MembershipCounts {
  const byCountry = new Map<CountryCode, number>()
  const byKind: Record<MemberKind, number> = { city: 0, municipality: 0, metropolitan_city: 0, region: 0 }
  let samples = 0
  for (const member of members) {
    byCountry.set(member.country, (byCountry.get(member.country) ?? 0) + 1)
    byKind[member.kind] += 1
    if (member.sample) samples += 1
  }
  return { total: members.length, countries: byCountry.size, samples, byCountry, byKind }
}

export type GrowthPoint = {
  /** Milliseconds since the epoch at the start of that day, month or year, or of the earliest day in it that is possible. */
  at: number
  on: string
  members: number
  countries: number | null
  point: TimelinePoint
}

/** Start of a day, month or year, in milliseconds since the epoch; NaN for a day that no calendar has. */
export const startOf = (on: string): number => Date.parse(on.padEnd(10, '-01').slice(0, 10))

/**
 * Documented counts in the order of time, for a step line: nothing between two points is invented. Points without a
 * number, and points of which only bounds are known, are left to the table (`undated`).
 */
export function growthSeries(timeline: readonly TimelinePoint[]): { dated: GrowthPoint[]; undated: TimelinePoint[] } {
  const dated: GrowthPoint[] = []
  const undated: TimelinePoint[] = []
  for (const point of timeline) {
    if (point.members === null) continue
    // A month begins before the earliest day that is possible, where one is known.
    const at = point.on === null ? NaN : Math.max(startOf(point.on), startOf(point.notBefore ?? point.on))
    if (point.on === null || Number.isNaN(at)) undated.push(point)
    else {
      dated.push({ at, on: point.on, members: point.members, countries: point.countries, point })
    }
  }
  return { dated: dated.toSorted((a, b) => a.at - b.at), undated }
}

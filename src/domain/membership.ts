import type { Member, MemberKind, TimelinePoint } from './member.ts'
import type { CountryCode } from './values.ts'

export type MembershipCounts = {
  total: number
  countries: number
  /** How many of them are invented records; every view with a total says so if this is not zero. */
  samples: number
  byCountry: ReadonlyMap<CountryCode, number>
  byKind: Readonly<Record<MemberKind, number>>
}

/** Counts members, for overview, map and secretariat alike. */
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
  /** Milliseconds since the epoch: start of the day, month or year, or the earliest possible day in it. */
  at: number
  on: string
  members: number
  countries: number | null
  point: TimelinePoint
}

/** Start of a day, month or year, in milliseconds since the epoch; NaN if the calendar has no such day. */
export const startOf = (on: string): number => Date.parse(on.padEnd(10, '-01').slice(0, 10))

/**
 * Documented counts in order of time, for a step line that invents nothing between two points. Points with a number but
 * only bounds as date are `undated`, for the table; points without a number are left out.
 */
export function growthSeries(timeline: readonly TimelinePoint[]): { dated: GrowthPoint[]; undated: TimelinePoint[] } {
  const dated: GrowthPoint[] = []
  const undated: TimelinePoint[] = []
  for (const point of timeline) {
    if (point.members === null) continue
    // Uses the earliest possible day of the month, if known.
    const at = point.on === null ? NaN : Math.max(startOf(point.on), startOf(point.notBefore ?? point.on))
    if (point.on === null || Number.isNaN(at)) undated.push(point)
    else {
      dated.push({ at, on: point.on, members: point.members, countries: point.countries, point })
    }
  }
  return { dated: dated.toSorted((a, b) => a.at - b.at), undated }
}

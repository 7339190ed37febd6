import { joinedKey } from '#src/domain/joined-key.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member, MemberKind } from '#src/domain/member.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { placeSearch } from '#src/domain/place-names.ts'
import type { Spot } from '#src/ui/map/shapes.ts'
import { sizeClassOf } from '#src/domain/size-class.ts'
import { type DataKind, type Filters, NO_SIZE, type SizeFilter, type Sort } from './map-search.ts'
import { joinedYears, NO_YEAR } from './map-time.ts'

export type PlacedMember = { readonly member: Member; readonly at: Spot }

export const placed = (members: readonly Member[]): PlacedMember[] =>
  members.flatMap((member) =>
    member.coordinates ? [{ member, at: projectLonLat(member.coordinates.lon, member.coordinates.lat) }] : [],
  )

type CountryName = (code: string) => string

/** Kind of a record: a documented participant, a documented applicant, or a sample. */
export const dataOf = (member: Member): DataKind =>
  member.sample ? 'sample' : hasOnlyApplied(member) ? 'applied' : 'documented'
const sizeOf = (member: Member): SizeFilter => sizeClassOf(member) ?? NO_SIZE
const sinceOf = (member: Member): string => joinedYears(member) ?? NO_YEAR

/** Applies all filters; names are searched in all names of the member and of its country. */
export function filterMembers(members: readonly Member[], filters: Filters, countryName: CountryName): Member[] {
  const isNamed = placeSearch(filters.q)
  return members.filter(
    (member) =>
      (filters.country === null || member.country === filters.country) &&
      (filters.kind === null || member.kind === filters.kind) &&
      (filters.size === null || sizeOf(member) === filters.size) &&
      (filters.data === null || dataOf(member) === filters.data) &&
      (filters.since === null || sinceOf(member) === filters.since) &&
      isNamed(member, countryName(member.country)),
  )
}

/** Years of joining that occur, oldest first, unknown last. */
export const yearsOf = (members: readonly Member[]): string[] =>
  // By last possible year, then by earlier bound: "2013 or before" comes before "2013".
  [...new Set(members.map(sinceOf))].toSorted((a, b) => {
    const last = (years: string) =>
      years === NO_YEAR ? '~' : years.endsWith('-') ? `${years.slice(0, 4)}~` : years.slice(-4)
    return last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : a < b ? -1 : Number(a > b)
  })

export const countBy = <Key>(members: readonly Member[], key: (member: Member) => Key): Map<Key, number> => {
  const counts = new Map<Key, number>()
  for (const member of members) counts.set(key(member), (counts.get(key(member)) ?? 0) + 1)
  return counts
}

/** Number of members per option of one filter, given the other filters. */
export const optionCounts = (members: readonly Member[], filters: Filters, countryName: CountryName) => {
  const without = (part: Partial<Filters>) => filterMembers(members, { ...filters, ...part }, countryName)
  return {
    country: countBy(without({ country: null }), ({ country }) => country),
    kind: countBy(without({ kind: null }), ({ kind }): MemberKind => kind),
    size: countBy(without({ size: null }), sizeOf),
    since: countBy(without({ since: null }), sinceOf),
    data: countBy(without({ data: null }), dataOf),
  }
}
export type OptionCounts = ReturnType<typeof optionCounts>

export function sortMembers(
  members: readonly Member[],
  { by, descending }: Sort,
  countryName: CountryName,
  compare: (a: string, b: string) => number,
): Member[] {
  const key = {
    name: ({ name }: Member) => name,
    country: ({ country }: Member) => countryName(country),
    joined: joinedKey,
  }[by]
  const turn = descending ? -1 : 1
  const byKey = (a: string | null, b: string | null) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : turn * compare(a, b)
  return members.toSorted((a, b) => byKey(key(a), key(b)) || compare(a.name, b.name) || compare(a.id, b.id))
}

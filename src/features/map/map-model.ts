import type { Member, MemberKind } from '#src/domain/member.ts'
import { memberClassLimits, projectLonLat } from '#src/domain/geography.ts'
import { placeSearch } from '#src/domain/place-names.ts'
import { levelOf } from '#src/ui/map/classes.ts'
import type { Level } from '#src/ui/map/classes.ts'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { Filters, Sort } from './map-search.ts'

export type PlacedMember = { readonly member: Member; readonly at: Spot }

export const placed = (members: readonly Member[]): PlacedMember[] =>
  members.flatMap((member) =>
    member.coordinates ? [{ member, at: projectLonLat(member.coordinates.lon, member.coordinates.lat) }] : [],
  )

type CountryName = (code: string) => string

/** The filters together; a name is looked for in all names of the member and in its country's. */
export function filterMembers(members: readonly Member[], filters: Filters, countryName: CountryName): Member[] {
  const isNamed = placeSearch(filters.q)
  return members.filter(
    (member) =>
      (filters.country === null || member.country === filters.country) &&
      (filters.kind === null || member.kind === filters.kind) &&
      isNamed(member, countryName(member.country)),
  )
}

export const countBy = <Key>(members: readonly Member[], key: (member: Member) => Key): Map<Key, number> => {
  const counts = new Map<Key, number>()
  for (const member of members) counts.set(key(member), (counts.get(key(member)) ?? 0) + 1)
  return counts
}

export type CountryCount = { readonly code: string; readonly count: number; readonly level: Level }

/** Every country that is asked for, also those without a member: nobody is left out of the map. */
export const countryCounts = (members: readonly Member[], codes: readonly string[]): CountryCount[] => {
  const counts = countBy(members, ({ country }) => country)
  return codes.map((code) => ({
    code,
    count: counts.get(code) ?? 0,
    level: levelOf(counts.get(code) ?? 0, memberClassLimits),
  }))
}

/** What the other filters leave, per option of one filter: the number beside each choice. */
export const optionCounts = (members: readonly Member[], filters: Filters, countryName: CountryName) => ({
  country: countBy(filterMembers(members, { ...filters, country: null }, countryName), ({ country }) => country),
  kind: countBy(filterMembers(members, { ...filters, kind: null }, countryName), ({ kind }): MemberKind => kind),
})

/** A day for sorting only: the known one, or the bound that is known; null comes last in both directions. */
export const joinedKey = ({ joined }: Member): string | null => joined.on ?? joined.notAfter ?? joined.notBefore

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

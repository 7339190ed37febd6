import type { Locale } from '#src/domain/localised.ts'
import type { Member } from '#src/domain/member.ts'
import { useLocale } from './use-text.ts'

/** A member under its name in one language, with all other names in `otherNames`. Works from any previous language. */
export const localMember = (member: Member, locale: Locale): Member => {
  if (member.names === null) return member
  const name = member.names[locale]
  const { local, en, fr, de } = member.names
  // The local name comes first; the search finds all names.
  const otherNames = [...new Set([local, en, fr, de, ...member.otherNames])].filter((other) => other !== name)
  return { ...member, name, otherNames }
}

const known = new WeakMap<readonly Member[], Map<Locale, Member[]>>()

/** Members under their names in one language. Returns the same array for the same list and language. */
export const localMembers = (members: readonly Member[], locale: Locale): Member[] => {
  const perLocale = known.get(members) ?? new Map<Locale, Member[]>()
  known.set(members, perLocale)
  const found = perLocale.get(locale) ?? members.map((member) => localMember(member, locale))
  perLocale.set(locale, found)
  return found
}

/** Members under their names in the present language, for display. Files use English names, by `localMember`. */
export const useLocalMembers = (members: readonly Member[]): Member[] => localMembers(members, useLocale())

import type { Locale } from '#src/domain/localised.ts'
import type { Member } from '#src/domain/member.ts'
import { useLocale } from './use-text.ts'

/**
 * A member under the name that it has in a language, with all its other names beside. It does not matter in which
 * language it was before.
 */
export const localMember = (member: Member, locale: Locale): Member => {
  if (member.names === null) return member
  const name = member.names[locale]
  const { local, en, fr, de } = member.names
  // What it is called there stands first; it is found by every name.
  const otherNames = [...new Set([local, en, fr, de, ...member.otherNames])].filter((other) => other !== name)
  return { ...member, name, otherNames }
}

const known = new WeakMap<readonly Member[], Map<Locale, Member[]>>()

/** The same members under the names that they have in a language. For one list and language always the same one. */
export const localMembers = (members: readonly Member[], locale: Locale): Member[] => {
  const perLocale = known.get(members) ?? new Map<Locale, Member[]>()
  known.set(members, perLocale)
  const found = perLocale.get(locale) ?? members.map((member) => localMember(member, locale))
  perLocale.set(locale, found)
  return found
}

/** Members under the names that they have in the present language; for whatever shows them. Files name them in English, by `localMember`. */
export const useLocalMembers = (members: readonly Member[]): Member[] => localMembers(members, useLocale())

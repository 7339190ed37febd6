import type { Member } from '#src/domain/member.ts'
import { placeSearch } from '#src/domain/place-names.ts'
import { fold } from '#src/domain/text.ts'

/** Further matches are only counted: typing more finds them. */
const MOST_SHOWN = 8

/** Participants whose name contains the text, in any spelling or script; names that begin with it come first. */
export function membersNamed(
  members: readonly Member[],
  typed: string,
  compare: (a: string, b: string) => number,
): { readonly first: readonly Member[]; readonly count: number } {
  const isNamed = placeSearch(typed)
  const wanted = fold(typed.trim())
  const begins = ({ name }: Member): number => (fold(name).startsWith(wanted) ? 0 : 1)
  const found = members
    .filter((member) => isNamed(member))
    .toSorted((a, b) => begins(a) - begins(b) || compare(a.name, b.name))
  return { first: found.slice(0, MOST_SHOWN), count: found.length }
}

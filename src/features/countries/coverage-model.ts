import type { CountryFigures } from '#src/domain/country-figures.ts'
import type { Country } from '#src/domain/country.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import type { Network } from '#src/domain/network.ts'
import { type NamedAuthority, participantFinder } from '#src/domain/taking-part.ts'
import type { CsvCell } from '#src/ui/csv.ts'
import { sourceCell } from '#src/ui/source-cell.ts'

/** How much of its possible area the Alliance covers. */
export type Coverage = {
  /** Member states of the Council of Europe: all, and those with a participant. */
  states: {
    all: number
    reached: number
    /** How many of the reached states have no documented participant. */
    undocumented: number
  }
  /** Countries and territories without a participant, in the given order. */
  without: CountryFigures[]
  /** Number of countries whose number of authorities is known. */
  counted: number
}

export function coverageOf(rows: readonly CountryFigures[], members: readonly Member[]): Coverage {
  const documented = new Set(members.filter(isDocumented).map(({ country }) => country))
  const states = rows.filter(({ country }) => country.memberStateSince !== null)
  const reached = states.filter((row) => row.members > 0)
  return {
    states: {
      all: states.length,
      reached: reached.length,
      undocumented: reached.filter(({ code }) => !documented.has(code)).length,
    },
    without: rows.filter((row) => row.members === 0),
    counted: rows.filter(({ authorities }) => authorities.value !== null).length,
  }
}

const isDocumented = (member: Member): boolean => !member.sample && !hasOnlyApplied(member)

/** Networks with the participants that they name, most first; authorities that only applied do not count. */
export const overlapOf = (
  networks: readonly Network[],
  members: readonly Member[],
): { network: Network; members: Member[] }[] => {
  const participantOf = participantFinder(members)
  return networks
    .map((network) => {
      const named = new Set(network.entries.map(participantOf))
      return { network, members: members.filter((member) => named.has(member) && !hasOnlyApplied(member)) }
    })
    .filter((row) => row.members.length > 0)
    .toSorted((a, b) => b.members.length - a.members.length)
}

/** Column names, lists and countries are in English in every language, so that files can be compared. */
export function authorityRows(
  authorities: readonly NamedAuthority[],
  countries: readonly Country[],
  notes: readonly string[],
): CsvCell[][] {
  const nameOf = new Map(countries.map(({ code, name }) => [code, name.en]))
  return [
    ['name', 'code', 'country', 'list', 'since', 'source'],
    ...authorities.flatMap((authority) =>
      authority.lists.map(({ network, entry: { since, source } }) => [
        authority.name,
        authority.country,
        nameOf.get(authority.country) ?? null,
        network.name.en,
        since,
        sourceCell(source),
      ]),
    ),
    ...notes.map((note) => [note]),
  ]
}

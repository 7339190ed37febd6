import type { CountryFigures } from '#src/domain/country-figures.ts'
import type { Country } from '#src/domain/country.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import type { Network } from '#src/domain/network.ts'
import { type NamedAuthority, participantFinder } from '#src/domain/taking-part.ts'
import type { CsvCell } from '#src/ui/csv.ts'
import { sourceCell } from '#src/ui/source-cell.ts'

/** How far the Alliance reaches, of what it could reach. */
export type Coverage = {
  /** Member states of the Council of Europe, all and those with a participant. */
  states: {
    all: number
    reached: number
    /** Of those reached: by nobody who is documented to take part. */
    undocumented: number
  }
  /** Countries and territories without a participant, in the given order. */
  without: CountryFigures[]
  /** Countries whose number of authorities is known. */
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

/** Networks with the participants that they name, those with most first; who has only applied is none. */
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

/** Names of fields, lists and countries stay the same in every language of the page, so that files can be compared. */
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

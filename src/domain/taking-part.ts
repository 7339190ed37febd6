/**
 * Which authorities in other lists take part in the Alliance. Kept apart from the schemas of the lists, which the first
 * page loads.
 */
import { nameForms } from './likeness.ts'
import type { Member } from './member.ts'
import type { Network, NetworkEntry } from './network.ts'

/** An authority, with every list that names it. */
export type NamedAuthority = {
  readonly name: string
  readonly country: NetworkEntry['country']
  readonly lists: readonly { readonly network: Network; readonly entry: NetworkEntry }[]
}

type Participant = Pick<Member, 'id' | 'name' | 'otherNames' | 'country'>

/**
 * Finds the participant that an entry means: the one it names, else the one in its country with the same name, as in
 * the duplicate check. Newly accepted participants have ids that no list knows.
 */
export function participantFinder<Found extends Participant>(
  members: readonly Found[],
): (entry: Pick<NetworkEntry, 'memberId' | 'name' | 'country'>) => Found | undefined {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byName = new Map<string, Found>()
  const key = (country: string, form: string) => `${country} ${form}`
  for (const member of members) {
    for (const form of nameForms(member)) {
      const at = key(member.country, form)
      if (!byName.has(at)) byName.set(at, member)
    }
  }
  return (entry) => {
    const named = entry.memberId === null ? undefined : byId.get(entry.memberId)
    if (named) return named
    const form = [...nameForms(entry)].find((one) => byName.has(key(entry.country, one)))
    return form === undefined ? undefined : byName.get(key(entry.country, form))
  }
}

/** Authorities in other lists that do not take part yet: candidates for an invitation. */
export function notTakingPart(networks: readonly Network[], members: readonly Participant[]): NamedAuthority[] {
  const participantOf = participantFinder(members)
  const found = new Map<string, NamedAuthority>()
  for (const network of networks) {
    for (const entry of network.entries) {
      if (participantOf(entry)) continue
      const key = `${entry.country} ${entry.name}`
      const before = found.get(key)
      found.set(key, {
        name: entry.name,
        country: entry.country,
        lists: [...(before?.lists ?? []), { network, entry }],
      })
    }
  }
  return [...found.values()]
}

/** Other lists that name a participant. */
export function alsoIn(networks: readonly Network[], member: Participant): NamedAuthority['lists'] {
  const participantOf = participantFinder([member])
  return networks.flatMap((network) =>
    network.entries.filter((entry) => participantOf(entry)).map((entry) => ({ network, entry })),
  )
}

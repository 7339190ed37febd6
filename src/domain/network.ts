import { localisedTextSchema } from './localised.ts'
import type { Member } from './member.ts'
import { countryCodeSchema, countSchema, idSchema, sourceSchema } from './values.ts'
import { z } from './zod.ts'

/** An authority that a public source names in a list of others. */
export const networkEntrySchema = z.object({
  name: z.string().check(z.minLength(1)),
  country: countryCodeSchema,
  /** The participant of the Alliance that it is; null when it is not documented as one. */
  memberId: z.nullable(idSchema),
  /** Year, month or day, as far as the source says. */
  since: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  source: sourceSchema,
})
export type NetworkEntry = z.infer<typeof networkEntrySchema>

/** Another network of cities, or a declaration or prize, with those of its authorities that a public source names. */
export const networkSchema = z.object({
  id: idSchema,
  name: localisedTextSchema,
  what: localisedTextSchema,
  homepage: z.nullable(z.string().check(z.regex(/^https?:\/\//))),
  /** The whole list, as its source counts it; null when no count was seen. `entries` is a part of it. */
  total: z.nullable(z.object({ authorities: countSchema, countries: countSchema, source: sourceSchema })),
  entries: z.array(networkEntrySchema),
})
export type Network = z.infer<typeof networkSchema>

/** An authority under each list that names it. */
export type NamedAuthority = {
  readonly name: string
  readonly country: NetworkEntry['country']
  readonly lists: readonly { readonly network: Network; readonly entry: NetworkEntry }[]
}

/**
 * Authorities of other lists that no source documents as a participant: whom an invitation may find willing. One whose
 * `memberId` names nobody is among them.
 */
export function notTakingPart(networks: readonly Network[], members: readonly Pick<Member, 'id'>[]): NamedAuthority[] {
  const ids = new Set(members.map(({ id }) => id))
  const found = new Map<string, NamedAuthority>()
  for (const network of networks) {
    for (const entry of network.entries) {
      if (entry.memberId !== null && ids.has(entry.memberId)) continue
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

/** Where else a participant is named. */
export const alsoIn = (networks: readonly Network[], memberId: string): NamedAuthority['lists'] =>
  networks.flatMap((network) =>
    network.entries.filter((entry) => entry.memberId === memberId).map((entry) => ({ network, entry })),
  )

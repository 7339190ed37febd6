import { localisedTextSchema } from './localised.ts'
import { countryCodeSchema, countSchema, idSchema, sourceSchema } from './values.ts'
import { z } from './zod.ts'

/** An authority that a public source lists in another network. */
export const networkEntrySchema = z.object({
  name: z.string().check(z.minLength(1)),
  country: countryCodeSchema,
  /** Id of the Alliance participant; null if the authority is not documented as one. */
  memberId: z.nullable(idSchema),
  /** Year, month or day, as precise as the source. */
  since: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  source: sourceSchema,
})
export type NetworkEntry = z.infer<typeof networkEntrySchema>

/** Another network of cities, declaration or prize, with the authorities that a public source names. */
export const networkSchema = z.object({
  id: idSchema,
  name: localisedTextSchema,
  what: localisedTextSchema,
  homepage: z.nullable(z.string().check(z.regex(/^https?:\/\//))),
  /** Size of the whole list according to its source, of which `entries` is a part; null if no count was found. */
  total: z.nullable(z.object({ authorities: countSchema, countries: countSchema, source: sourceSchema })),
  entries: z.array(networkEntrySchema),
})
export type Network = z.infer<typeof networkSchema>

import { localisedTextSchema } from './localised.ts'
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

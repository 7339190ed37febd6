import { z } from './zod.ts'
import { countryCodeSchema, idSchema, instantSchema } from './values.ts'

/** Roles on the whole service; what an applicant may do with one application is its `access`. */
export const roleSchema = z.enum(['applicant', 'reviewer', 'secretariat'])
export type Role = z.infer<typeof roleSchema>

/** Somebody who signed in. A person may hold several roles. No field says anything about origin. */
export const personSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1)),
  organisation: z.nullable(z.string()),
  country: z.nullable(countryCodeSchema),
  roles: z.array(roleSchema),
})
export type Person = z.infer<typeof personSchema>

/**
 * Who is asking, as the backend sees it. `person` is null for a visitor. `endsAt`: when the backend stops taking this
 * token, unless it is renewed; null where it does not know, or where there is no end.
 */
export const sessionSchema = z.object({
  person: z.nullable(personSchema),
  serverTime: instantSchema,
  endsAt: z.nullable(instantSchema),
})
export type Session = z.infer<typeof sessionSchema>

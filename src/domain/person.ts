import { z } from './zod.ts'
import { countryCodeSchema, idSchema, instantSchema } from './values.ts'

/** Roles in the whole service; `access` says what an applicant may do with one application. */
export const roleSchema = z.enum(['applicant', 'reviewer', 'secretariat'])
export type Role = z.infer<typeof roleSchema>

/** A person who signed in. A person may hold several roles. No field describes origin. */
export const personSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1)),
  organisation: z.nullable(z.string()),
  country: z.nullable(countryCodeSchema),
  roles: z.array(roleSchema),
})
export type Person = z.infer<typeof personSchema>

/**
 * The caller as the backend sees it. `person` is null for a visitor. `endsAt`: when the token expires unless renewed;
 * null if unknown or never.
 */
export const sessionSchema = z.object({
  person: z.nullable(personSchema),
  serverTime: instantSchema,
  endsAt: z.nullable(instantSchema),
})
export type Session = z.infer<typeof sessionSchema>

/** Small schemas that every other schema is made of. */
import { z } from './zod.ts'

/** Instant in UTC, RFC 3339 with `Z`, for example `2016-04-29T15:00:00.000Z`. */
export const instantSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/, 'instant in UTC expected'))
export type Instant = z.infer<typeof instantSchema>

/** Calendar date without time or zone, `YYYY-MM-DD` (never read as midnight in some zone). */
export const plainDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'date YYYY-MM-DD expected'))
export type PlainDate = z.infer<typeof plainDateSchema>

/** ISO 3166-1 alpha-2, and the user-assigned `XK` for Kosovo*. */
export const countryCodeSchema = z.string().check(z.regex(/^[A-Z]{2}$/, 'two capital letters expected'))
export type CountryCode = z.infer<typeof countryCodeSchema>

/** Whole, never negative: counts, versions, points. */
export const countSchema = z.int().check(z.nonnegative())

/** Version of a thing that can change; the strong `ETag` is this number in quotes. */
export const versionSchema = z.int().check(z.positive())

/** Identifier: given by the backend, opaque, safe in an address. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'identifier expected'))

/** Where a public fact was read. */
export const sourceSchema = z.object({
  title: z.string(),
  site: z.string(),
  /** Goes into links, so nothing but the web. */
  url: z.nullable(z.string().check(z.regex(/^https?:\/\//, 'web address expected'))),
  /** As far as the source says: year, month or day. */
  published: z.nullable(z.string()),
})
export type Source = z.infer<typeof sourceSchema>

/** What an answer may be made of. */
export const jsonValueSchema = z.json()
export type JsonValue = z.infer<typeof jsonValueSchema>

/** Small schemas that all other schemas use. */
import { z } from './zod.ts'

/** Instant in UTC, RFC 3339 with `Z`, for example `2016-04-29T15:00:00.000Z`. */
export const instantSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/, 'instant in UTC expected'))
export type Instant = z.infer<typeof instantSchema>

/** Calendar date without time or zone, `YYYY-MM-DD` (not midnight in some zone). */
export const plainDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'date YYYY-MM-DD expected'))
export type PlainDate = z.infer<typeof plainDateSchema>

/** ISO 3166-1 alpha-2, and the user-assigned `XK` for Kosovo*. */
export const countryCodeSchema = z.string().check(z.regex(/^[A-Z]{2}$/, 'two capital letters expected'))
export type CountryCode = z.infer<typeof countryCodeSchema>

/** A whole number, never negative: counts, versions, points. */
export const countSchema = z.int().check(z.nonnegative())

/** Version of an object that can change; the strong `ETag` is this number in quotes. */
export const versionSchema = z.int().check(z.positive())

/** Identifier: assigned by the backend, opaque, safe in URLs. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'identifier expected'))

/** The source of a public fact. */
export const sourceSchema = z.object({
  title: z.string(),
  site: z.string(),
  /** Used as a link target, so only http and https are allowed. */
  url: z.nullable(z.string().check(z.regex(/^https?:\/\//, 'web address expected'))),
  /** As far as the source says: year, month or day. */
  published: z.nullable(z.string()),
})
export type Source = z.infer<typeof sourceSchema>

/** What an answer may be made of. */
export const jsonValueSchema = z.json()
export type JsonValue = z.infer<typeof jsonValueSchema>

import { topicSchema } from './topic.ts'
import { z } from './zod.ts'
import { countryCodeSchema, idSchema, plainDateSchema, sourceSchema } from './values.ts'

export const memberKinds = ['city', 'municipality', 'metropolitan_city', 'region'] as const
export const memberKindSchema = z.enum(memberKinds)
export type MemberKind = z.infer<typeof memberKindSchema>

/**
 * How sure the public sources are: `confirmed` by the Alliance, the Congress or the authority itself; `reported` by
 * specialised press; `reported_applicant` named as having applied at the launch; `sample` is invented.
 */
export const certaintySchema = z.enum(['confirmed', 'reported', 'reported_applicant', 'sample'])

/** A city or region that takes part in the Alliance ("participant" in the Alliance's own words). */
export const memberSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1)),
  /** Its name in other languages and scripts; it is found by them too. */
  otherNames: z.array(z.string().check(z.minLength(1))),
  /** What it is called in each language, and where it lies; null when it has one name everywhere. */
  names: z.nullable(z.object({ en: z.string(), fr: z.string(), de: z.string(), local: z.string() })),
  country: countryCodeSchema,
  kind: memberKindSchema,
  /** Null when no source gives a number for this very authority, as for most regions. `source` is null for samples. */
  inhabitants: z.nullable(
    z.object({
      count: z.int().check(z.positive()),
      year: z.nullable(z.int()),
      source: z.nullable(sourceSchema),
    }),
  ),
  /** WGS84 degrees (GeoNames); null when no source gives one. `of` names the place when it is not the member itself. */
  coordinates: z.nullable(
    z.object({
      lat: z.number().check(z.minimum(-90), z.maximum(90)),
      lon: z.number().check(z.minimum(-180), z.maximum(180)),
      of: z.nullable(z.string()),
    }),
  ),
  /** The day, or the bounds that dated sources allow; all null when nothing is known. */
  joined: z.object({
    on: z.nullable(plainDateSchema),
    notBefore: z.nullable(plainDateSchema),
    notAfter: z.nullable(plainDateSchema),
  }),
  /** "The 127th participant", when a source counts. */
  ordinal: z.nullable(z.int().check(z.positive())),
  certainty: certaintySchema,
  /** Fields of interest that it named when it joined; null when they are not published. */
  topics: z.nullable(z.array(topicSchema)),
  /** True for invented records: shown on screen and kept in every export. */
  sample: z.boolean(),
  sources: z.array(sourceSchema),
})
export type Member = z.infer<typeof memberSchema>

/** Whom sources name as having applied only: its dates are those of applying, and none says that it takes part. */
export const hasOnlyApplied = ({ certainty }: Pick<Member, 'certainty'>): boolean => certainty === 'reported_applicant'

/** Documented counts of participants over time; null where the source gives no number, never interpolated. */
export const timelinePointSchema = z.object({
  /** The day or month (`2013-04`) or year; null when only bounds are known. */
  on: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  notBefore: z.nullable(plainDateSchema),
  notAfter: z.nullable(plainDateSchema),
  members: z.nullable(z.int()),
  countries: z.nullable(z.int()),
  event: z.object({ en: z.string(), fr: z.string(), de: z.string() }),
  /** Another source gives other figures for the same day. */
  conflict: z.nullable(
    z.object({
      members: z.int(),
      countries: z.int(),
      /** Whom it counts: participants too, or whoever had registered interest, which is another thing. */
      counted: z.enum(['participants', 'registered_interest']),
      source: z.string(),
    }),
  ),
  sources: z.array(sourceSchema),
})
export type TimelinePoint = z.infer<typeof timelinePointSchema>

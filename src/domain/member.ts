import { topicSchema } from './topic.ts'
import { z } from './zod.ts'
import { countryCodeSchema, idSchema, plainDateSchema, sourceSchema } from './values.ts'

export const memberKinds = ['city', 'municipality', 'metropolitan_city', 'region'] as const
export const memberKindSchema = z.enum(memberKinds)
export type MemberKind = z.infer<typeof memberKindSchema>

/**
 * How sure the public sources are. `confirmed`: by the Alliance, the Congress or the authority itself; `reported`: by
 * specialised press; `reported_applicant`: named as an applicant at the launch; `sample`: invented.
 */
export const certaintySchema = z.enum(['confirmed', 'reported', 'reported_applicant', 'sample'])

/** A city or region that takes part in the Alliance ("participant" in the Alliance's own words). */
export const memberSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1)),
  /** Names in other languages and scripts; the search finds them too. */
  otherNames: z.array(z.string().check(z.minLength(1))),
  /** The name in each language and locally; null if it is the same everywhere. */
  names: z.nullable(z.object({ en: z.string(), fr: z.string(), de: z.string(), local: z.string() })),
  country: countryCodeSchema,
  kind: memberKindSchema,
  /** Null if no source gives a number for this authority, as for most regions. `source` is null for samples. */
  inhabitants: z.nullable(
    z.object({
      count: z.int().check(z.positive()),
      year: z.nullable(z.int()),
      source: z.nullable(sourceSchema),
    }),
  ),
  /** WGS84 degrees (GeoNames); null if no source gives them. `of` names the place if it is not the member itself. */
  coordinates: z.nullable(
    z.object({
      lat: z.number().check(z.minimum(-90), z.maximum(90)),
      lon: z.number().check(z.minimum(-180), z.maximum(180)),
      of: z.nullable(z.string()),
    }),
  ),
  /** The day, or bounds from dated sources; all null if nothing is known. */
  joined: z.object({
    on: z.nullable(plainDateSchema),
    notBefore: z.nullable(plainDateSchema),
    notAfter: z.nullable(plainDateSchema),
  }),
  /** Such as 127 for "the 127th participant", if a source counts. */
  ordinal: z.nullable(z.int().check(z.positive())),
  certainty: certaintySchema,
  /** Fields of interest that the member named when joining; null if not published. */
  topics: z.nullable(z.array(topicSchema)),
  /** True for invented records; shown on screen and in every export. */
  sample: z.boolean(),
  sources: z.array(sourceSchema),
})
export type Member = z.infer<typeof memberSchema>

/**
 * Members that sources name only as applicants: their dates are those of applying, and no source says they take part.
 */
export const hasOnlyApplied = ({ certainty }: Pick<Member, 'certainty'>): boolean => certainty === 'reported_applicant'

/** One documented count of participants; null if the source gives no number, never interpolated. */
export const timelinePointSchema = z.object({
  /** Day, month (`2013-04`) or year; null if only bounds are known. */
  on: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  notBefore: z.nullable(plainDateSchema),
  notAfter: z.nullable(plainDateSchema),
  members: z.nullable(z.int()),
  countries: z.nullable(z.int()),
  event: z.object({ en: z.string(), fr: z.string(), de: z.string() }),
  /** Figures of another source that differ for the same day. */
  conflict: z.nullable(
    z.object({
      members: z.int(),
      countries: z.int(),
      /** Whether that source counts participants, or those who had registered interest, which is not the same. */
      counted: z.enum(['participants', 'registered_interest']),
      source: z.string(),
    }),
  ),
  sources: z.array(sourceSchema),
})
export type TimelinePoint = z.infer<typeof timelinePointSchema>

import { moduleIdSchema } from './call.ts'
import { memberKindSchema } from './member.ts'
import { topicSchema } from './topic.ts'
import { countryCodeSchema, instantSchema } from './values.ts'
import { z } from './zod.ts'

const line = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'too_long'))
export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'required'),
    z.maxLength(254, 'too_long'),
    z.regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u, 'email'),
  )
const phoneSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(32, 'too_long'), z.regex(/^[+\d][\d\s().-]*$/, 'phone'))
const confirmed = z.literal(true, 'required')
const needsText = z.string().check(z.trim(), z.maxLength(2000, 'too_long'))

/**
 * Request of a local or regional authority to take part in the Alliance. Messages are
 * codes; the catalogue has the sentence for `problem.<code>`.
 */
export const joinRequestSchema = z
  .object({
    authorityName: line(200),
    kind: z.enum(memberKindSchema.options, 'required'),
    country: z.pipe(z.string().check(z.minLength(1, 'required')), countryCodeSchema),
    /** Optional whole number. */
    inhabitants: z.nullable(z.int('integer').check(z.minimum(1, 'integer'), z.maximum(20_000_000, 'integer'))),
    headName: line(120),
    headFunction: line(120),
    contactName: line(120),
    contactFunction: line(120),
    contactEmail: emailSchema,
    contactPhone: phoneSchema,
    topics: z.array(topicSchema).check(z.minLength(1, 'choose_one')),
    needs: needsText,
    offers: needsText,
    mayRepresent: confirmed,
    privacyRead: confirmed,
  })
  .check(
    z.refine((request) => request.needs !== '' || request.offers !== '', {
      error: 'needs_or_offers',
      path: ['needs'],
    }),
  )
export type JoinRequest = z.infer<typeof joinRequestSchema>

/** Expression of interest in a call; also possible after its deadline, then for the next call. */
export const interestInCallSchema = z.object({
  authorityName: line(200),
  country: z.pipe(z.string().check(z.minLength(1, 'required')), countryCodeSchema),
  contactName: line(120),
  contactEmail: emailSchema,
  modules: z.array(moduleIdSchema).check(z.minLength(1, 'choose_one')),
  message: needsText,
  privacyRead: confirmed,
})
export type InterestInCall = z.infer<typeof interestInCallSchema>

/** What a sender keeps. */
export const acknowledgementSchema = z.object({ reference: z.string(), receivedAt: instantSchema })
export type Acknowledgement = z.infer<typeof acknowledgementSchema>

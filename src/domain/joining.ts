/** What outsiders send to the Alliance. Messages of the schemas are codes; the catalogue has the sentences. */
import { moduleIdSchema } from './call.ts'
import { isEmail, isPhone, isWebAddress } from './contact-rules.ts'
import { memberKindSchema } from './member.ts'
import { topicSchema } from './topic.ts'
import { countryCodeSchema, countSchema, idSchema, instantSchema, plainDateSchema } from './values.ts'
import { z } from './zod.ts'

/** Maximum length of the free texts, in characters. */
export const LONGEST_TEXT = 2000
/** Maximum length of each answer, in characters; for `authorities`, of each name. */
export const longest = {
  authorityName: 200,
  headName: 120,
  headFunction: 120,
  contactName: 120,
  contactFunction: 120,
  contactEmail: 254,
  contactPhone: 32,
  organisationName: 200,
  legalForm: 120,
  website: 300,
  authorities: 200,
  needs: LONGEST_TEXT,
  offers: LONGEST_TEXT,
  proposal: LONGEST_TEXT,
  message: LONGEST_TEXT,
} as const
const line = (max: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(max, 'too_long'))
export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'required'),
    z.maxLength(longest.contactEmail, 'too_long'),
    z.refine(isEmail, 'email'),
  )
const phoneSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'required'),
    z.maxLength(longest.contactPhone, 'too_long'),
    z.refine(isPhone, 'phone'),
  )
const confirmed = z.literal(true, 'required')
const needsText = z.string().check(z.trim(), z.maxLength(LONGEST_TEXT, 'too_long'))
const countryField = z.pipe(z.string().check(z.minLength(1, 'required')), countryCodeSchema)
const contact = {
  contactName: line(longest.contactName),
  contactFunction: line(longest.contactFunction),
  contactEmail: emailSchema,
  contactPhone: phoneSchema,
}
const topicsField = z.array(topicSchema).check(z.minLength(1, 'choose_one'))

/** Whether a council decision or a letter of the head is attached; the file itself is uploaded separately. */
export const letters = ['attached', 'will_follow', 'none'] as const

/** Request of a local or regional authority to join the Alliance. */
export const joinRequestSchema = z
  .object({
    authorityName: line(longest.authorityName),
    kind: z.enum(memberKindSchema.options, 'required'),
    country: countryField,
    /** Ids of participants with a similar name that the sender says are other authorities. */
    otherThan: z.array(idSchema).check(z.maxLength(100, 'too_long')),
    /** The sender saw that open requests with a similar name exist, and says they are from other authorities. */
    otherThanOpen: z.optional(z.boolean()),
    /** Optional whole number. */
    inhabitants: z.nullable(z.int('integer').check(z.minimum(1, 'integer'), z.maximum(20_000_000, 'integer'))),
    headName: line(longest.headName),
    headFunction: line(longest.headFunction),
    ...contact,
    topics: topicsField,
    needs: needsText,
    offers: needsText,
    letter: z.enum(letters, 'required'),
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

/** Asked before sending: is there an open request from an authority with a similar name? */
export const alikeQuestionSchema = z.object({ authorityName: line(longest.authorityName), country: countryField })
export type AlikeQuestion = z.infer<typeof alikeQuestionSchema>

/** All that anybody learns about the requests of others. */
export const openRequestsSchema = z.object({
  /** Number of open requests. */
  open: countSchema,
  /** The day in Strasbourg on which the newest of them arrived; null if there is none. */
  newestOn: z.nullable(plainDateSchema),
})
export type OpenRequests = z.infer<typeof openRequestsSchema>

/** Offer of an organisation to work with the Alliance. It never turns the organisation into a participant. */
export const cooperationOfferSchema = z.object({
  organisationName: line(longest.organisationName),
  legalForm: line(longest.legalForm),
  country: countryField,
  /** With or without `https://`; null if there is none. Shown as text, never as a link. */
  website: z.nullable(
    z.string().check(z.trim(), z.maxLength(longest.website, 'too_long'), z.refine(isWebAddress, 'web_address')),
  ),
  ...contact,
  topics: topicsField,
  proposal: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_TEXT, 'too_long')),
  /** Participating authorities that the organisation names. */
  authorities: z.array(line(longest.authorities)).check(z.maxLength(20, 'too_many')),
  privacyRead: confirmed,
})
export type CooperationOffer = z.infer<typeof cooperationOfferSchema>

/** Expression of interest in a call. After the deadline it counts for the next call. */
export const interestInCallSchema = z.object({
  authorityName: line(longest.authorityName),
  country: countryField,
  contactName: line(longest.contactName),
  contactEmail: emailSchema,
  modules: z.array(moduleIdSchema).check(z.minLength(1, 'choose_one')),
  message: needsText,
  privacyRead: confirmed,
})
export type InterestInCall = z.infer<typeof interestInCallSchema>

const acknowledgement = { reference: z.string(), receivedAt: instantSchema }

/** The confirmation that a sender keeps. */
export const acknowledgementSchema = z.object(acknowledgement)
export type Acknowledgement = z.infer<typeof acknowledgementSchema>

/** The confirmation with the code that opens what was sent (`request-code.ts`); returned only this once. */
export const codedAcknowledgementSchema = z.object({
  ...acknowledgement,
  reference: idSchema,
  code: z.string().check(z.minLength(20)),
})
export type CodedAcknowledgement = z.infer<typeof codedAcknowledgementSchema>

import { addressOf, fields, sections } from './application/fields.ts'
import { addDays } from './application/plain-date.ts'
import { basisSchema, type Call } from './call.ts'
import { currentDeadline } from './deadline.ts'
import { emailSchema } from './joining.ts'
import { localeSchema, localisedTextSchema } from './localised.ts'
import { idSchema, instantSchema, type Instant, versionSchema } from './values.ts'
import { instantOf } from './zoned-time.ts'
import { z } from './zod.ts'

/** Parts of a call, in the order of the Council of Europe's calls. */
export const callParts = [
  'introduction',
  'background',
  'budget',
  'requirements',
  'apply',
  'evaluation',
  'signature',
  'timetable',
  'questions',
] as const
export type CallPart = (typeof callParts)[number]

const CALL = 'call'
/** Every place that a question may be about: parts of the call, sections of the form, fields by their address. */
const places: ReadonlySet<string> = new Set([
  ...callParts.map((part) => `${CALL}.${part}`),
  ...sections.flatMap(({ id }) => [id, ...fields.filter(({ section }) => section === id).map(addressOf)]),
])

/** `call.evaluation`, `motivation` or `motivation.localContext`. */
const placeSchema = z.string().check(
  z.maxLength(100),
  z.refine((place) => places.has(place), 'unknown_place'),
)

/** The part of the call that a place names; null when it is in the form. */
export const callPartOf = (place: string): CallPart | null =>
  callParts.find((part) => place === `${CALL}.${part}`) ?? null
export const placeOfPart = (part: CallPart): string => `${CALL}.${part}`

export const MAX_QUESTION = 2000
export const MAX_ANSWER = 5000

/** A question put to the office. Whoever asks gives no name; the address is for the answer and never published. */
export const askedQuestionSchema = z.object({
  text: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(MAX_QUESTION, 'too_long')),
  /** The language that it was asked in. */
  language: localeSchema,
  /** Null: about the call as a whole. */
  about: z.nullable(placeSchema),
  contactEmail: emailSchema,
  privacyRead: z.literal(true, 'required'),
})
export type AskedQuestion = z.infer<typeof askedQuestionSchema>

/** A question with its answer, as everybody sees it. Nothing in it tells who asked. */
export const publishedQuestionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  question: localisedTextSchema,
  answer: localisedTextSchema,
  basis: basisSchema,
  about: z.nullable(z.string()),
  /** Null where the day is not known: the question comes from public papers. */
  askedAt: z.nullable(instantSchema),
  publishedAt: z.nullable(instantSchema),
  /** When the text last changed after it was published; null while it has not. */
  changedAt: z.nullable(instantSchema),
})
export type PublishedQuestion = z.infer<typeof publishedQuestionSchema>

const textUpTo = (max: number) => {
  const text = z.string().check(z.trim(), z.maxLength(max, 'too_long'))
  return z.object({ en: text, fr: text, de: text })
}

/** What the office writes: the question in public words, the answer, and where they belong. */
export const answerDraftSchema = z.object({
  question: textUpTo(MAX_QUESTION),
  answer: textUpTo(MAX_ANSWER),
  about: z.nullable(placeSchema),
  /** Null while nobody has said how certain the answer is. */
  basis: z.nullable(basisSchema),
  published: z.boolean(),
})
export type AnswerDraft = z.infer<typeof answerDraftSchema>

/** A question on the desk of the office. */
export const deskQuestionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Null for what is known from public papers: nobody asked it here. */
  asked: z.nullable(
    z.object({
      reference: z.string(),
      text: z.string(),
      language: localeSchema,
      about: z.nullable(z.string()),
      contactEmail: z.string(),
      receivedAt: instantSchema,
    }),
  ),
  question: localisedTextSchema,
  answer: localisedTextSchema,
  about: z.nullable(z.string()),
  basis: z.nullable(basisSchema),
  published: z.boolean(),
  publishedAt: z.nullable(instantSchema),
  changedAt: z.nullable(instantSchema),
})
export type DeskQuestion = z.infer<typeof deskQuestionSchema>

/** A draft may be anything; what is published is complete in every language. Names of inputs, as in a refusal. */
export const missingToPublish = ({ question, answer, basis }: AnswerDraft): string[] => [
  ...(['question', 'answer'] as const).flatMap((text) =>
    localeSchema.options
      .filter((locale) => (text === 'question' ? question : answer)[locale] === '')
      .map((locale) => `${text}.${locale}`),
  ),
  ...(basis === null ? ['basis'] : []),
]

/** Days count on the calendar of the place: the same time on the clock, so many days earlier. */
export function questionsCloseAt({
  deadlines,
  questionsCloseDaysBefore,
}: Pick<Call, 'deadlines' | 'questionsCloseDaysBefore'>): Instant {
  const { at, wallTime, zone } = currentDeadline(deadlines)
  const [day = '', time = ''] = wallTime.split('T')
  const resolved = instantOf(`${addDays(day, -questionsCloseDaysBefore)}T${time}`, zone)
  return resolved.ok ? resolved.at : at
}

/** Like an application, a question is in time at the very instant. */
export const takesQuestions = (
  call: Pick<Call, 'deadlines' | 'questionsCloseDaysBefore' | 'opensAt'>,
  now: Instant,
): boolean =>
  (call.opensAt === null || Date.parse(call.opensAt) <= Date.parse(now)) &&
  Date.parse(now) <= Date.parse(questionsCloseAt(call))

import { addressOf, fields, sections } from './application/fields.ts'
import { basisSchema } from './call.ts'
import { callParts, placeOfPart } from './call-questions.ts'
import { emailSchema } from './joining.ts'
import { localeSchema, localisedTextSchema } from './localised.ts'
import { idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Every place that a question may be about: parts of the call, sections of the form, and fields by address. */
const places: ReadonlySet<string> = new Set([
  ...callParts.map(placeOfPart),
  ...sections.flatMap(({ id }) => [id, ...fields.filter(({ section }) => section === id).map(addressOf)]),
])

/** For example `call.evaluation`, `motivation` or `motivation.localContext`. */
const placeSchema = z.string().check(
  z.maxLength(100),
  z.refine((place) => places.has(place), 'unknown_place'),
)

export const MAX_QUESTION = 2000
export const MAX_ANSWER = 5000

/** A question to the office. The sender gives no name; the e-mail address is for the answer and never published. */
export const askedQuestionSchema = z.object({
  text: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(MAX_QUESTION, 'too_long')),
  /** The language in which the question was asked. */
  language: localeSchema,
  /** Null: about the call as a whole. */
  about: z.nullable(placeSchema),
  contactEmail: emailSchema,
  privacyRead: z.literal(true, 'required'),
})
export type AskedQuestion = z.infer<typeof askedQuestionSchema>

const textUpTo = (max: number) => {
  const text = z.string().check(z.trim(), z.maxLength(max, 'too_long'))
  return z.object({ en: text, fr: text, de: text })
}

/** What the office writes: the question reworded for the public, the answer, and the place they belong to. */
export const answerDraftSchema = z.object({
  question: textUpTo(MAX_QUESTION),
  answer: textUpTo(MAX_ANSWER),
  about: z.nullable(placeSchema),
  /** How certain the answer is; null until somebody has set it. */
  basis: z.nullable(basisSchema),
  published: z.boolean(),
})
export type AnswerDraft = z.infer<typeof answerDraftSchema>

/** A question as the office sees it. */
export const deskQuestionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Null for a question taken from public documents, which nobody asked here. */
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

/**
 * What is missing before publishing, as names of inputs: a published answer needs all texts in every language. Drafts
 * may be incomplete.
 */
export const missingToPublish = ({ question, answer, basis }: AnswerDraft): string[] => [
  ...(['question', 'answer'] as const).flatMap((text) =>
    localeSchema.options
      .filter((locale) => (text === 'question' ? question : answer)[locale] === '')
      .map((locale) => `${text}.${locale}`),
  ),
  ...(basis === null ? ['basis'] : []),
]

import { basisSchema } from './call.ts'
import { localisedTextSchema } from './localised.ts'
import { idSchema, instantSchema, versionSchema } from './values.ts'
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

/** The part of the call that a place names; null when it is in the form. */
export const callPartOf = (place: string): CallPart | null =>
  callParts.find((part) => place === `${CALL}.${part}`) ?? null
export const placeOfPart = (part: CallPart): string => `${CALL}.${part}`

/** A question with its answer as published. Nothing in it shows who asked. */
export const publishedQuestionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  question: localisedTextSchema,
  answer: localisedTextSchema,
  basis: basisSchema,
  about: z.nullable(z.string()),
  /** Null if the day is not known: the question was taken from public documents. */
  askedAt: z.nullable(instantSchema),
  publishedAt: z.nullable(instantSchema),
  /** When the text last changed after publishing; null if it never did. */
  changedAt: z.nullable(instantSchema),
})
export type PublishedQuestion = z.infer<typeof publishedQuestionSchema>

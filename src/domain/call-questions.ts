import { addDays } from './application/plain-date.ts'
import { basisSchema, type Call } from './call.ts'
import { currentDeadline } from './deadline.ts'
import { localisedTextSchema } from './localised.ts'
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

/** When questions close. Counts calendar days at the place of the call, at the time of day of the deadline. */
export function questionsCloseAt({
  deadlines,
  questionsCloseDaysBefore,
}: Pick<Call, 'deadlines' | 'questionsCloseDaysBefore'>): Instant {
  const { at, wallTime, zone } = currentDeadline(deadlines)
  const [day = '', time = ''] = wallTime.split('T')
  const resolved = instantOf(`${addDays(day, -questionsCloseDaysBefore)}T${time}`, zone)
  return resolved.ok ? resolved.at : at
}

type Questioned = Pick<Call, 'deadlines' | 'questionsCloseDaysBefore' | 'opensAt'>

/** Whether questions are accepted: not before the call opens, and up to and including the closing instant. */
export function questionsAre(call: Questioned, now: Instant): 'early' | 'until' | 'closed' {
  if (call.opensAt !== null && Date.parse(now) < Date.parse(call.opensAt)) return 'early'
  return Date.parse(now) <= Date.parse(questionsCloseAt(call)) ? 'until' : 'closed'
}

export const takesQuestions = (call: Questioned, now: Instant): boolean => questionsAre(call, now) === 'until'

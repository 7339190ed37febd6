/** What applicants say of the form once they have sent it: summed up before anybody reads it, so that no sum is a person. */
import { countCharacters } from './application/count.ts'
import { sections } from './application/fields.ts'
import { sectionIdSchema } from './application/section-id.ts'
import type { SectionId } from './application/types.ts'
import { countSchema } from './values.ts'
import { z } from './zod.ts'

/** How easy a section was to fill in, from the easiest. */
export const easeSchema = z.enum(['easy', 'some_effort', 'hard'])
export type Ease = z.infer<typeof easeSchema>
export const eases: readonly Ease[] = easeSchema.options

/** In characters, counted like every text of the form. */
export const MAX_FEEDBACK_TEXT = 500

/** So many answers on one thing are told together, and no figure rests on fewer: one alone could point at one applicant. */
export const TOLD_FROM = 3

/** All of it may be left out; with nothing in it, it says "no, thank you". */
export const feedbackSchema = z.object({
  ratings: z.partialRecord(sectionIdSchema, easeSchema),
  text: z.string().check(
    z.trim(),
    z.refine((text) => countCharacters(text) <= MAX_FEEDBACK_TEXT, 'too_long'),
  ),
})
export type Feedback = z.infer<typeof feedbackSchema>

/** What the applicant's side is asked; `asked` is false once somebody of the application has answered or declined. */
export const feedbackQuestionSchema = z.object({
  asked: z.boolean(),
  /** Those that were sent, in the order of the form; none where nothing is asked. */
  sections: z.array(sectionIdSchema),
})
export type FeedbackQuestion = z.infer<typeof feedbackQuestionSchema>

const countsSchema = z.object({ easy: countSchema, some_effort: countSchema, hard: countSchema })
export type EaseCounts = z.infer<typeof countsSchema>

/** How the form was, for the office. Names nobody, no application and no time. */
export const callFeedbackSchema = z.object({
  /** Feedbacks that are told here: nought, or at least three. */
  answered: countSchema,
  /** Applications that were sent. */
  sent: countSchema,
  /** In the order of the form; null where fewer than three have said something of a section. */
  sections: z.array(z.object({ section: sectionIdSchema, counts: z.nullable(countsSchema) })),
  /** In the order of the alphabet, which says nothing of who came first. */
  texts: z.array(z.string()),
})
export type CallFeedback = z.infer<typeof callFeedbackSchema>

/** Sums of some feedbacks. */
export interface FeedbackSums {
  readonly answered: number
  readonly ratings: Readonly<Partial<Record<SectionId, EaseCounts>>>
  readonly texts: readonly string[]
}

/** All that is kept: sums that are told, and those that wait until there are enough of them. */
export interface FeedbackTally {
  readonly told: FeedbackSums
  readonly waiting: FeedbackSums
}

const noSums: FeedbackSums = { answered: 0, ratings: {}, texts: [] }
export const emptyTally: FeedbackTally = { told: noSums, waiting: noSums }

const none: EaseCounts = { easy: 0, some_effort: 0, hard: 0 }
const added = (a: EaseCounts, b: EaseCounts): EaseCounts => ({
  easy: a.easy + b.easy,
  some_effort: a.some_effort + b.some_effort,
  hard: a.hard + b.hard,
})

const sumOf = (a: FeedbackSums, b: FeedbackSums): FeedbackSums => ({
  answered: a.answered + b.answered,
  ratings: Object.fromEntries(
    sections.flatMap(({ id }) =>
      a.ratings[id] || b.ratings[id] ? [[id, added(a.ratings[id] ?? none, b.ratings[id] ?? none)]] : [],
    ),
  ),
  texts: [...a.texts, ...b.texts].toSorted(),
})

const sumsOfOne = ({ ratings, text }: Feedback): FeedbackSums => ({
  answered: 1,
  ratings: Object.fromEntries(
    sections.flatMap(({ id }) => {
      const ease = ratings[id]
      return ease ? [[id, { ...none, [ease]: 1 }]] : []
    }),
  ),
  texts: text === '' ? [] : [text],
})

/** Whether a feedback says anything; else it is a "no, thank you". */
export const saysSomething = ({ ratings, text }: Feedback): boolean =>
  text.trim() !== '' || Object.values(ratings).some((ease) => ease !== undefined)

export const countOf = ({ easy, some_effort, hard }: EaseCounts): number => easy + some_effort + hard

/** Those parts of what waits that are enough to be told, or those that are not. */
function partsOf({ answered, ratings, texts }: FeedbackSums, isTold: boolean): FeedbackSums {
  const belongs = (count: number) => count >= TOLD_FROM === isTold
  return {
    answered: belongs(answered) ? answered : 0,
    ratings: Object.fromEntries(Object.entries(ratings).filter(([, counts]) => belongs(countOf(counts)))),
    texts: belongs(texts.length) ? texts : [],
  }
}

/**
 * Adds a feedback to the sums. What it says of a section is told together with what two others say of the same section,
 * and so is its text: whoever looks before and after cannot tell what one of them has said.
 */
export function withFeedback({ told, waiting }: FeedbackTally, feedback: Feedback): FeedbackTally {
  if (!saysSomething(feedback)) return { told, waiting }
  const next = sumOf(waiting, sumsOfOne(feedback))
  return { told: sumOf(told, partsOf(next, true)), waiting: partsOf(next, false) }
}

/** What the office is told of a call. */
export function callFeedback({ told }: FeedbackTally, sent: number): CallFeedback {
  return {
    answered: told.answered,
    sent,
    sections: sections.map(({ id: section }) => {
      const counts = told.ratings[section] ?? none
      return { section, counts: countOf(counts) < TOLD_FROM ? null : counts }
    }),
    texts: [...told.texts],
  }
}

/** What applicants say about the form after sending it. Only sums are shown, so that no figure is one person's. */
import { countCharacters } from './application/count.ts'
import { sections } from './application/fields.ts'
import { sectionIdSchema } from './application/section-id.ts'
import type { SectionId } from './application/types.ts'
import { countSchema } from './values.ts'
import { z } from './zod.ts'

/** How easy a section was to fill in, easiest first. */
export const easeSchema = z.enum(['easy', 'some_effort', 'hard'])
export type Ease = z.infer<typeof easeSchema>
export const eases: readonly Ease[] = easeSchema.options

/** In characters, counted like every text of the form. */
export const MAX_FEEDBACK_TEXT = 500

/** Answers on one thing are published in groups of at least this many: a single one could point at one applicant. */
export const TOLD_FROM = 3

/** Every member is optional; an empty feedback means "no, thank you". */
export const feedbackSchema = z.object({
  ratings: z.partialRecord(sectionIdSchema, easeSchema),
  text: z.string().check(
    z.trim(),
    z.refine((text) => countCharacters(text) <= MAX_FEEDBACK_TEXT, 'too_long'),
  ),
})
export type Feedback = z.infer<typeof feedbackSchema>

/** What the applicant's side is asked; `asked` is false once anybody of the application has answered or declined. */
export const feedbackQuestionSchema = z.object({
  asked: z.boolean(),
  /** The sections that were sent, in the order of the form; empty if nothing is asked. */
  sections: z.array(sectionIdSchema),
})
export type FeedbackQuestion = z.infer<typeof feedbackQuestionSchema>

const countsSchema = z.object({ easy: countSchema, some_effort: countSchema, hard: countSchema })
export type EaseCounts = z.infer<typeof countsSchema>

/** Feedback on the form, for the office. Contains no name, application or time. */
export const callFeedbackSchema = z.object({
  /** Number of feedbacks included here: 0, or at least three. */
  answered: countSchema,
  /** Applications that were sent. */
  sent: countSchema,
  /** In the order of the form; null if fewer than three have rated a section. */
  sections: z.array(z.object({ section: sectionIdSchema, counts: z.nullable(countsSchema) })),
  /** In alphabetical order, which does not show who came first. */
  texts: z.array(z.string()),
})
export type CallFeedback = z.infer<typeof callFeedbackSchema>

/** Sums over several feedbacks. */
export interface FeedbackSums {
  readonly answered: number
  readonly ratings: Readonly<Partial<Record<SectionId, EaseCounts>>>
  readonly texts: readonly string[]
}

/** All that is stored: sums that are published, and sums that wait for enough others. */
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

/** Whether a feedback is not empty. */
export const saysSomething = ({ ratings, text }: Feedback): boolean =>
  text.trim() !== '' || Object.values(ratings).some((ease) => ease !== undefined)

export const countOf = ({ easy, some_effort, hard }: EaseCounts): number => easy + some_effort + hard

/** The parts of `waiting` that have enough answers to be published, or those that have not. */
function partsOf({ answered, ratings, texts }: FeedbackSums, isTold: boolean): FeedbackSums {
  const belongs = (count: number) => count >= TOLD_FROM === isTold
  return {
    answered: belongs(answered) ? answered : 0,
    ratings: Object.fromEntries(Object.entries(ratings).filter(([, counts]) => belongs(countOf(counts)))),
    texts: belongs(texts.length) ? texts : [],
  }
}

/**
 * Adds a feedback to the sums. Its ratings and its text are published together with those of two others, so that
 * comparing before and after does not reveal one person's.
 */
export function withFeedback({ told, waiting }: FeedbackTally, feedback: Feedback): FeedbackTally {
  if (!saysSomething(feedback)) return { told, waiting }
  const next = sumOf(waiting, sumsOfOne(feedback))
  return { told: sumOf(told, partsOf(next, true)), waiting: partsOf(next, false) }
}

/** The published feedback of a call, for the office. */
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

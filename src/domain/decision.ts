/** What an applicant is told with the decision. Never a name, never another application. */
import { moduleIds } from './application/types.ts'
import type { ApplicationStatus } from './status.ts'
import type { StatusChange } from './transitions.ts'
import { countSchema, instantSchema } from './values.ts'
import { z } from './zod.ts'

/** Longest text to the applicant, in characters. */
export const LONGEST_DECISION_TEXT = 2000
const textSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_DECISION_TEXT, 'too_long'))

/** What the office writes when it releases a decision, in the order in which it is read. */
export const decisionWords = ['strengths', 'weaknesses'] as const
export const decisionWordsSchema = z.object({ strengths: textSchema, weaknesses: textSchema })
export type DecisionWords = z.infer<typeof decisionWordsSchema>

/** What is wrong with one of the two texts. */
export function decisionTextProblem(text: string): 'required' | 'too_long' | null {
  if (text.trim() === '') return 'required'
  return textSchema.safeParse(text).success ? null : 'too_long'
}

/** Thirds of a ranking, the best first. */
export const rankBands = ['upper', 'middle', 'lower'] as const

const moduleDecisionSchema = z.object({
  module: z.enum(moduleIds),
  /** Percent of the points, one decimal. */
  percent: z.number(),
  /** Percent that the call asks for. */
  thresholdPercent: z.number(),
  meetsThreshold: z.boolean(),
  /** Every criterion with a minimum of its own reaches it. */
  meetsMinimum: z.boolean(),
  criteria: z.array(
    z.object({
      id: z.string(),
      /** The mean of the assessments, one decimal. */
      points: z.number(),
      maxPoints: z.int(),
      /** Null where the criterion has no minimum of its own. */
      minPoints: z.nullable(z.number()),
    }),
  ),
  /** Third of the ranking, and how many are in it; null while it is open or has too few. */
  rank: z.nullable(z.object({ band: z.enum(rankBands), of: countSchema })),
})
export type ModuleDecision = z.infer<typeof moduleDecisionSchema>

/** As it was released: neither a later setting of the call nor a later decision changes it. */
export const decisionSchema = z.object({
  releasedAt: instantSchema,
  /** When the one was released that was corrected and whose place it takes; absent for the first. */
  replacedReleaseAt: z.optional(instantSchema),
  strengths: z.string(),
  weaknesses: z.string(),
  /** Of the modules that were assessed. */
  modules: z.array(moduleDecisionSchema),
})
export type Decision = z.infer<typeof decisionSchema>

/** Why a check ended an application, in the words of the office, which are written for the applicant. */
export const turnedDownSchema = z.object({ at: instantSchema, reason: z.string() })
export type TurnedDown = z.infer<typeof turnedDownSchema>

/**
 * What is told of an application that is inadmissible or ineligible; null for every other: one that was corrected is under
 * review again.
 *
 * @param history every change of status, oldest first.
 */
export function turnedDownOf(
  status: ApplicationStatus,
  history: readonly Pick<StatusChange, 'at' | 'to' | 'reason'>[],
): TurnedDown | null {
  if (status !== 'inadmissible' && status !== 'ineligible') return null
  const step = history.findLast(({ to }) => to === status)
  return step?.reason ? { at: step.at, reason: step.reason } : null
}

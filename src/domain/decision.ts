/** What an applicant learns with the decision. It never contains a name or another application. */
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

/** The two texts that the office writes when it releases a decision, in reading order. */
export const decisionWords = ['strengths', 'weaknesses'] as const
export const decisionWordsSchema = z.object({ strengths: textSchema, weaknesses: textSchema })
export type DecisionWords = z.infer<typeof decisionWordsSchema>

/** What is wrong with one of the two texts. */
export function decisionTextProblem(text: string): 'required' | 'too_long' | null {
  if (text.trim() === '') return 'required'
  return textSchema.safeParse(text).success ? null : 'too_long'
}

/** Thirds of a ranking, best first. */
export const rankBands = ['upper', 'middle', 'lower'] as const

const moduleDecisionSchema = z.object({
  module: z.enum(moduleIds),
  /** Percentage of the points, one decimal. */
  percent: z.number(),
  /** Percentage that the call requires. */
  thresholdPercent: z.number(),
  meetsThreshold: z.boolean(),
  /** Whether every criterion with a minimum of its own reaches it. */
  meetsMinimum: z.boolean(),
  criteria: z.array(
    z.object({
      id: z.string(),
      /** The mean of the assessments, one decimal. */
      points: z.number(),
      maxPoints: z.int(),
      /** Null if the criterion has no minimum of its own. */
      minPoints: z.nullable(z.number()),
    }),
  ),
  /** Third of the ranking, and number of proposals in it; null while it is open or has too few. */
  rank: z.nullable(z.object({ band: z.enum(rankBands), of: countSchema })),
})
export type ModuleDecision = z.infer<typeof moduleDecisionSchema>

/** A decision as released: later changes to the call or to the decision do not alter it. */
export const decisionSchema = z.object({
  releasedAt: instantSchema,
  /** Release date of the decision that this one corrects and replaces; absent for the first. */
  replacedReleaseAt: z.optional(instantSchema),
  strengths: z.string(),
  weaknesses: z.string(),
  /** The modules that were assessed. */
  modules: z.array(moduleDecisionSchema),
})
export type Decision = z.infer<typeof decisionSchema>

/** Why a check ended an application; the office writes the reason for the applicant. */
export const turnedDownSchema = z.object({ at: instantSchema, reason: z.string() })
export type TurnedDown = z.infer<typeof turnedDownSchema>

/**
 * Date and reason if an application is now inadmissible or ineligible; null for any other, such as one corrected back
 * under review.
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

/**
 * What a call settles about its assessment (criteria, weights, thresholds); none of 2016 is official. Apart from the
 * rules of `scoring.ts`, since every page that reads a call needs the schemas, and only the review the rules.
 */
import { moduleIds } from './application/types.ts'
import { localisedTextSchema } from './localised.ts'
import { z } from './zod.ts'

/** Share of a whole, 0 to 1. */
const shareSchema = z.number().check(z.minimum(0), z.maximum(1))

export const criterionSchema = z.object({
  /** `AC1`, … */
  id: z.string().check(z.minLength(1)),
  label: localisedTextSchema,
  /** What a reviewer asks oneself; null when the call gives none. */
  question: z.nullable(localisedTextSchema),
  maxPoints: z.int().check(z.positive()),
  /** Least share of the points that a proposal needs on this criterion alone; null when there is none. */
  minShare: z.nullable(shareSchema),
  /** Modules whose assessment has this criterion. */
  modules: z.array(z.enum(moduleIds)),
  /** Ids of the fields of the form that speak to it. */
  fedBy: z.array(z.string()),
})
export type Criterion = z.infer<typeof criterionSchema>

export const scoringSettingsSchema = z.object({
  /** Complete assessments that every module of a proposal needs. */
  minReviewers: z.int().check(z.positive()),
  /** Least share of all points for a proposal to be proposed. */
  overallThreshold: shareSchema,
  /** Percentage points between two assessments above which a third, or a recorded discussion, is needed. */
  thirdAssessmentAbove: z.number().check(z.minimum(0), z.maximum(100)),
  /** Ids of criteria that order equal results, first one first; then the panel decides with a reason, never the clock. */
  tieBreak: z.array(z.string()),
})
export type ScoringSettings = z.infer<typeof scoringSettingsSchema>

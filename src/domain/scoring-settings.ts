/**
 * Settings of a call's assessment (criteria, weights, thresholds); none of 2016 is official. Kept apart from the rules
 * in `scoring.ts`: every page with a call loads these schemas, only the review loads the rules.
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
  /** Guiding question for the reviewer; null if the call has none. */
  question: z.nullable(localisedTextSchema),
  maxPoints: z.int().check(z.positive()),
  /** Minimum share of the points on this criterion alone; null if there is none. */
  minShare: z.nullable(shareSchema),
  /** Modules that are assessed by this criterion. */
  modules: z.array(z.enum(moduleIds)),
  /** Ids of the form fields that are relevant to the criterion. */
  fedBy: z.array(z.string()),
})
export type Criterion = z.infer<typeof criterionSchema>

export const scoringSettingsSchema = z.object({
  /** Number of complete assessments that every module of a proposal needs. */
  minReviewers: z.int().check(z.positive()),
  /** Minimum share of all points for a proposal to be proposed. */
  overallThreshold: shareSchema,
  /** If two assessments differ by more percentage points, a third one or a recorded discussion is needed. */
  thirdAssessmentAbove: z.number().check(z.minimum(0), z.maximum(100)),
  /**
   * Ids of criteria that order equal results, in turn; then the panel decides with a reason, never the time of sending.
   */
  tieBreak: z.array(z.string()),
})
export type ScoringSettings = z.infer<typeof scoringSettingsSchema>

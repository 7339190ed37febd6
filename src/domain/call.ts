import { callRulesSchema } from './application/call-rules.ts'
import { moduleIds } from './application/types.ts'
import { deadlineSchema } from './deadline.ts'
import { localisedTextSchema } from './localised.ts'
import { criterionSchema, scoringSettingsSchema } from './scoring-settings.ts'
import { countSchema, idSchema, instantSchema, plainDateSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

export const moduleIdSchema = z.enum(moduleIds)

/** How certain a statement about the call is. Only `documented` statements are shown as official. */
export const basisSchema = z.enum(['documented', 'inferred', 'our_design'])
export type Basis = z.infer<typeof basisSchema>

export const callModuleSchema = z.object({
  id: moduleIdSchema,
  title: localisedTextSchema,
  /** A and B are services in kind; only C pays money. */
  funding: z.enum(['in_kind', 'grant']),
  actions: z.array(localisedTextSchema),
})
export type CallModule = z.infer<typeof callModuleSchema>

/** A call for proposals with all settings of its form, its deadline and its assessment. */
export const callSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Beginning of every reference of this call, for example `TCC-2016`. */
  referencePrefix: z.string(),
  title: localisedTextSchema,
  /** For cards and headings in the review. */
  shortTitle: localisedTextSchema,
  programme: z.string(),
  purpose: localisedTextSchema,
  /** An invented call for trying out and training; shown wherever the call is named. */
  rehearsal: z.boolean(),
  /** Null: no opening date was published, so the call is open until its deadline. */
  opensAt: z.nullable(instantSchema),
  /** Every published version, oldest first; the highest version counts. */
  deadlines: z.array(deadlineSchema).check(z.minLength(1)),
  modules: z.array(callModuleSchema).check(z.minLength(1)),
  /** Settings of the form, including the period of activities. */
  rules: callRulesSchema,
  criteria: z.array(criterionSchema),
  scoring: scoringSettingsSchema,
  /** False: criteria and weights are our proposal, and every page that shows them says so. */
  criteriaAreOfficial: z.boolean(),
  /** Questions to the office close this many days before the deadline, at the same time of day. */
  questionsCloseDaysBefore: countSchema,
  /** Version of the privacy notice that applicants confirm having read. */
  privacyNotice: z.object({ version: z.string(), publishedOn: plainDateSchema }),
})
export type Call = z.infer<typeof callSchema>

import { countryCodeSchema, countSchema, plainDateSchema } from '../values.ts'
import { z } from '../zod.ts'
import { addDays, addMonths } from './plain-date.ts'

const documentFormats = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'] as const
const documentFormatSchema = z.enum(documentFormats)
export type DocumentFormat = z.infer<typeof documentFormatSchema>

const softRangeSchema = z.object({ min: countSchema, max: countSchema })

/**
 * Settings of a call that its form follows. Only the period is documented; all else is our design, since no source was
 * found, and so a setting, never a constant. Every "soft" limit only warns.
 */
export const callRulesSchema = z.object({
  /** Activities take place from the first to the last day, both included. */
  implementationPeriod: z.object({ startOn: plainDateSchema, endOn: plainDateSchema }),
  /** Countries outside these lists raise a warning and are never refused (E-17). */
  applicantCountries: z.array(countryCodeSchema),
  partnerCountries: z.array(countryCodeSchema),
  /** Other grants that ended before this day only raise a warning: two years before the deadline. */
  otherGrantsSinceOn: plainDateSchema,
  /** Group sizes outside of which reviewers may ask. */
  softGroupSize: z.object({ A: softRangeSchema, B: softRangeSchema }),
  softVisit: z.object({ maxTravellers: countSchema, maxDays: countSchema }),
  /**
   * Module B: full calendar months of practice between the two sessions, and the usual length of the second session in
   * days.
   */
  mediatorTraining: z.object({ practiceMonths: countSchema, secondSessionDays: countSchema }),
  documentRules: z.object({
    formats: z.array(documentFormatSchema),
    maxFileBytes: countSchema,
    maxTotalBytes: countSchema,
    maxNameLength: countSchema,
  }),
})
export type CallRules = z.infer<typeof callRulesSchema>

/** First day of a second session that leaves the full months of practice after `firstEndOn`. */
export const earliestSecondSession = (firstEndOn: string, rules: CallRules): string =>
  addMonths(addDays(firstEndOn, 1), rules.mediatorTraining.practiceMonths)

/** Last day on which a first session may end so that practice and a second session fit: 28 October 2016 in round 1. */
export const latestFirstSessionEnd = (rules: CallRules): string => {
  const secondStartOn = addDays(rules.implementationPeriod.endOn, 1 - rules.mediatorTraining.secondSessionDays)
  return addDays(addMonths(secondStartOn, -rules.mediatorTraining.practiceMonths), -1)
}

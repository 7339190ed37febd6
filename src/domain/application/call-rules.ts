import { countryCodeSchema, countSchema, plainDateSchema } from '../values.ts'
import { z } from '../zod.ts'
import { addDays, addMonths } from './plain-date.ts'

const documentFormats = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'] as const
const documentFormatSchema = z.enum(documentFormats)
export type DocumentFormat = z.infer<typeof documentFormatSchema>

const softRangeSchema = z.object({ min: countSchema, max: countSchema })

/**
 * What a call settles for its form. All but the period is our design, since no source was found; so these are settings
 * of the call and never constants. Every "soft" limit warns and blocks nothing.
 */
export const callRulesSchema = z.object({
  /** Activities take place from the first to the last day, both included. */
  implementationPeriod: z.object({ startOn: plainDateSchema, endOn: plainDateSchema }),
  /** Countries outside these lists are warned of, never refused (E-17). */
  applicantCountries: z.array(countryCodeSchema),
  partnerCountries: z.array(countryCodeSchema),
  /** Other grants count from this day on: two years back from the deadline. */
  otherGrantsSinceOn: plainDateSchema,
  /** Group sizes outside which reviewers may ask. */
  softGroupSize: z.object({ A: softRangeSchema, B: softRangeSchema }),
  softVisit: z.object({ maxTravellers: countSchema, maxDays: countSchema }),
  /** Module B: full calendar months of practice between two sessions, and days of a normal second session. */
  mediatorTraining: z.object({ practiceMonths: countSchema, secondSessionDays: countSchema }),
  documentRules: z.object({
    formats: z.array(documentFormatSchema),
    maxFileBytes: countSchema,
    maxTotalBytes: countSchema,
    maxNameLength: countSchema,
  }),
})
export type CallRules = z.infer<typeof callRulesSchema>

/** First day on which a second session leaves the full months of practice after `firstEndOn`. */
export const earliestSecondSession = (firstEndOn: string, rules: CallRules): string =>
  addMonths(addDays(firstEndOn, 1), rules.mediatorTraining.practiceMonths)

/** Last day on which a first session may end so that practice and a second session fit: 28 October 2016 in round 1. */
export const latestFirstSessionEnd = (rules: CallRules): string => {
  const secondStartOn = addDays(rules.implementationPeriod.endOn, 1 - rules.mediatorTraining.secondSessionDays)
  return addDays(addMonths(secondStartOn, -rules.mediatorTraining.practiceMonths), -1)
}

import { z } from './zod.ts'
import { localisedTextSchema } from './localised.ts'
import { countryCodeSchema, countSchema, plainDateSchema, sourceSchema } from './values.ts'

/**
 * Council of Europe estimate of the Roma and Traveller population: an estimate, not a count. Always shown with its
 * range, edition and source; rows of different editions are never ranked against each other.
 */
export const populationEstimateSchema = z.object({
  minimum: z.nullable(countSchema),
  maximum: z.nullable(countSchema),
  average: z.nullable(countSchema),
  /** (minimum + maximum) / 2, computed here only where the average could not be read; labelled "derived". */
  derivedMidpoint: z.nullable(countSchema),
  totalPopulation: z.nullable(countSchema),
  officialNumber: z.nullable(countSchema),
  officialYear: z.nullable(z.int()),
  edition: z.nullable(z.string()),
  sources: z.array(sourceSchema),
})
export type PopulationEstimate = z.infer<typeof populationEstimateSchema>

/** A country as the Council of Europe names it. */
export const countrySchema = z.object({
  code: countryCodeSchema,
  name: localisedTextSchema,
  /** Accession to the Council of Europe; null for a territory or state that is not a member (Kosovo*, Belarus). */
  memberStateSince: z.nullable(plainDateSchema),
  estimate: z.nullable(populationEstimateSchema),
})
export type Country = z.infer<typeof countrySchema>

/** Wherever this code is named, the name carries an asterisk and the view carries the footnote. */
export const KOSOVO: string = 'XK'

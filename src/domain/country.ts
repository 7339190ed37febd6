import { z } from './zod.ts'
import { localisedTextSchema } from './localised.ts'
import { countryCodeSchema, countSchema, idSchema, plainDateSchema, sourceSchema } from './values.ts'

/** One issue of a table of estimates. Only figures of one edition may be compared. */
export const estimateEditionSchema = z.object({
  id: idSchema,
  name: localisedTextSchema,
  year: z.nullable(z.int()),
  /** Year of the population figures that the edition uses. */
  populationYear: z.nullable(z.int()),
})
export type EstimateEdition = z.infer<typeof estimateEditionSchema>

/**
 * Council of Europe estimate of the Roma and Traveller population: an estimate, not a count. Always shown with range,
 * edition and source; rows of different editions are never ranked together.
 */
export const populationEstimateSchema = z.object({
  minimum: z.nullable(countSchema),
  maximum: z.nullable(countSchema),
  average: z.nullable(countSchema),
  /** (minimum + maximum) / 2, set only if the average could not be read; labelled "derived". */
  derivedMidpoint: z.nullable(countSchema),
  /** The average as a printed percentage of the population; sometimes the only readable figure. */
  averagePercent: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
  totalPopulation: z.nullable(countSchema),
  officialNumber: z.nullable(countSchema),
  officialYear: z.nullable(z.int()),
  /** Null if the source does not name its edition: the row is not compared with others. */
  edition: z.nullable(estimateEditionSchema),
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
  /** How many local and regional authorities could take part; null where no source says it. */
  authorities: z.nullable(
    z.object({ count: countSchema.check(z.positive()), year: z.int(), sources: z.array(sourceSchema) }),
  ),
})
export type Country = z.infer<typeof countrySchema>

/** Wherever this code is shown, the name has an asterisk and the view has the footnote. */
export const KOSOVO: string = 'XK'

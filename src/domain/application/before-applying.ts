import type { Timeliness } from '../deadline.ts'
import { countryCodeSchema } from '../values.ts'
import { z } from '../zod.ts'
import { checkApplication, type CheckContext } from './check.ts'
import { eligibilityStatements, keepsOut } from './eligibility.ts'
import { modulesAddress, applicantTypeAddress } from './fields.ts'
import { optionSets } from './options.ts'
import { moduleIds, type Answers, type Basis, type Finding } from './types.ts'

/** Choices of the questions before an application. `none` and `other` mean: nothing that the call offers. */
export const checkChoices = {
  applicant: [...optionSets.applicantType, 'other_body', 'private'],
  mandate: ['yes', 'no', 'not_sure'],
  modules: [...moduleIds, 'none'],
  purpose: ['yes', 'no', 'not_sure'],
  period: ['inside', 'partly', 'outside', 'not_sure'],
  sameCosts: ['no', 'yes', 'not_sure'],
} as const

/** The country is in none of the lists; no partner has been found yet. */
export const OTHER_COUNTRY = 'other'
export const NO_PARTNER = 'none'

/** What somebody who considers applying has answered so far. None of it is personal data. */
export const checkSaidSchema = z.object({
  applicant: z.optional(z.enum(checkChoices.applicant)),
  mandate: z.optional(z.enum(checkChoices.mandate)),
  country: z.optional(z.union([countryCodeSchema, z.literal(OTHER_COUNTRY)])),
  modules: z.optional(z.array(z.enum(checkChoices.modules))),
  partnerCountry: z.optional(z.union([countryCodeSchema, z.literal(OTHER_COUNTRY), z.literal(NO_PARTNER)])),
  purpose: z.optional(z.enum(checkChoices.purpose)),
  period: z.optional(z.enum(checkChoices.period)),
  sameCosts: z.optional(z.enum(checkChoices.sameCosts)),
})
export type CheckSaid = z.infer<typeof checkSaidSchema>
export type CheckQuestion = keyof CheckSaid

const wantsVisits = ({ modules = [] }: CheckSaid): boolean => modules.includes('C')

/** The questions in their order: only entities are asked for the mandate, only module C for the partner. */
export const questionsFor = (said: CheckSaid): readonly CheckQuestion[] => [
  'applicant',
  ...(said.applicant === 'non_profit' ? (['mandate'] as const) : []),
  'country',
  'modules',
  ...(wantsVisits(said) ? (['partnerCountry'] as const) : []),
  'purpose',
  'period',
  'sameCosts',
]

/** Questions that have no answer yet. */
export const unanswered = (said: CheckSaid): readonly CheckQuestion[] =>
  questionsFor(said).filter((question) => said[question] === undefined || said[question]?.length === 0)

/** The answers that the draft starts with. What the form has no field for is left out. */
export const draftAnswers = (said: CheckSaid): Answers => {
  const applicantType = optionSets.applicantType.find((type) => type === said.applicant)
  const modules = moduleIds.filter((module) => said.modules?.includes(module))
  const country = said.country === OTHER_COUNTRY ? undefined : said.country
  const { partnerCountry } = said
  const isCountry = partnerCountry !== OTHER_COUNTRY && partnerCountry !== NO_PARTNER
  return {
    ...(applicantType && { [applicantTypeAddress]: applicantType }),
    ...(country && { 'applicant.country': country }),
    ...(modules.length > 0 && { [modulesAddress]: modules }),
    ...(wantsVisits(said) && partnerCountry && isCountry && { 'activity.partnerAuthority.country': partnerCountry }),
  }
}

/** `ask`: unclear, or the form would raise it; a person has to look at it. A doubt excludes nobody. */
export type Verdict = 'eligible' | 'ask' | 'not_eligible'

/**
 * `fails`: not true. `outright`: so clearly untrue that the form blocks sending, although the statement alone only
 * raises a flag. Null: this applicant is not asked.
 */
type Standing = 'holds' | 'unclear' | 'fails' | 'outright' | null

interface Asked {
  readonly said: CheckSaid
  readonly timeliness: Timeliness
  /** Findings of the form's rules on the answers that a draft would start with. */
  readonly found: readonly Finding[]
}

const byRule = (rule: string, found: readonly Finding[]): Standing =>
  found.some((finding) => finding.rule === rule) ? 'fails' : 'holds'

const standingOf: Readonly<Record<string, (asked: Asked) => Standing>> = {
  'E-01': ({ said: { applicant } }) =>
    applicant === 'private' ? 'fails' : applicant === 'other_body' ? 'unclear' : 'holds',
  'E-02': ({ said: { applicant, mandate } }) => {
    if (applicant !== 'non_profit') return null
    return mandate === 'yes' ? 'holds' : mandate === 'no' ? 'fails' : 'unclear'
  },
  'E-04': ({ said: { applicant } }) => (applicant === 'private' ? 'fails' : 'holds'),
  'E-05': ({ said: { modules = [] } }) => (modules.every((module) => module === 'none') ? 'fails' : 'holds'),
  'E-06': ({ said: { purpose } }) => (purpose === 'yes' ? 'holds' : purpose === 'no' ? 'fails' : 'unclear'),
  // The partner is needed only when the application is sent: who has none yet may begin, and the office may know one.
  'E-08': ({ said }) => (wantsVisits(said) ? (said.partnerCountry === NO_PARTNER ? 'unclear' : 'holds') : null),
  'E-09': ({ said, found }) => (wantsVisits(said) && said.partnerCountry !== NO_PARTNER ? byRule('E-09', found) : null),
  'E-10': ({ said: { period } }) => {
    if (period === 'inside') return 'holds'
    if (period === 'outside') return 'outright'
    return period === 'partly' ? 'fails' : 'unclear'
  },
  'E-12': ({ timeliness }) =>
    timeliness === 'in_time' ? 'holds' : timeliness === 'disputed_hour' ? 'unclear' : 'outright',
  'E-14': ({ said: { sameCosts } }) => (sameCosts === 'no' ? 'holds' : sameCosts === 'yes' ? 'fails' : 'unclear'),
  'E-17': ({ said: { country }, found }) => (country === OTHER_COUNTRY ? 'fails' : byRule('E-17', found)),
}

export interface CheckedStatement {
  readonly id: string
  readonly basis: Basis
  readonly verdict: Verdict
}

export interface CheckResult {
  readonly verdict: Verdict
  /** In the order of the statements; those that do not concern this applicant are left out. */
  readonly statements: readonly CheckedStatement[]
}

const order: readonly Verdict[] = ['not_eligible', 'ask', 'eligible']

/**
 * Whether it is worth beginning an application. Uses the same statements, effects and origins as the later check;
 * decides nothing. Call it once every question of `questionsFor` has an answer.
 */
export const checkBeforeApplying = (said: CheckSaid, timeliness: Timeliness, context: CheckContext): CheckResult => {
  const asked: Asked = { said, timeliness, found: checkApplication(draftAnswers(said), [], context) }
  const statements = eligibilityStatements.flatMap(({ id, effect, basis }): CheckedStatement[] => {
    const standing = standingOf[id]?.(asked) ?? null
    if (standing === null) return []
    const excluded = standing === 'outright' || (standing === 'fails' && keepsOut(effect))
    return [{ id, basis, verdict: standing === 'holds' ? 'eligible' : excluded ? 'not_eligible' : 'ask' }]
  })
  const verdict = order.find((worst) => statements.some((statement) => statement.verdict === worst)) ?? 'ask'
  return { verdict, statements }
}

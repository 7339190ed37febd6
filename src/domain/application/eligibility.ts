import { checkApplication, type CheckContext } from './check.ts'
import type { DocumentInSlot } from './documents.ts'
import { applicantTypeAddress } from './fields.ts'
import { optionSets } from './options.ts'
import type { Answers, Basis, Finding } from './types.ts'

/** Flags that rules put on the cards of the review. People set two more: personal data, interest declared. */
export const flags = [
  'late',
  'disputed_hour',
  'mandate_missing',
  'partner_missing',
  'same_country_partner',
  'dates_outside_period',
  'practice_too_short',
  'possible_duplicate',
  'overlap_of_grants',
  'no_contribution',
] as const
export type Flag = (typeof flags)[number]

/**
 * What follows when a statement is not true. No program excludes anybody: `ineligible` is decided by people, with the
 * statement named. `block`: cannot be sent. `clarify`: the secretariat asks once. `reviewer` and `award_condition`:
 * only people can judge; listed so that nobody forgets them.
 */
export type Effect = 'block' | 'ineligible' | 'flag' | 'warn' | 'clarify' | 'reviewer' | 'award_condition'

/** Whether a false statement stops an application before the assessment. */
export const keepsOut = (effect: Effect): boolean => effect === 'block' || effect === 'ineligible'

export type Timeliness = 'in_time' | 'disputed_hour' | 'late'

export interface Submitted {
  readonly answers: Answers
  readonly documents: readonly DocumentInSlot[]
  readonly timeliness: Timeliness
  /** References of other applications of the same authority and module in this round (E-18). */
  readonly possibleDuplicates: readonly string[]
  readonly context: CheckContext
}

interface Statement {
  readonly id: string
  readonly effect: Effect
  readonly basis: Basis
  readonly flag?: Flag
  /** Addresses at which the statement is broken. Null: a person judges. */
  readonly broken: ((submitted: Submitted, found: readonly Finding[]) => readonly string[]) | null
}

/** Address of findings on the application as a whole. */
const WHOLE = 'application'

/** Addresses of the findings of the form that name this statement. */
const byRule =
  (rule: string) =>
  (_: Submitted, found: readonly Finding[]): readonly string[] =>
    found.filter((candidate) => candidate.rule === rule).map(({ address }) => address)

/**
 * The eligibility statements E-01 to E-21, which comments elsewhere cite by id. `basis`: whether the call documents a
 * statement or it is our proposal.
 */
export const eligibilityStatements: readonly Statement[] = [
  {
    id: 'E-01',
    effect: 'ineligible',
    basis: 'documented',
    broken: ({ answers }) =>
      optionSets.applicantType.some((type) => type === answers[applicantTypeAddress]) ? [] : [applicantTypeAddress],
  },
  { id: 'E-02', effect: 'block', basis: 'documented', broken: byRule('E-02') },
  { id: 'E-03', effect: 'flag', basis: 'our_design', flag: 'mandate_missing', broken: byRule('E-03') },
  { id: 'E-04', effect: 'ineligible', basis: 'inferred', broken: null },
  { id: 'E-05', effect: 'block', basis: 'documented', broken: byRule('E-05') },
  { id: 'E-06', effect: 'reviewer', basis: 'documented', broken: null },
  { id: 'E-07', effect: 'block', basis: 'documented', broken: byRule('E-07') },
  { id: 'E-08', effect: 'block', basis: 'documented', flag: 'partner_missing', broken: byRule('E-08') },
  { id: 'E-09', effect: 'flag', basis: 'our_design', flag: 'same_country_partner', broken: byRule('E-09') },
  { id: 'E-10', effect: 'flag', basis: 'documented', flag: 'dates_outside_period', broken: byRule('E-10') },
  { id: 'E-11', effect: 'award_condition', basis: 'documented', broken: null },
  {
    id: 'E-12',
    effect: 'flag',
    basis: 'documented',
    flag: 'late',
    broken: ({ timeliness }) => (timeliness === 'in_time' ? [] : [WHOLE]),
  },
  {
    id: 'E-13',
    effect: 'clarify',
    basis: 'inferred',
    broken: (submitted, found) => [
      ...byRule('E-13')(submitted, found),
      ...found.filter(({ severity }) => severity === 'error').map(({ address }) => address),
    ],
  },
  { id: 'E-14', effect: 'clarify', basis: 'inferred', flag: 'overlap_of_grants', broken: byRule('E-14') },
  { id: 'E-15', effect: 'award_condition', basis: 'inferred', broken: null },
  { id: 'E-16', effect: 'flag', basis: 'inferred', flag: 'no_contribution', broken: byRule('E-16') },
  { id: 'E-17', effect: 'warn', basis: 'our_design', broken: byRule('E-17') },
  {
    id: 'E-18',
    effect: 'flag',
    basis: 'our_design',
    flag: 'possible_duplicate',
    broken: ({ possibleDuplicates }) => (possibleDuplicates.length > 0 ? [WHOLE] : []),
  },
  { id: 'E-19', effect: 'flag', basis: 'our_design', flag: 'practice_too_short', broken: byRule('E-19') },
  { id: 'E-20', effect: 'reviewer', basis: 'inferred', broken: null },
  { id: 'E-21', effect: 'reviewer', basis: 'inferred', broken: null },
]

export interface EligibilityFinding extends Finding {
  readonly effect: Effect
  readonly basis: Basis
  /** `to_judge`: no program can decide this, a person has to. */
  readonly outcome: 'broken' | 'to_judge'
  /** Every address concerned; `address` is the first. */
  readonly addresses: readonly string[]
  readonly flag?: Flag
}

/**
 * Broken statements, and those that a person has to judge, in their order. The catalogue has the sentences under
 * `problem.eligibility.<id>`.
 */
export const eligibilityOf = (submitted: Submitted): readonly EligibilityFinding[] => {
  const found = checkApplication(submitted.answers, submitted.documents, submitted.context)
  return eligibilityStatements.flatMap((statement) => {
    const { id, basis, flag, broken } = statement
    const addresses = broken ? broken(submitted, found) : [WHOLE]
    const [address] = addresses
    if (address === undefined) return []
    // E-10 only flags, but a plan wholly outside the period is an error of the form and blocks.
    const blocks =
      statement.effect === 'flag' && found.some(({ rule, severity }) => rule === id && severity === 'error')
    const effect = blocks ? 'block' : statement.effect
    return [
      {
        code: `eligibility.${id}`,
        severity: broken && keepsOut(effect) ? 'error' : 'warning',
        address,
        addresses,
        rule: id,
        effect,
        basis,
        outcome: broken ? 'broken' : 'to_judge',
        ...(flag && { flag }),
      },
    ]
  })
}

/**
 * Flags for the card of a proposal. `disputed_hour` can be set together with `late`: a person decides which one
 * applies.
 */
export const flagsOf = (submitted: Submitted): readonly Flag[] => {
  const raised = new Set(eligibilityOf(submitted).flatMap(({ flag }) => (flag ? [flag] : [])))
  return flags.filter((flag) =>
    flag === 'disputed_hour' ? submitted.timeliness === 'disputed_hour' : raised.has(flag),
  )
}

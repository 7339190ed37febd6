import { eligibilityStatements } from '#src/domain/application/eligibility.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import type { Mark } from '../mark.ts'

/** The sentence of each rule in the words of the call; E-15 stands with E-04, E-21 with E-20, the countries apart. */
const sentences = {
  'E-01': 'calls.eval.applicant',
  'E-02': 'calls.eval.mandate',
  'E-03': 'calls.eval.mandateLetter',
  'E-04': 'calls.eval.noProfit',
  'E-05': 'calls.eval.module',
  'E-06': 'calls.eval.motivation',
  'E-07': 'calls.eval.training',
  'E-08': 'calls.eval.partner',
  'E-09': 'calls.eval.partnerAbroad',
  'E-16': 'calls.req.contribution',
  'E-10': 'calls.eval.dates',
  'E-19': 'calls.eval.practice',
  'E-11': 'calls.req.afterSignature',
  'E-12': 'calls.eval.inTime',
  'E-13': 'calls.eval.complete',
  'E-14': 'calls.eval.once',
  'E-18': 'calls.eval.oneEach',
  'E-20': 'calls.eval.means',
} as const satisfies Readonly<Record<string, MessageKey>>

type Sentence = (typeof sentences)[keyof typeof sentences]

/** Undefined for a rule that has no sentence of its own. */
export const sentenceOf = (rule: string): Sentence | undefined =>
  Object.entries(sentences).find(([id]) => id === rule)?.[1]

/** What must be true of every application, with where each rule comes from; the rules of the form say the same. */
export const statements: readonly (readonly [Sentence, Mark])[] = Object.entries(sentences).flatMap(([id, sentence]) =>
  eligibilityStatements.filter((statement) => statement.id === id).map(({ basis }) => [sentence, basis] as const),
)

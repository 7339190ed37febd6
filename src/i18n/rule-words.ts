import type { MessageKey } from './messages.ts'

/** The sentence of each eligibility statement in the texts of the call. E-15 shares one with E-04, E-21 with E-20. */
export const ruleSentences = {
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

export type RuleSentence = (typeof ruleSentences)[keyof typeof ruleSentences]

/** Statements covered by the sentence of another one. */
const standsWith: Readonly<Record<string, string>> = { 'E-15': 'E-04', 'E-21': 'E-20' }

/** Undefined if no sentence covers the statement. */
export const sentenceOf = (rule: string): RuleSentence | undefined =>
  Object.entries(ruleSentences).find(([id]) => id === (standsWith[rule] ?? rule))?.[1]

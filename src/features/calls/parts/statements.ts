import type { Mark } from '../call-state.ts'

/** What must be true of every application; the rules of the form say the same. */
export const statements = [
  ['calls.eval.applicant', 'documented'],
  ['calls.eval.mandate', 'documented'],
  ['calls.eval.mandateLetter', 'our_design'],
  ['calls.eval.noProfit', 'inferred'],
  ['calls.eval.module', 'documented'],
  ['calls.eval.motivation', 'documented'],
  ['calls.eval.training', 'documented'],
  ['calls.eval.partner', 'documented'],
  ['calls.eval.partnerAbroad', 'our_design'],
  ['calls.req.contribution', 'inferred'],
  ['calls.eval.dates', 'documented'],
  ['calls.eval.practice', 'our_design'],
  ['calls.req.afterSignature', 'documented'],
  ['calls.eval.inTime', 'documented'],
  ['calls.eval.complete', 'inferred'],
  ['calls.eval.once', 'inferred'],
  ['calls.eval.oneEach', 'our_design'],
  ['calls.eval.means', 'inferred'],
] as const satisfies readonly (readonly [string, Mark])[]

import { type Problem, type ProblemCode, type ProblemError, problemStatus } from '#src/domain/problem.ts'

const titles: Readonly<Record<ProblemCode, string>> = {
  not_signed_in: 'Sign in first',
  forbidden: 'Not allowed',
  conflict_is_final: 'A declared conflict of interest is final',
  interest_undeclared: 'Interests must be declared first',
  not_found: 'Not found',
  deadline_passed: 'The deadline has passed',
  illegal_transition: 'This step is not possible now',
  not_editable: 'This cannot be changed any more',
  not_under_review: 'This proposal is not in assessment',
  wrong_offset: 'This part does not begin where the last one ended',
  version_mismatch: 'Somebody else has changed this meanwhile',
  too_large: 'Too large',
  invalid: 'Some values are not accepted',
  incomplete: 'Something is missing',
  idempotency_key_reused: 'This Idempotency-Key was used for another request',
  version_required: 'If-Match is missing',
  idempotency_key_required: 'Idempotency-Key is missing',
  bad_cursor: 'This cursor was not given by this list',
  bad_request: 'This request cannot be read',
  rate_limited: 'Too many requests',
  internal: 'Something broke here',
  unavailable: 'Not available at present',
}

/** Thrown anywhere below `handle`: becomes the answer, and all changes of the request are undone. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly problem: Problem

  constructor(code: ProblemCode, details: Omit<Partial<Problem>, 'code' | 'status' | 'type' | 'title'> = {}) {
    super(code)
    this.code = code
    this.problem = {
      type: `urn:alliance:problem:${code}`,
      title: titles[code],
      status: problemStatus[code],
      code,
      ...details,
    }
  }
}

/** The same answer, byte by byte, for what does not exist and for what the caller may not see. */
export const notFound = (): Refusal => new Refusal('not_found')

export const invalid = (errors: ProblemError[]): Refusal => new Refusal('invalid', { errors })

/** An error at one input, by a code that has a sentence in the interface. */
export const wrongAt = (pointer: string, code: string): ProblemError => ({
  pointer,
  code,
  detail: `${pointer}: ${code.replaceAll('_', ' ')}`,
  severity: 'error',
})

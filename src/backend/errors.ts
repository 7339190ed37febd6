import type { OperationName } from '#src/contract/operations.ts'
import { type Problem, type ProblemCode, type ProblemError, problemCodes } from '#src/domain/problem.ts'

/**
 * Why a call failed, in terms a screen can act on: the codes of the contract, and what can happen on the way.
 * `offline` is said only of a failed connection; `timeout` when no answer came in time; `bad_response` when the answer
 * does not fit the contract.
 */
export type FailureCode = ProblemCode | 'offline' | 'timeout' | 'bad_response'

/** The only error that an operation of a `Backend` rejects with (but for the caller's own abort). */
export class BackendError extends Error {
  override readonly name = 'BackendError'
  readonly code: FailureCode
  readonly operation: OperationName
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** One entry per wrong input or finding. */
  readonly errors: readonly ProblemError[]
  readonly current: Problem['current']
  readonly why: string | undefined

  constructor(operation: OperationName, code: FailureCode, details: Partial<Problem> & { cause?: unknown } = {}) {
    super(`${operation}: ${details.detail ?? details.title ?? code}`, { cause: details.cause })
    this.code = code
    this.operation = operation
    this.status = details.status ?? 0
    this.errors = details.errors ?? []
    this.current = details.current
    this.why = details.why
  }
}

export const isBackendError = (error: unknown): error is BackendError => error instanceof BackendError

/** True when the same call may well succeed later without any change. */
export const isPassing = ({ code }: Pick<BackendError, 'code'>): boolean =>
  ['offline', 'timeout', 'unavailable', 'internal', 'rate_limited'].includes(code)

/**
 * True when what waits on this device goes up again by itself, in which the page of a hotel's network or the refusal of a
 * proxy in place of an answer is like a broken line.
 */
export const isSentAgain = (error: Pick<BackendError, 'code'>): boolean =>
  isPassing(error) || error.code === 'bad_response'

const withoutAnswer: readonly FailureCode[] = ['offline', 'timeout', 'bad_response', 'unavailable', 'internal']

/** True when nobody knows whether the backend did what it was asked: it may have, and its answer was lost. */
export const mayHaveArrived = ({ code }: BackendError): boolean => withoutAnswer.includes(code)

/** A code that this version of the application does not know is treated by the family of its status. */
export function failureCodeOf(code: string, status: number): FailureCode {
  const known = problemCodes.find((candidate) => candidate === code)
  if (known) return known
  return status >= 500 ? 'internal' : 'bad_request'
}

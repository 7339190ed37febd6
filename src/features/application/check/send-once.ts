import { type BackendError, isBackendError, mayHaveArrived } from '#src/backend/errors.ts'

/** Thrown if it is unknown whether a request has arrived. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError'
  /** Why there is no answer. */
  readonly failure: BackendError

  constructor(failure: BackendError) {
    super(failure.message, { cause: failure })
    this.failure = failure
  }
}

/**
 * Sends a request and retries once if the answer is lost: the same idempotency key gives the answer of the first
 * attempt.
 *
 * @throws UnansweredError, or the refusal of the backend.
 */
export async function sendOnce<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  const { onLine } = navigator
  try {
    return await send()
  } catch (first) {
    if (!isBackendError(first)) throw first
    if (isOfOtherWords(first)) throw new UnansweredError(first)
    if (!mayHaveArrived(first)) throw first
    // Without any connection nothing has left the device.
    if (first.code === 'offline' && !onLine) throw first
    return send().catch((second: unknown) => {
      if (isBackendError(second) && isOfOtherWords(second)) throw new UnansweredError(second)
      throw isVerdict(second) ? second : new UnansweredError(first)
    })
  }
}

/** The key was used before with other content that got no answer: that content may have arrived. */
const isOfOtherWords = ({ code }: BackendError): boolean => code === 'idempotency_key_reused'

/** Refusals because of sign-in or rate limits say nothing about the earlier request. */
const isVerdict = (error: unknown): boolean =>
  !isBackendError(error) || !(mayHaveArrived(error) || error.code === 'not_signed_in' || error.code === 'rate_limited')

import { type BackendError, isBackendError, mayHaveArrived } from '#src/backend/errors.ts'

/** Nobody knows whether what was sent has arrived. */
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
 * Sends, and where the answer is lost asks for it once more: under the same idempotency key it is the answer of the first
 * time, or the first one now.
 *
 * @throws UnansweredError, or what the backend has refused it with.
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

/** The key went out with other words before, and no answer came: those are what may have arrived. */
const isOfOtherWords = ({ code }: BackendError): boolean => code === 'idempotency_key_reused'

/** What refuses whoever asks, or to answer now, says nothing of what was asked before. */
const isVerdict = (error: unknown): boolean =>
  !isBackendError(error) || !(mayHaveArrived(error) || error.code === 'not_signed_in' || error.code === 'rate_limited')

import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { sendOnce } from '../send-once.ts'

/**
 * Removes somebody, or leaves. Who is gone already is gone: by an attempt whose answer was lost, or by another hand.
 *
 * @throws UnansweredError, or what the backend has refused it with.
 */
export async function sendRemoval(applicationId: string, personId: string): Promise<void> {
  try {
    await sendOnce(() => backend().removeColleague({ applicationId, personId }))
  } catch (error) {
    if (!isBackendError(error) || error.code !== 'not_found') throw error
  }
}

import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { sendOnce } from '../check/send-once.ts'

/**
 * Removes a person, or leaves. Somebody who is already gone counts as removed: by an attempt whose answer was lost, or
 * by another person.
 *
 * @throws UnansweredError, or the refusal of the backend.
 */
export async function sendRemoval(applicationId: string, personId: string): Promise<void> {
  try {
    await sendOnce(() => backend().removeColleague({ applicationId, personId }))
  } catch (error) {
    if (!isBackendError(error) || error.code !== 'not_found') throw error
  }
}

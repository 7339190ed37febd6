import { backend } from '#src/backend/backend.ts'
import { isBackendError, mayHaveArrived } from '#src/backend/errors.ts'
import { sendRemoval } from './send-removal.ts'
import { useTeamStep } from './use-team-step.ts'

/** The owner removes somebody; the answer is who that was, so the people are asked for anew. */
export const useRemoval = (applicationId: string, onDone: () => void) =>
  useTeamStep(
    applicationId,
    async (personId: string) => {
      await sendRemoval(applicationId, personId)
      return backend()
        .getTeam({ applicationId })
        .catch((error: unknown) => {
          // It has happened, whatever became of the list.
          if (isBackendError(error) && mayHaveArrived(error)) return null
          throw error
        })
    },
    onDone,
  )

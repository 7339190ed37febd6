import { backend } from '#src/backend/backend.ts'
import { isBackendError, mayHaveArrived } from '#src/backend/errors.ts'
import { sendRemoval } from './send-removal.ts'
import { useTeamStep } from './use-team-step.ts'

/** The owner removes a person; the answer has only that person, so the team is loaded again. */
export const useRemoval = (applicationId: string, onDone: () => void) =>
  useTeamStep(
    applicationId,
    async (personId: string) => {
      await sendRemoval(applicationId, personId)
      return backend()
        .getTeam({ applicationId })
        .catch((error: unknown) => {
          // The removal has succeeded even if the team cannot be loaded.
          if (isBackendError(error) && mayHaveArrived(error)) return null
          throw error
        })
    },
    onDone,
  )

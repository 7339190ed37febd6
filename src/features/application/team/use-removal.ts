import { backend } from '#src/backend/backend.ts'
import { useTeamStep } from './use-team-step.ts'

/** The owner removes somebody; the answer is who that was, so the people are asked for anew. */
export const useRemoval = (applicationId: string, onDone: () => void) =>
  useTeamStep(
    applicationId,
    async (personId: string) => {
      await backend().removeColleague({ applicationId, personId })
      return backend().getTeam({ applicationId })
    },
    onDone,
  )

import { useQueryClient } from '@tanstack/react-query'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import type { Team } from '#src/domain/team.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { UnansweredError } from '../check/send-once.ts'

/**
 * A step of the team. If somebody else was faster, reloads what is shown.
 *
 * @param step returns the team; null if the step succeeded but the team could not be loaded.
 */
export function useTeamStep<Variables = void, Answer extends Team | null = Team>(
  applicationId: string,
  step: (variables: Variables) => Promise<Answer>,
  onDone?: (team: Answer, variables: Variables) => void,
  onRefused?: (error: Error) => void,
) {
  const queryClient = useQueryClient()
  const { queryKey } = teamQueries.detail(applicationId)
  const refetchApplication = () =>
    queryClient.invalidateQueries({ queryKey: applicationQueries.detail(applicationId).queryKey })
  return useOneShot<Answer, Variables>({
    mutationFn: step,
    onSuccess: (team, variables) => {
      if (team) queryClient.setQueryData(queryKey, team)
      else void queryClient.invalidateQueries({ queryKey })
      // Names and roles are also shown on other pages.
      void refetchApplication()
      onDone?.(team, variables)
    },
    onError: async (error) => {
      onRefused?.(error)
      const isRefused = isBackendError(error) && error.status >= 400 && error.status < 500
      if (!isRefused && !(error instanceof UnansweredError)) return
      void refetchApplication()
      const asking = queryClient.invalidateQueries({ queryKey })
      // Not awaited otherwise, since the connection may be down.
      if (isRefused) await asking
    },
  })
}

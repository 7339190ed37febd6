import { useQueryClient } from '@tanstack/react-query'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import type { Team } from '#src/domain/team.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { UnansweredError } from '../send-once.ts'

/**
 * A step among the people of an application. When somebody else was faster, what is shown is fetched anew.
 *
 * @param step null when it has happened, but nobody has said what the people are now.
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
      // Names and roles stand on its other pages as well.
      void refetchApplication()
      onDone?.(team, variables)
    },
    onError: async (error) => {
      onRefused?.(error)
      const isRefused = isBackendError(error) && error.status >= 400 && error.status < 500
      if (!isRefused && !(error instanceof UnansweredError)) return
      void refetchApplication()
      const asking = queryClient.invalidateQueries({ queryKey })
      // Over a line that is down nobody waits for that.
      if (isRefused) await asking
    },
  })
}

import { useQueryClient } from '@tanstack/react-query'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import type { Team } from '#src/domain/team.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'

/** A step among the people of an application. When somebody else was faster, what is shown is fetched anew. */
export function useTeamStep<Variables = void>(
  applicationId: string,
  step: (variables: Variables) => Promise<Team>,
  onDone?: (team: Team, variables: Variables) => void,
  onRefused?: (error: Error) => void,
) {
  const queryClient = useQueryClient()
  const { queryKey } = teamQueries.detail(applicationId)
  const refetchApplication = () =>
    queryClient.invalidateQueries({ queryKey: applicationQueries.detail(applicationId).queryKey })
  return useOneShot<Team, Variables>({
    mutationFn: step,
    onSuccess: (team, variables) => {
      queryClient.setQueryData(queryKey, team)
      // Names and roles stand on its other pages as well.
      void refetchApplication()
      onDone?.(team, variables)
    },
    onError: async (error) => {
      onRefused?.(error)
      if (!isBackendError(error) || error.status < 400 || error.status >= 500) return
      void refetchApplication()
      await queryClient.invalidateQueries({ queryKey })
    },
  })
}

import { useQueryClient } from '@tanstack/react-query'
import { isBackendError } from '#src/backend/errors.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import type { Thread } from '#src/domain/threads.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'

/** A step in a thread. If somebody else was faster, reloads what is shown. */
export function useThreadStep<Variables>(
  applicationId: string,
  step: (variables: Variables) => Promise<Thread>,
  onDone?: (sent: Variables) => void,
) {
  const queryClient = useQueryClient()
  const { queryKey } = teamQueries.threads(applicationId)
  return useOneShot<Thread, Variables>({
    mutationFn: step,
    onSuccess: (thread, sent) => {
      onDone?.(sent)
      queryClient.setQueryData(queryKey, (before = []) =>
        before.some(({ id }) => id === thread.id)
          ? before.map((one) => (one.id === thread.id ? thread : one))
          : [...before, thread],
      )
    },
    onError: async (error) => {
      if (isBackendError(error) && error.status >= 400 && error.status < 500)
        await queryClient.invalidateQueries({ queryKey })
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import type { SentRequest } from '#src/domain/request.ts'

/** A step of the sender. If the other side was faster, reloads what is shown. */
export function useSenderStep({ reference, version }: SentRequest, code: string, onDone: () => void) {
  const queryClient = useQueryClient()
  const { queryKey } = requestQueries.sent(reference, code)
  return useMutation({
    mutationFn: (step: { to: 'sent' | 'withdrawn'; text: string }) =>
      backend().moveSentRequest({ reference, code, version, ...step }),
    onSuccess: (moved) => {
      // Called first, since the new data may unmount the form.
      onDone()
      queryClient.setQueryData(queryKey, moved)
    },
    onError: (error) => {
      const stale = isBackendError(error) && ['version_mismatch', 'illegal_transition'].includes(error.code)
      return stale ? queryClient.invalidateQueries({ queryKey }) : undefined
    },
  })
}

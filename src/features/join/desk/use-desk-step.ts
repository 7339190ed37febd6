import { useMutation, useQueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import type { ReceivedRequest } from '#src/domain/request.ts'
import type { RequestStatus, StepGiven } from '#src/domain/request-steps.ts'
import { useText } from '#src/i18n/use-text.ts'
import { showToast } from '#src/ui/toasts.ts'

type Problems = readonly { pointer: string; code: string }[]

/** A step of the secretariat. Accepting changes the list of participants, so all counts of participants reload. */
export function useDeskStep(
  { reference, version }: ReceivedRequest,
  { onDone, onRefused }: { onDone: () => void; onRefused: (problems: Problems) => void },
) {
  const t = useText()
  const queryClient = useQueryClient()
  const detail = requestQueries.detail(reference).queryKey
  return useMutation({
    mutationFn: (step: StepGiven & { to: RequestStatus }) => backend().moveRequest({ reference, version, ...step }),
    onSuccess: async (moved) => {
      onDone()
      showToast({ text: t('requests.done', { status: t(`join.status.${moved.status}`) }) })
      queryClient.setQueryData(detail, moved)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: [...requestQueries.all(), 'list'] }),
        queryClient.invalidateQueries({ queryKey: allianceQueries.members().queryKey }),
        queryClient.invalidateQueries({ queryKey: proposalQueries.all() }),
      ])
    },
    onError: (error) => {
      if (!isBackendError(error)) return undefined
      if (error.errors.length > 0) onRefused(error.errors)
      const stale = error.code === 'version_mismatch' || error.code === 'illegal_transition'
      return stale ? queryClient.invalidateQueries({ queryKey: detail }) : undefined
    },
  })
}

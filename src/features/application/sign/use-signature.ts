import { useQuery } from '@tanstack/react-query'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { isSigningOver } from '#src/domain/signature.ts'
import type { ApplicationData } from '../drafts.ts'
import { isEditable } from '../use-application.ts'

/**
 * Where the signature stands; undefined while the backend has not said. Pages do not wait for it. What it said of the
 * version before stays meanwhile, so that nothing that is being written there goes away; it says nothing of this one.
 *
 * `pending` answers stand here and are not on the server yet: what it says is not said of them, so no signature holds.
 */
export function useSignature(data: ApplicationData) {
  const { application, draft } = data
  const { unconfirmed } = useSavingState(draft.saver)
  // What was left here after sending goes nowhere, and changes nothing.
  const pending = isEditable(data) ? unconfirmed : 0
  const {
    data: state,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({
    ...signatureQueries.state(application.id, application.version),
    enabled: !isGuest(application),
    placeholderData: (before, query) => (query?.queryKey[2] === application.id ? before : undefined),
  })
  const nowMs = useServerNow()
  const signature = state?.signature ?? null
  return {
    state,
    pending,
    /** The link that was made last can no longer be used. */
    isOver: !!state?.request && isSigningOver(state.request, new Date(nowMs).toISOString()),
    isFresh: state !== undefined && !isPlaceholderData,
    signature,
    holds: signature !== null && pending === 0 && !isPlaceholderData && signature.digest === state?.digest,
    error,
    refetch,
  }
}

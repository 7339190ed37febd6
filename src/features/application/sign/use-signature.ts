import { useQuery } from '@tanstack/react-query'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { isSigningOver } from '#src/domain/signature.ts'
import type { ApplicationData } from '../drafts.ts'
import { isEditable } from '../use-application.ts'

/**
 * State of the signature; undefined until loaded. Pages do not wait for it. During a reload for a new version, the
 * previous state is kept so that no form disappears, but it does not count as fresh.
 *
 * `pending` answers are not saved yet, so no signature can be valid for them.
 */
export function useSignature(data: ApplicationData) {
  const { application, draft } = data
  const { unconfirmed } = useSavingState(draft.saver)
  // Changes left here after sending are not sent, so they do not count.
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
    /** The last link can no longer be used. */
    isOver: !!state?.request && isSigningOver(state.request, new Date(nowMs).toISOString()),
    isFresh: state !== undefined && !isPlaceholderData,
    signature,
    holds: signature !== null && pending === 0 && !isPlaceholderData && signature.digest === state?.digest,
    error,
    refetch,
  }
}

import { useQuery } from '@tanstack/react-query'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import type { Application } from '#src/domain/application-record.ts'

/**
 * Where the signature stands; undefined while the backend has not said. Pages do not wait for it. What it said of the
 * version before stays meanwhile, so that nothing that is being written there goes away; it says nothing of this one.
 */
export function useSignature(application: Application) {
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...signatureQueries.state(application.id, application.version),
    enabled: !isGuest(application),
    placeholderData: (before, query) => (query?.queryKey[2] === application.id ? before : undefined),
  })
  const signature = data?.signature ?? null
  return {
    state: data,
    isFresh: data !== undefined && !isPlaceholderData,
    signature,
    holds: signature !== null && !isPlaceholderData && signature.digest === data?.digest,
    error,
    refetch,
  }
}

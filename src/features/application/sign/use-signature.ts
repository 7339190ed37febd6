import { useQuery } from '@tanstack/react-query'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import type { Application } from '#src/domain/application-record.ts'

/** Where the signature stands; undefined while the backend has not said. Pages do not wait for it. */
export function useSignature(application: Application) {
  const { data } = useQuery({
    ...signatureQueries.state(application.id, application.version),
    enabled: !isGuest(application),
  })
  const signature = data?.signature ?? null
  return { state: data, signature, holds: signature !== null && signature.digest === data?.digest }
}

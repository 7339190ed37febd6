import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { CheckContext } from '#src/domain/application/check.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { signedDigest } from '#src/domain/signed-digest.ts'
import type { ApplicationData } from './drafts.ts'
import { useCheckContext } from './deadline/use-server-time.ts'

/**
 * Whether the legal representative has signed exactly this content by link, unsaved text included, so that no signature
 * page is needed. Only true for a signature that the backend has.
 */
function useSigned(application: Application, answers: Answers): boolean {
  const { data: signature } = useQuery({
    ...signatureQueries.given(application.id),
    enabled: !isGuest(application),
  })
  const { documents } = application
  const [digest, setDigest] = useState<string | null>(null)
  // Outside React: the browser's asynchronous hash.
  useEffect(() => {
    if (!signature) return undefined
    let isOver = false
    void signedDigest(answers, documents).then((now) => isOver || setDigest(now))
    return () => {
      isOver = true
    }
  }, [signature, answers, documents])
  return digest !== null && signature?.digest === digest
}

/** The context for the rules of the form: call, day and signature. */
export function useDraftContext({ application, call }: ApplicationData, answers: Answers): CheckContext {
  const context = useCheckContext(call)
  const signed = useSigned(application, answers)
  return useMemo(() => ({ ...context, signed }), [context, signed])
}

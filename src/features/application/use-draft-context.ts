import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { CheckContext } from '#src/domain/application/check.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { signedDigest } from '#src/domain/signed-digest.ts'
import type { ApplicationData } from './drafts.ts'
import { useCheckContext } from './use-server-time.ts'

/**
 * Whether the legal representative has signed by link just what stands here, text that is still on its way included: no
 * signature page is missing then. Only ever says so of what the backend has a signature for.
 */
function useSigned(application: Application, answers: Answers): boolean {
  const { data: signature } = useQuery({
    ...signatureQueries.given(application.id),
    enabled: !isGuest(application),
  })
  const { documents } = application
  const [digest, setDigest] = useState<string | null>(null)
  // The browser's own hash, which takes a moment.
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

/** What the rules of the form need of this application now, its call and its signature. */
export function useDraftContext({ application, call }: ApplicationData, answers: Answers): CheckContext {
  const context = useCheckContext(call)
  const signed = useSigned(application, answers)
  return useMemo(() => ({ ...context, signed }), [context, signed])
}

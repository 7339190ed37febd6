import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import { onSessionChange, session, sessionExpired } from '#src/backend/session.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import type { Instant } from '#src/domain/values.ts'

const SessionRenewal = lazy(async () => ({ default: (await import('./SessionRenewal.tsx')).SessionRenewal }))

/** Told so long before the end: time to finish a sentence, and to find the button with any device. */
const WARN_MS = 5 * 60_000
/** More often than that, so that no end comes unannounced. A backend that renews by itself tells a later one. */
const ASK_MS = 4 * 60_000

/** A moment after the end, so that the backend's answer is sure. */
const AFTER_MS = 1000

/** When the session ends, as soon as that is near and until the backend has spoken; null before, and if unknown. */
function useNearEnd(): Instant | null {
  const { data, refetch } = useQuery({
    ...sessionQueries.current(),
    // Looked at whenever it matters: nobody tells this component of a sign-in.
    enabled: () => session().token() !== null,
    refetchInterval: ASK_MS,
  })
  const endsAt = data?.endsAt ?? null
  const now = useServerNow()

  // The clock: the backend decides whether it is over. It then refuses, and the shell hears of that.
  useEffect(() => {
    if (endsAt === null) return undefined
    const timer = setTimeout(() => void refetch(), Math.max(0, Date.parse(endsAt) - serverNow()) + AFTER_MS)
    return () => clearTimeout(timer)
  }, [endsAt, refetch])

  const left = endsAt === null ? Infinity : Date.parse(endsAt) - now
  // One that is long past comes from a copy that is read without a connection.
  return left <= WARN_MS && left > -ASK_MS ? endsAt : null
}

/** Where it is said that the session ends or has ended; the code for it comes when that happens. */
export const SessionEnd = () => {
  const expired = useSyncExternalStore(onSessionChange, sessionExpired)
  const endsAt = useNearEnd()
  return (
    <div role="alert">
      {(expired || endsAt !== null) && (
        <Suspense>
          <SessionRenewal endsAt={expired ? null : endsAt} />
        </Suspense>
      )}
    </div>
  )
}

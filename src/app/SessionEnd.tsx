import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { onSessionChange, session, sessionExpired } from '#src/backend/session.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import type { Instant } from '#src/domain/values.ts'

const SessionRenewal = lazy(async () => ({ default: (await import('./SessionRenewal.tsx')).SessionRenewal }))

/** Told so long before the end: time to finish a sentence, and to find the button with any device. */
const WARN_MS = 5 * 60_000
/** More often than that, so that no end comes unannounced. A backend that renews by itself tells a later one. */
const ASK_MS = 4 * 60_000

/** When the session ends, as soon as that is near; null before, and where nobody knows. */
function useNearEnd(): Instant | null {
  const isSignedIn = session().token() !== null
  const { data, refetch } = useQuery({ ...sessionQueries.current(), enabled: isSignedIn, refetchInterval: ASK_MS })
  const endsAt = isSignedIn ? (data?.endsAt ?? null) : null
  const now = useServerNow()
  const left = endsAt === null ? Infinity : Date.parse(endsAt) - now

  // The backend decides whether it is over: it refuses, and the shell hears of that.
  useEffect(() => {
    if (left <= 0) void refetch()
  }, [left, refetch])
  return left > 0 && left <= WARN_MS ? endsAt : null
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

import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import { onSessionChange, session, sessionExpired } from '#src/backend/session.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import type { Instant } from '#src/domain/values.ts'
import { ASK_MS, nextQuestionIn, WARN_MS } from './session-times.ts'
import styles from './Shell.module.css'

const SessionRenewal = lazy(async () => ({ default: (await import('./SessionRenewal.tsx')).SessionRenewal }))

/**
 * When the session ends, from shortly before the end until the backend has confirmed it; null before, and if unknown.
 */
function useNearEnd(): Instant | null {
  const { data } = useQuery({
    ...sessionQueries.current(),
    // Evaluated on every render: this component gets no event for a sign-in.
    enabled: () => session().token() !== null,
    refetchInterval: ({ state }) => !sessionExpired() && nextQuestionIn(state.data?.endsAt ?? null, serverNow()),
  })
  const endsAt = data?.endsAt ?? null
  const now = useServerNow()
  const left = endsAt === null ? Infinity : Date.parse(endsAt) - now
  // An end long ago comes from a copy that is read offline.
  return left <= WARN_MS && left > -ASK_MS ? endsAt : null
}

/** Warns that the session ends or has ended; loads its code when that happens. */
export const SessionEnd = () => {
  const expired = useSyncExternalStore(onSessionChange, sessionExpired)
  const endsAt = useNearEnd()
  return (
    <div role="alert" className={styles['barPlace']}>
      {(expired || endsAt !== null) && (
        <Suspense>
          <SessionRenewal endsAt={expired ? null : endsAt} />
        </Suspense>
      )}
    </div>
  )
}

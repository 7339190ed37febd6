import { lazy, Suspense, useSyncExternalStore } from 'react'
import { onSessionChange, sessionExpired } from '#src/backend/session.ts'

const SessionRenewal = lazy(async () => ({ default: (await import('./SessionRenewal.tsx')).SessionRenewal }))

/** Where it is said that the session has ended; its code comes when that happens. */
export const SessionExpired = () => {
  const expired = useSyncExternalStore(onSessionChange, sessionExpired)
  return (
    <div role="alert">
      {expired && (
        <Suspense>
          <SessionRenewal />
        </Suspense>
      )}
    </div>
  )
}

import type { QueryClient } from '@tanstack/react-query'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { forgetInterests } from '#src/backend/saving/kept-interest.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'
import type { Router } from './AppContext.ts'

/** What can be changed in an embedded backend from outside its operations. */
type Changeable = {
  jumpTo(at: string): Promise<void>
  reset(): Promise<void>
  setFault(kind: string, on: boolean): void
  onChanged(listener: () => void): () => void
}

/** The embedded backend's own, which has just been reset. */
const BACKEND_DATABASE = 'alliance-demonstration'

/** Deletes what this browser keeps of drafts, files and visits, so that the next start is like the first. */
async function forgetBrowserData(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('alliance-') && name !== BACKEND_DATABASE) indexedDB.deleteDatabase(name)
  }
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) {
      if (name.startsWith('alliance.')) storage.removeItem(name)
    }
  }
}

/**
 * Connects a demonstration to the application: after every change, the open pages load again. Production builds drop
 * this together with the embedded backend.
 */
export const tieDemonstration = <D extends Changeable>(demonstration: D, queryClient: QueryClient, router: Router) => {
  /** Loads the open page again, at the same scroll position. */
  const reload = () => {
    const { pathname, search, hash, state } = router.state.location
    return router.navigate(
      { pathname, search, hash },
      { replace: true, preventScrollReset: true, state: state as unknown },
    )
  }
  /** Also drops cached data, for another person who must not see what the previous one has loaded. */
  const again = async () => {
    queryClient.removeQueries({ type: 'inactive' })
    await queryClient.resetQueries()
    await reload()
  }
  return {
    ...demonstration,
    async jumpTo(at: string) {
      await demonstration.jumpTo(at)
      await queryClient.invalidateQueries()
      await reload()
    },
    /** The page rarely asks for the end of the session, so it is loaded at once. */
    setFault(kind: Parameters<D['setFault']>[0], on: boolean) {
      demonstration.setFault(kind, on)
      void queryClient.invalidateQueries({ queryKey: sessionQueries.current().queryKey })
    },
    /** The part after `~` only makes tokens unique. */
    signedInAs: (): string | null => /^demo-([^~]+)/.exec(session().token() ?? '')?.[1] ?? null,
    async signIn(personId: string) {
      const before = session().identity()
      await session().signIn(personId)
      if (before !== null && before !== personId) forgetInterests()
      setSessionExpired(false)
      await again()
    },
    async signOut() {
      session().signOut()
      setSessionExpired(false)
      forgetInterests()
      await again()
    },
    async reset() {
      await demonstration.reset()
      session().signOut()
      forgetInterests()
      await forgetBrowserData()
      window.location.assign('/')
    },
    onChanged(listener: () => void): () => void {
      const stops = [demonstration.onChanged(listener), router.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

import type { QueryClient } from '@tanstack/react-query'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { forgetInterests } from '#src/backend/saving/kept-interest.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'
import type { Router } from './AppContext.ts'

/** What an embedded backend lets one change from outside its operations. */
type Changeable = {
  jumpTo(at: string): Promise<void>
  reset(): Promise<void>
  setFault(kind: string, on: boolean): void
  onChanged(listener: () => void): () => void
}

/**
 * Ties a demonstration to the application: after every change the pages on screen ask again. Production builds drop
 * this with the embedded backend.
 */
export const tieDemonstration = <D extends Changeable>(demonstration: D, queryClient: QueryClient, router: Router) => {
  /** Loads the page that is open anew, at the same place. */
  const reload = () => {
    const { pathname, search, hash, state } = router.state.location
    return router.navigate(
      { pathname, search, hash },
      { replace: true, preventScrollReset: true, state: state as unknown },
    )
  }
  /** The same for somebody else, who must not see what the one before had read. */
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
    /** A page asks for the end of its session now and then only. */
    setFault(kind: Parameters<D['setFault']>[0], on: boolean) {
      demonstration.setFault(kind, on)
      void queryClient.invalidateQueries({ queryKey: sessionQueries.current().queryKey })
    },
    /** What follows the mark only makes a token new. */
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
      // What this browser kept for itself goes too, so that the next start is a first one.
      for (const { name } of await indexedDB.databases()) {
        if (name?.startsWith('alliance-drafts')) indexedDB.deleteDatabase(name)
      }
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith('alliance.eligibility.')) localStorage.removeItem(name)
      }
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

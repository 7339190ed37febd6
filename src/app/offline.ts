import type { QueryClient } from '@tanstack/react-query'
import { copies } from '#src/backend/copies.ts'
import { askForAll } from '#src/backend/query-client.ts'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { questionQueries } from '#src/backend/queries/questions.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { loadDocumentsForm } from '#src/features/application/documents/load-documents-form.ts'
import { partsForLater } from '#src/features/application/load-later.ts'
import { loadText } from '#src/features/calls/load-text.ts'
import { loadBelow as loadBelowCountry, loadCompared } from '#src/features/countries/load-below.ts'
import { loadBelow, loadFiles, loadFrame, loadLegends, loadPlaces, loadTime } from '#src/features/map/load-frame.ts'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import type { Router } from './AppContext.ts'
import { connection } from './connection.ts'
import { Pause } from './pause.ts'
import { warmPath } from './warm.ts'

/** Cache of the service worker: `public/service-worker.js`. */
const CACHE = 'application'
/** Enough for more than two versions of the application; the oldest files are deleted first. */
const MOST_FILES = 400
/** Delay before loading what is only for later, so that the first page comes first. */
const QUIET_MS = 10_000

/** Pages that everybody may read; one code and one id stand for all of their kind. */
const readable: readonly string[] = [
  '/',
  '/map',
  '/countries',
  '/countries/FR',
  '/members/any',
  '/calls',
  '/calls/any',
  '/about',
  '/receipts/verify',
]

/** Pages that applicants need to continue an application. */
const forApplicants = [
  '/applications',
  '/applications/any',
  '/applications/any/any',
  '/applications/any/check',
  '/applications/any/copies',
]

/** Caches files that loaded before the worker was active. One by one, since parallel requests hold up a slow phone. */
const keepWhatCame = async () => {
  const cache = await caches.open(CACHE)
  const came = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === window.location.origin)
    .map(({ pathname }) => pathname)
    .filter((path) => /^\/(?:assets|shapes)\/|^\/(?:config\.json|first-paint\.js|favicon\.svg)$/.test(path))
  // The page last: it does not work without its files.
  for (const path of new Set([...came, '/'])) {
    if (!(await cache.match(path, { ignoreVary: true }))) await cache.add(path)
  }
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_FILES)).map((key) => cache.delete(key)))
}

/** Waits until everything that the page requested has loaded and rendered. */
const quiet = async (queryClient: QueryClient, pause: Pause) => {
  if (queryClient.isFetching() > 0) {
    await new Promise<void>((resolve) => {
      const stop = queryClient.getQueryCache().subscribe(() => {
        if (queryClient.isFetching() > 0) return
        stop()
        resolve()
      })
    })
  }
  await pause.wait()
}

const savesData = () => {
  const { connection: line }: { connection?: { saveData?: boolean } } = navigator as object
  return line?.saveData === true
}

/** Loads code and data of pages not visited yet, one by one, so that typing is never delayed. */
const keepReadablePages = async (queryClient: QueryClient, router: Router, pause: Pause) => {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  // Offline, only old copies would be available.
  if (connection.offline()) return
  const { person } = queryClient.getQueryData(sessionQueries.current().queryKey) ?? {}
  const applies = person?.roles.includes('applicant') === true
  const warm = (path: string) => () => warmPath(router, path)
  const steps: (() => Promise<unknown>)[] = [
    ...(applies ? [...forApplicants.map(warm), loadDocumentsForm, ...partsForLater] : []),
    ...readable.map(warm),
    loadPlaces,
    loadFrame,
    loadLegends,
    loadTime,
    loadBelow,
    loadFiles,
    loadBelowCountry,
    loadCompared,
    loadText,
    // Fonts for every script of names, seen or not.
    ...[...document.fonts].map((face) => () => face.load()),
    () => queryClient.prefetchQuery(allianceQueries.members()),
    () => queryClient.prefetchQuery(allianceQueries.countries()),
    () => queryClient.prefetchQuery(allianceQueries.timeline()),
    () => queryClient.prefetchQuery(allianceQueries.networks()),
    () => queryClient.prefetchQuery(shapesQuery()),
    async () => {
      const calls = await queryClient.fetchQuery(callQueries.list())
      await Promise.all(calls.map(({ id }) => queryClient.prefetchQuery(callQueries.detail(id))))
    },
    async () => {
      const calls = queryClient.getQueryData(callQueries.list().queryKey) ?? []
      await Promise.all(calls.map(({ id }) => queryClient.prefetchQuery(questionQueries.published(id))))
    },
  ]
  for (const step of steps) {
    await pause.wait()
    if (connection.offline()) return
    // A failed step is left to the next visit.
    await step().catch(() => undefined)
  }
}

/**
 * Makes the public pages available offline, and loads fresh data once the connection is back. Never rejects: without a
 * worker or storage, pages need a connection.
 */
export const startOffline = async (queryClient: QueryClient, router: Router): Promise<void> => {
  connection.subscribe(() => {
    if (!connection.offline() && copies.since() !== null) void askForAll(queryClient)
  })
  const pause = new Pause()
  try {
    await quiet(queryClient, pause)
    // The demonstration registers its own worker, which includes this one.
    if (import.meta.env.MODE === 'production') await navigator.serviceWorker.register('/service-worker.js')
    if (import.meta.env.DEV) return
    await navigator.serviceWorker.ready
    await keepWhatCame()
    if (!savesData()) await keepReadablePages(queryClient, router, pause)
  } catch {
    // Refused by a private window or a policy, storage full, or offline: the next visit tries again.
  } finally {
    pause.close()
  }
}

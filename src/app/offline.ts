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

/** The worker's own store: `public/service-worker.js`. */
const CACHE = 'application'
/** More than two versions of the application; the oldest files go first. */
const MOST_FILES = 400
/** The first page comes first: what is only for later waits until nobody waits for anything. */
const QUIET_MS = 10_000

/** Pages that everybody may read; any code and any id stand for all of their kind. */
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

/** What applicants need to go on with what they have begun. */
const forApplicants = [
  '/applications',
  '/applications/any',
  '/applications/any/any',
  '/applications/any/check',
  '/applications/any/copies',
]

/** What came before the worker stood went past it. One by one: all at once, they hold up a slow phone. */
const keepWhatCame = async () => {
  const cache = await caches.open(CACHE)
  const came = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === window.location.origin)
    .map(({ pathname }) => pathname)
    .filter((path) => /^\/(?:assets|shapes)\/|^\/(?:config\.json|first-paint\.js|favicon\.svg)$/.test(path))
  // The page last: it does not open without its files.
  for (const path of new Set([...came, '/'])) {
    if (!(await cache.match(path, { ignoreVary: true }))) await cache.add(path)
  }
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_FILES)).map((key) => cache.delete(key)))
}

/** Until everything that the page asked for has come, and is drawn. */
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

/** Code and answers of the pages that were not visited yet, one after the other: who types must not wait for them. */
const keepReadablePages = async (queryClient: QueryClient, router: Router, pause: Pause) => {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  // Without a line there is nothing to be had but the copies of before.
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
    // Every script that names are written in, seen or not.
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
    // What cannot be had now is left to the next visit.
    await step().catch(() => undefined)
  }
}

/**
 * Makes the pages that everybody may read open without a connection, and asks for fresh answers once it is back. Never
 * fails: without a worker or without storage, pages need a connection.
 */
export const startOffline = async (queryClient: QueryClient, router: Router): Promise<void> => {
  connection.subscribe(() => {
    if (!connection.offline() && copies.since() !== null) void askForAll(queryClient)
  })
  const pause = new Pause()
  try {
    await quiet(queryClient, pause)
    // The demonstration brings its own, which does this as well.
    if (import.meta.env.MODE === 'production') await navigator.serviceWorker.register('/service-worker.js')
    if (import.meta.env.DEV) return
    await navigator.serviceWorker.ready
    await keepWhatCame()
    if (!savesData()) await keepReadablePages(queryClient, router, pause)
  } catch {
    // Refused by a private window or a policy, full, or the line went meanwhile: the next visit tries again.
  } finally {
    pause.close()
  }
}

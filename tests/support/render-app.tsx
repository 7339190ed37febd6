import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { onTestFinished, vi } from 'vitest'
import { type NodeBackend, startNodeBackend } from '#mocks/node.ts'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { State } from '#mocks/state.ts'
import { App } from '#src/app/App.tsx'
import { watchedFetch } from '#src/app/connection.ts'
import { createRoutes } from '#src/app/routes.tsx'
import { connectBackend } from '#src/backend/backend.ts'
import { type Config, configSchema } from '#src/backend/config.ts'
import { createQueryClient } from '#src/backend/query-client.ts'
import { createRestBackend } from '#src/backend/rest/rest-backend.ts'
import { learnServerTime } from '#src/backend/server-clock.ts'
import { connectSession, createChoosePersonSession, session, setSessionExpired } from '#src/backend/session.ts'
import type { Locale } from '#src/domain/localised.ts'
import type { Instant } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { EmbeddedMap } from '#src/features/map/embed/EmbeddedMap.tsx'
import { startSources } from '#src/features/map/embed/map-sources.ts'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'

export type RenderAppOptions = {
  /** Id of the signed-in person; a visitor if absent. */
  as?: string
  locale?: Locale
  /** Time of the backend's clock; the start of the demonstration if absent. */
  at?: Instant
  /** Another seed. */
  state?: State
  config?: Partial<Config>
}

export type RenderedApp = {
  user: UserEvent
  /** Navigates, and has the present location: `router.state.location.pathname`. */
  router: ReturnType<typeof createMemoryRouter>
  /** The embedded backend of this page: state, clock, faults. */
  backend: NodeBackend
  /** The page's query cache, for invalidating. */
  queryClient: ReturnType<typeof createQueryClient>
}

const publicFile = (path: string) => join(import.meta.dirname, '../../public', path)

let standardSeed: Promise<State> | undefined

/** Answers requests of the page: operations by the backend of this test, files from `public/`, nothing else. */
const answer = async (backend: NodeBackend, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/')) return backend.fetch(request)
  try {
    return new Response(await readFile(publicFile(pathname)))
  } catch {
    return new Response(null, { status: 404 })
  }
}

/** An embedded backend that answers the requests of this test's page. */
const startBackend = async ({ at, state, config }: RenderAppOptions, isBroken = (_path: string) => false) => {
  const backend = await startNodeBackend({
    state: state ?? (await (standardSeed ??= seedState())),
    ...(at && { startAt: at }),
  })
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, window.location.href), init)
    const nonsense = { headers: { 'Content-Type': 'application/json' } }
    return isBroken(new URL(request.url).pathname)
      ? Promise.resolve(new Response('{"items":"no"}', nonsense))
      : answer(backend, request)
  })
  const settings = {
    ...z.parse(configSchema, JSON.parse(await readFile(publicFile('config.json'), 'utf8'))),
    ...config,
  }
  return { backend, settings }
}

/**
 * Renders the whole application at one URL: real routes, loaders and adapter, with a separate embedded backend.
 * Everything is removed when the test ends.
 */
export const renderApp = async (
  path: string,
  { as, locale = 'en', at, state, config }: RenderAppOptions = {},
): Promise<RenderedApp> => {
  const { backend, settings } = await startBackend({
    ...(at && { at }),
    ...(state && { state }),
    ...(config && { config }),
  })
  const baseUrl = new URL(settings.backend.baseUrl, window.location.href).href

  connectSession(createChoosePersonSession(baseUrl, watchedFetch))
  setSessionExpired(false)
  connectBackend(
    createRestBackend({
      baseUrl,
      token: () => session().token(),
      fetch: watchedFetch,
      onServerTime: learnServerTime,
      onSignedOut: () => setSessionExpired(true),
    }),
  )
  if (as !== undefined) await session().signIn(as)
  await startLanguage(locale)
  // React caches `lazy` components across tests, so their texts would be loaded only in the first test.
  await loadAreas('section-later')

  const queryClient = createQueryClient()
  const router = createMemoryRouter(createRoutes(queryClient), { initialEntries: [path] })
  render(<App config={settings} queryClient={queryClient} router={router} />)
  onTestFinished(() => {
    router.dispose()
    queryClient.clear()
    session().signOut()
    setSessionExpired(false)
  })
  return { user: userEvent.setup(), router, backend, queryClient }
}

/** Renders the embedded map, which is a separate application; `broken` returns invalid answers until it is repaired. */
export const renderEmbeddedMap = async (
  query: string,
  { locale = 'en', broken, at, state }: Pick<RenderAppOptions, 'locale' | 'at' | 'state'> & { broken?: string } = {},
) => {
  let isBroken = true
  const { settings } = await startBackend(
    { ...(at && { at }), ...(state && { state }) },
    (path) => isBroken && path === broken,
  )
  await startLanguage(locale)
  await loadAreas('map', 'map-embed', 'legend', 'members', 'view')
  const baseUrl = () => Promise.resolve(new URL(settings.backend.baseUrl, window.location.href).href)
  const sources = startSources({ baseUrl, fetch: (request) => fetch(request) }, query)
  render(
    <LocaleProvider>
      <EmbeddedMap sources={sources} query={query} />
    </LocaleProvider>,
  )
  return {
    user: userEvent.setup(),
    mend: () => {
      isBroken = false
    },
  }
}

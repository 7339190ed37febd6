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
import { EmbeddedMap } from '#src/features/map/EmbeddedMap.tsx'
import { startSources } from '#src/features/map/map-sources.ts'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'

export type RenderAppOptions = {
  /** Id of the person who is signed in; a visitor without it. */
  as?: string
  locale?: Locale
  /** Where the backend's clock stands; the start of the demonstration if not given. */
  at?: Instant
  /** Another seed. */
  state?: State
  config?: Partial<Config>
}

export type RenderedApp = {
  user: UserEvent
  /** Goes anywhere, and tells where the application is: `router.state.location.pathname`. */
  router: ReturnType<typeof createMemoryRouter>
  /** The embedded backend behind this page: state, clock, faults. */
  backend: NodeBackend
  /** What the page has fetched: to have it asked anew. */
  queryClient: ReturnType<typeof createQueryClient>
}

const publicFile = (path: string) => join(import.meta.dirname, '../../public', path)

let standardSeed: Promise<State> | undefined

/** Requests of the page: operations go to the backend of this test, files come from `public/`, nothing else goes out. */
const answer = async (backend: NodeBackend, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/')) return backend.fetch(request)
  try {
    return new Response(await readFile(publicFile(pathname)))
  } catch {
    return new Response(null, { status: 404 })
  }
}

/** An embedded backend that answers what the page of this test asks. */
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
 * The whole application at one address: real routes, real loaders, the real adapter, over an embedded backend of its
 * own. Everything is taken down when the test ends.
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
  // React keeps from test to test what `lazy` has brought, so its texts would be asked for once only.
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

/** The map for other people's pages, which is an application of its own; `broken` answers nonsense until it is mended. */
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
  await loadAreas('map', 'map-embed', 'members', 'view')
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

import './ui/styles/index.css'
import { StrictMode, startTransition } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { App } from './app/App.tsx'
import type { Router } from './app/AppContext.ts'
import { watchedFetch } from './app/connection.ts'
import { tieDemonstration } from './app/demonstration.ts'
import { createRoutes } from './app/routes.tsx'
import { startTheme } from './app/theme.ts'
import { warmPath } from './app/warm.ts'
import { connectBackend } from './backend/backend.ts'
import { configSchema } from './backend/config.ts'
import { withKeptAnswers } from './backend/with-kept-answers.ts'
import { createQueryClient } from './backend/query-client.ts'
import { createRestBackend } from './backend/rest/rest-backend.ts'
import { learnServerTime } from './backend/server-clock.ts'
import { connectSession, createChoosePersonSession, session, setSessionExpired } from './backend/session.ts'
import { z } from './domain/zod.ts'
import { startLanguage } from './i18n/language.ts'

/**
 * The embedded backend starts beside the page, never before it: requests wait for it, the first paint does not.
 * A production build drops this branch and with it every byte of the mock.
 */
const startDemonstration = async () => {
  if (import.meta.env.MODE === 'production') return null
  // What the page itself asks for goes first.
  await new Promise((resolve) => setTimeout(resolve))
  const { startEmbeddedBackend } = await import('#mocks/browser.ts')
  const seed = new URLSearchParams(window.location.search).get('seed') === 'large' ? 'large' : 'standard'
  return startEmbeddedBackend({ seed })
}

const readConfig = async () => {
  const response = await fetch('/config.json')
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`)
  return z.parse(configSchema, await response.json())
}

/** Banner and panel of the demonstration, around the application. */
const showPanel = async (
  demonstration: Awaited<ReturnType<typeof startDemonstration>>,
  queryClient: QueryClient,
  router: Router,
) => {
  const place = document.querySelector<HTMLElement>('#demonstration')
  if (import.meta.env.MODE === 'production' || !demonstration || !place) return
  const { mountPanel } = await import('#mocks/panel/mount-panel.tsx')
  mountPanel(place, tieDemonstration(demonstration, queryClient, router))
}

/** Once the page stands, so that it delays nothing; without it, pages just need a connection. */
const prepareForOffline = async (queryClient: QueryClient, router: Router) => {
  if (!('serviceWorker' in navigator)) return
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve))
  if (!router.state.initialized) {
    await new Promise<void>((resolve) => {
      const stop = router.subscribe(({ initialized }) => {
        if (!initialized) return
        stop()
        resolve()
      })
    })
  }
  const { startOffline } = await import('./app/offline.ts')
  await startOffline(queryClient, router)
}

/** There may be no language and no shell yet, so index.html has the words. */
const tellFailure = (error: unknown) => {
  document.querySelector('#root')?.setAttribute('hidden', '')
  const failure = document.querySelector('#start-failure')
  failure?.removeAttribute('hidden')
  failure?.querySelector('pre')?.replaceChildren(error instanceof Error ? error.message : String(error))
}

const start = async () => {
  startTheme()
  const queryClient = createQueryClient()
  const routes = createRoutes(queryClient)
  const language = startLanguage()
  // In a task of its own: all of the application has just run, and a slow phone has to draw in between.
  await new Promise((resolve) => setTimeout(resolve))
  // The page that is asked for need not wait for the settings.
  void warmPath({ routes }, window.location.pathname)
  const demonstration = startDemonstration()
  const fetchWhenReady = async (request: Request | string, init?: RequestInit): Promise<Response> => {
    await demonstration
    return watchedFetch(request, init)
  }
  try {
    const [config] = await Promise.all([readConfig(), language])
    const { baseUrl } = config.backend
    connectSession(createChoosePersonSession(baseUrl, fetchWhenReady))
    connectBackend(
      withKeptAnswers(
        createRestBackend({
          baseUrl,
          token: () => session().token(),
          fetch: fetchWhenReady,
          onServerTime: learnServerTime,
          onSignedOut: () => setSessionExpired(true),
        }),
      ),
    )
    const router = createBrowserRouter(routes)
    // As a transition, so that React lets go of the processor between parts: what is painted already stays meanwhile.
    startTransition(() => {
      createRoot(document.querySelector('#root') ?? document.body).render(
        <StrictMode>
          <App config={config} queryClient={queryClient} router={router} />
        </StrictMode>,
      )
    })
    demonstration.then((started) => showPanel(started, queryClient, router)).catch((error) => console.error(error))
    await prepareForOffline(queryClient, router)
  } catch (error) {
    tellFailure(error)
  }
}

// The embedded map is an application of its own, and first-paint.js is on the way to it.
if (!window.location.pathname.startsWith('/embed/')) void start()

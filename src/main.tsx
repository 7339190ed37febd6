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
 * Starts the embedded backend beside the page: requests wait for it, the first paint does not. A production build drops
 * this branch, and with it all code of the mock.
 */
const startDemonstration = async () => {
  if (import.meta.env.MODE === 'production') return null
  // Lets the page's own requests go first.
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

/** Shows banner and panel of the demonstration around the application. */
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

/** Runs after the page has rendered, so that it delays nothing; without it, pages need a connection. */
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

/** Language and shell may not have loaded, so index.html has the words. */
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
  // In a separate task, so that a slow phone can paint after all of the application's code has run.
  await new Promise((resolve) => setTimeout(resolve))
  // The requested page need not wait for the settings.
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
    // In a transition, so that React yields between parts; the words painted already stay meanwhile.
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

// The embedded map is a separate application; first-paint.js redirects to it.
if (!window.location.pathname.startsWith('/embed/')) void start()

import './ui/styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { App } from './app/App.tsx'
import { watchedFetch } from './app/connection.ts'
import { tieDemonstration } from './app/demonstration.ts'
import { createRoutes } from './app/routes.tsx'
import { StartFailure } from './app/StartFailure.tsx'
import { startTheme } from './app/theme.ts'
import { connectBackend } from './backend/backend.ts'
import { configSchema } from './backend/config.ts'
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
const demonstration =
  import.meta.env.MODE === 'production'
    ? null
    : import('#mocks/browser.ts').then(({ startEmbeddedBackend }) =>
        startEmbeddedBackend({
          seed: new URLSearchParams(location.search).get('seed') === 'large' ? 'large' : 'standard',
        }),
      )

const fetchWhenReady = async (request: Request | string, init?: RequestInit): Promise<Response> => {
  await demonstration
  return watchedFetch(request, init)
}

const readConfig = async () => {
  const response = await fetch('/config.json')
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`)
  return z.parse(configSchema, await response.json())
}

const start = async () => {
  startTheme()
  const language = startLanguage()
  const root = createRoot(document.querySelector('#root') ?? document.body)
  try {
    const [config] = await Promise.all([readConfig(), language])
    const { baseUrl } = config.backend
    connectSession(createChoosePersonSession(baseUrl, fetchWhenReady))
    connectBackend(
      createRestBackend({
        baseUrl,
        token: () => session().token(),
        fetch: fetchWhenReady,
        onServerTime: learnServerTime,
        onSignedOut: () => setSessionExpired(true),
      }),
    )
    const queryClient = createQueryClient()
    const router = createBrowserRouter(createRoutes(queryClient))
    root.render(
      <StrictMode>
        <App config={config} queryClient={queryClient} router={router} />
      </StrictMode>,
    )
    if (import.meta.env.MODE !== 'production' && demonstration) {
      const place = document.querySelector<HTMLElement>('#demonstration')
      const [{ mountPanel }, started] = await Promise.all([import('#mocks/panel/mount-panel.tsx'), demonstration])
      if (place) mountPanel(place, tieDemonstration(started, queryClient, router))
    }
  } catch (error) {
    root.render(<StartFailure error={error} />)
  }
}

void start()

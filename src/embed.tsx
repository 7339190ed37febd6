/** The map for other sites, at `/embed/map`: a separate application without the shell. */
import './ui/styles/index.css'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { configSchema } from './backend/config.ts'
import { z } from './domain/zod.ts'
import { EmbeddedMap } from './features/map/embed/EmbeddedMap.tsx'
import type { MapSources } from './features/map/embed/map-sources.ts'
import { startSources } from './features/map/embed/map-sources.ts'
import { loadAreas, startLanguage } from './i18n/language.ts'
import { LocaleProvider } from './i18n/LocaleProvider.tsx'
import { useText } from './i18n/use-text.ts'

/**
 * As in `main.tsx`: requests wait for the embedded backend, the page does not; a production build contains none of it.
 */
const startDemonstration = async () => {
  if (import.meta.env.MODE === 'production') return
  const { startEmbeddedBackend } = await import('#mocks/browser.ts')
  await startEmbeddedBackend({ seed: 'standard' })
}

const readBaseUrl = async (): Promise<string> => {
  const response = await fetch('/config.json')
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`)
  return z.parse(configSchema, await response.json()).backend.baseUrl
}

/** Loaded once; after a failure, the next call loads it again. */
let settings: Promise<string> | undefined
const baseUrlOf = (): Promise<string> =>
  (settings ??= readBaseUrl().catch((error: unknown) => {
    settings = undefined
    throw error
  }))

function Page({ sources, query }: { sources: MapSources; query: string }) {
  const t = useText()
  const title = t('map.title')
  // Outside React: the head of the document, which Preact leaves alone.
  useEffect(() => {
    document.title = title
  }, [title])
  return <EmbeddedMap sources={sources} query={query} />
}

const start = async () => {
  const demonstration = startDemonstration()
  const fetchLater = async (request: Request) => {
    await demonstration
    return fetch(request)
  }
  const sources = startSources({ baseUrl: baseUrlOf, fetch: fetchLater }, window.location.search)
  await Promise.all([startLanguage(), loadAreas('map', 'map-embed', 'legend', 'members', 'view')])
  createRoot(document.querySelector('#root') ?? document.body).render(
    <StrictMode>
      <LocaleProvider>
        <Page sources={sources} query={window.location.search} />
      </LocaleProvider>
    </StrictMode>,
  )
}

start().catch((error: unknown) => {
  console.error(error)
  document.querySelector('#start-failure')?.removeAttribute('hidden')
})

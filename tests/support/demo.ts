import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { ensureBuilt } from './build.ts'
import { launchOptions } from './chromium.ts'
import { type Line, serveBuild } from './servers.ts'

/** The built demonstration and a browser, for benches and pictures. */
export interface Demo {
  readonly url: string
  /** A fresh browser profile, with a person of the seeds signed in; null is a visitor. */
  enter(personId: string | null, options?: BrowserContextOptions): Promise<BrowserContext>
}

/** Starts both, and always ends both. */
export const withDemo = async (work: (demo: Demo) => Promise<void>, line?: Line): Promise<void> => {
  const server = await serveBuild(ensureBuilt('demo'), line ? { line } : {})
  let browser: Browser | undefined
  try {
    const started = await chromium.launch(launchOptions())
    browser = started
    await work({
      url: server.url,
      enter: async (personId, options) => {
        const context = await started.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', ...options })
        if (personId !== null) {
          // As `src/backend/session.ts` stores it for sign-in by choosing a person.
          await context.addInitScript((token) => {
            sessionStorage.setItem('alliance.session', token)
          }, `demo-${personId}~bench`)
        }
        return context
      },
    })
  } finally {
    await browser?.close()
    await server.close()
  }
}

/** Opens a page and waits for its heading and the panel, which shows that the embedded backend answers. */
export const openPage = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Demonstration' }).waitFor()
  return page
}

type Answer = { readonly status: number; readonly etag: string | null; readonly body: unknown }

/** Calls the embedded backend from inside the page, as the person signed in there. */
export const askBackend = (
  page: Page,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> =>
  page.evaluate(
    async ({ path: target, method, headers, body }) => {
      const token = sessionStorage.getItem('alliance.session')
      const response = await fetch(`/api${target}`, {
        method,
        headers: { ...headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: response.status, etag: response.headers.get('ETag'), body: (await response.json()) as unknown }
    },
    {
      path,
      method: init.method ?? 'GET',
      headers: { ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...init.headers },
      body: init.body,
    },
  )

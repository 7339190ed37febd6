/**
 * `npm run bench:first-section`: time from opening the URL of a section to a field that can be typed into, on a 400
 * kbit/s line and a four times slower processor. Production build, with its backend on the server's side of the same
 * line.
 *
 * Warm: somebody has opened the list of sections before, so the service worker has cached what comes next. Cold:
 * somebody has seen only the first page, without a service worker, so all of the section must be loaded.
 */
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startNodeBackend } from '#mocks/node.ts'
import { ensureBuilt } from '#tests/support/build.ts'
import { launchOptions } from '#tests/support/chromium.ts'
import { type Figure, figureLine, holds, machineLine, median } from '#tests/support/figures.ts'
import { serveBuild } from '#tests/support/servers.ts'

const CPU_SLOWDOWN = 4
const LINE = { bytesPerSecond: 400_000 / 8, latencyMs: 150 }
const BUDGET_S = 3

/** Runs in the page before its own code: notes when a field appears that can be typed into. */
const watchField = (): void => {
  sessionStorage.setItem('alliance.session', 'demo-applicant~bench')
  const seen = new MutationObserver(() => {
    if (!document.querySelector('main input:not([disabled]), main textarea:not([disabled])')) return
    seen.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        ;(globalThis as unknown as { usableAt: number }).usableAt = performance.now()
      })
      port1.start()
      port2.postMessage(null)
    })
  })
  seen.observe(document, { childList: true, subtree: true })
}

type Visit = { usableMs: number; kb: number; requests: number }
type Before = 'warm' | 'first page only'

/** Waits until the code of a section is cached. */
const untilKept = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    async () => {
      const keys = await (await caches.open('application')).keys()
      return keys.some(({ url }) => url.includes('/assets/section.route'))
    },
    undefined,
    { timeout: 120_000, polling: 500 },
  )
}

const visit = async (browser: Browser, url: string, section: string, before: Before): Promise<Visit> => {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 412, height: 915 },
    serviceWorkers: before === 'warm' ? 'allow' : 'block',
  })
  try {
    await context.addInitScript(watchField)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.goto(before === 'warm' ? `${url}/applications/tcc-draft` : url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (before === 'warm') await untilKept(page)
    await page.waitForLoadState('networkidle')
    let bytes = 0
    let requests = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      if (encodedDataLength > 0) requests += 1
    })
    await page.goto(`${url}/applications/tcc-draft/${section}`)
    const at = await page.waitForFunction(() => (globalThis as unknown as { usableAt?: number }).usableAt ?? false)
    return { usableMs: Number(await at.jsonValue()), kb: bytes / 1000, requests }
  } finally {
    await context.close()
  }
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, section: { type: 'string', default: 'applicant' } },
})
const backend = await startNodeBackend()
const server = await serveBuild(ensureBuilt('production'), { api: backend.fetch, line: LINE })
const browser = await chromium.launch(launchOptions())
const usableS = async (before: Before): Promise<number> => {
  const visits: Visit[] = []
  for (let run = 1; run <= Number(values.runs); run += 1) {
    const one = await visit(browser, server.url, values.section, before)
    visits.push(one)
    console.log(
      `${before}, run ${run}: usable ${(one.usableMs / 1000).toFixed(2)} s, ${one.kb.toFixed(0)} kB in ${one.requests} requests`,
    )
  }
  return median(visits.map((one) => one.usableMs)) / 1000
}

try {
  const [warm, cold] = [await usableS('warm'), await usableS('first page only')]
  console.log(
    `section ${values.section}, 400 kbit/s, ${LINE.latencyMs} ms, processor ${CPU_SLOWDOWN}× slower; ${machineLine()}`,
  )
  console.log(`first-section-usable-after-the-first-page-only ${cold.toFixed(2)} s`)
  const usable: Figure = { name: 'first-section-usable', value: warm, unit: 's', budget: BUDGET_S }
  console.log(figureLine(usable))
  if (!holds(usable)) process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}

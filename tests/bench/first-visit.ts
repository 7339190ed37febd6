/**
 * `npm run bench:first-visit`: the built application with its embedded backend on a first visit, with a small screen, a
 * slow processor and a slow line. Prints paint times, and the largest paint against its budget.
 */
import { parseArgs } from 'node:util'
import { type Demo, withDemo } from '#tests/support/demo.ts'
import { type Figure, figureLine, holds, machineLine, median } from '#tests/support/figures.ts'

const CPU_SLOWDOWN = 4
const LINE = { bytesPerSecond: (1.44 * 1_000_000) / 8, latencyMs: 150 }
const BUDGET_S = 2
/** After this much silence of the page, no larger paint follows. */
const QUIET_MS = 2_500

type Visit = {
  firstPaintMs: number
  largestPaintMs: number
  element: string
  /** When the page's own heading appears, which replaces what is painted before the scripts. */
  headingMs: number
  /** When the page last changed: every answer of the backend is rendered by then. */
  completeMs: number
  shift: number
  transferredKb: number
  requests: number
}

type Watched = {
  largest: { at: number; element: string }[]
  shift: number
  first: number
  heading: number
  changed: number
}

/** Runs in the page before its own code. */
const watchPaints = (): void => {
  const watched: Watched = { largest: [], shift: 0, first: 0, heading: 0, changed: 0 }
  ;(globalThis as unknown as { watched: Watched }).watched = watched
  type Candidate = PerformanceEntry & { element: Element | null; size: number }
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Candidate[]) {
      const { element } = entry
      const text = element?.textContent?.trim().replaceAll(/\s+/g, ' ').slice(0, 60) ?? ''
      watched.largest.push({ at: entry.startTime, element: `<${element?.tagName.toLowerCase() ?? 'gone'}> ${text}` })
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) watched.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') watched.first = entry.startTime
  }).observe({ type: 'paint', buffered: true })
  const heading = new MutationObserver(() => {
    if (!document.querySelector('h1')) return
    watched.heading = performance.now()
    heading.disconnect()
  })
  heading.observe(document, { childList: true, subtree: true })
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && target.closest('main'))) {
      watched.changed = performance.now()
    }
  }).observe(document, { childList: true, subtree: true })
}

/** One visit with an empty cache, no service worker and no storage. */
const visit = async (demo: Demo, path: string): Promise<Visit> => {
  const context = await demo.enter(null, {
    viewport: { width: 412, height: 915 },
    deviceScaleFactor: 2,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    let bytes = 0
    let requests = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      requests += 1
    })
    await page.addInitScript(watchPaints)

    await page.goto(demo.url + path, { waitUntil: 'load' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const watched = await page.evaluate(async (quietMs) => {
      const { watched: seen } = globalThis as unknown as { watched: Watched }
      let count = -1
      while (count !== seen.largest.length) {
        count = seen.largest.length
        await new Promise((resolve) => {
          setTimeout(resolve, quietMs)
        })
      }
      return seen
    }, QUIET_MS)
    const last = watched.largest.at(-1)
    if (!last) throw new Error('nothing was painted')
    return {
      firstPaintMs: watched.first,
      largestPaintMs: last.at,
      element: last.element,
      headingMs: watched.heading,
      completeMs: watched.changed,
      shift: watched.shift,
      transferredKb: bytes / 1000,
      requests,
    }
  } finally {
    await context.close()
  }
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, path: { type: 'string', default: '/' } },
})
const visits: Visit[] = []
await withDemo(async (demo) => {
  for (let run = 1; run <= Number(values.runs); run += 1) {
    const one = await visit(demo, values.path)
    visits.push(one)
    console.log(
      `run ${run}: first paint ${(one.firstPaintMs / 1000).toFixed(2)} s, largest ${(one.largestPaintMs / 1000).toFixed(2)} s ` +
        `(${one.element}), shift ${one.shift.toFixed(3)}, ${one.transferredKb.toFixed(0)} kB in ${one.requests} requests`,
    )
  }
}, LINE)

const of = (pick: (one: Visit) => number): number => median(visits.map(pick))
console.log(
  `412 × 915, processor ${CPU_SLOWDOWN}× slower, 1.44 Mbit/s, ${LINE.latencyMs} ms, empty cache, median of ${visits.length}`,
)
console.log(machineLine())
console.log(`first-contentful-paint ${(of((one) => one.firstPaintMs) / 1000).toFixed(2)} s`)
console.log(`heading-of-the-page ${(of((one) => one.headingMs) / 1000).toFixed(2)} s`)
console.log(`page-complete ${(of((one) => one.completeMs) / 1000).toFixed(2)} s`)
console.log(`layout-shift ${of((one) => one.shift).toFixed(3)}`)
console.log(`transferred ${of((one) => one.transferredKb).toFixed(0)} kB`)
const largest: Figure = {
  name: 'largest-contentful-paint',
  value: of((one) => one.largestPaintMs) / 1000,
  unit: 's',
  budget: BUDGET_S,
}
console.log(figureLine(largest))
if (!holds(largest)) process.exitCode = 1

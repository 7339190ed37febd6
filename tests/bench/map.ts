/**
 * `npm run bench:map`: 130, 5,000 and 50,000 members on the map, against leaflet.markercluster in the same run: time to
 * the first picture, frames while dragging, one zoom, and frames of our animated zoom; marks with a name and a tab
 * stop; weight and parse time of the shapes; at 50,000 also the page `/map` itself with the large seed. Medians of
 * fresh pages in turns. `--size 130` measures only that size, `--rounds 15` repeats more often.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { launchOptions } from '#tests/support/chromium.ts'
import { type Figure, figureLine, holds, machineLine, median, percentile } from '#tests/support/figures.ts'
import { withDemo } from '#tests/support/demo.ts'
import { root } from '#tests/support/house.ts'
import { serveBuild } from '#tests/support/servers.ts'
import { shapesPath } from '#tests/tools/shapes.ts'
import type { Bench, Contestant } from './map/page.ts'
import { type Visit, visitLargeMap, visitLine } from './map/real-page.ts'

const { values } = parseArgs({
  options: { size: { type: 'string', multiple: true }, rounds: { type: 'string', default: '7' } },
})
const sizes = values.size?.map(Number) ?? [130, 5_000, 50_000]
const ROUNDS = Number(values.rounds)
const MOVES = 30

const outDir = join(root, 'dist', 'bench-map')
await build({
  configFile: join(root, 'vite.config.ts'),
  root: join(root, 'tests', 'bench', 'map'),
  publicDir: join(root, 'public'),
  mode: 'production',
  logLevel: 'warn',
  build: { outDir, chunkSizeWarningLimit: 2_000, rolldownOptions: { output: { codeSplitting: false } } },
})

const inPage = (page: Page) => page.evaluateHandle(() => (globalThis as unknown as { bench: Bench }).bench)

type Run = {
  readonly drawn: Awaited<ReturnType<Bench['draw']>>
  readonly zoom: number
  readonly frames: readonly number[]
  readonly marks: ReturnType<Bench['marks']>
}

const run = async (browser: Browser, url: string, who: Contestant, count: number): Promise<Run> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(120_000)
  await page.goto(url)
  const bench = await inPage(page)
  const drawn = await bench.evaluate((it, [name, size]) => it.draw(name, size), [who, count] as const)
  const marks = await bench.evaluate((it, name) => it.marks(name), who)
  await page.mouse.move(640, 400)
  await page.mouse.down()
  await bench.evaluate((it) => it.watchFrames())
  for (let move = 1; move <= MOVES; move += 1) await page.mouse.move(640 + 6 * move, 400 + 3 * move)
  const frames = await bench.evaluate((it) => it.framesSeen())
  await page.mouse.up()
  const zoom = await bench.evaluate((it) => it.zoom())
  await page.close()
  return { drawn, zoom, frames, marks }
}

/** Frames of our zoom with animation, as for people who have not asked for less motion. */
const framesInMotion = async (browser: Browser, url: string, count: number): Promise<readonly number[]> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' })
  page.setDefaultTimeout(120_000)
  await page.goto(url)
  const bench = await inPage(page)
  await bench.evaluate((it, size) => it.draw('ours', size), count)
  await bench.evaluate((it) => it.watchFrames())
  await bench.evaluate((it) => it.zoomInMotion())
  const frames = await bench.evaluate((it) => it.framesSeen())
  await page.close()
  return frames
}

/** Time to draw so many members on a machine like the one that the bench was made on. */
const DRAWN_MS: Readonly<Record<number, number>> = { 130: 60, 5_000: 150, 50_000: 350 }
/** One for the countries, one for the members. */
const TAB_STOPS = 2

const LARGE = 50_000
const LARGE_VISITS = 3

const figures: Figure[] = []
const server = await serveBuild(outDir)
const browser = await chromium.launch(launchOptions())
try {
  console.log(`${ROUNDS} rounds of fresh pages, ours and leaflet.markercluster in turn; ${machineLine()}`)
  for (const count of sizes) {
    const runs: Record<Contestant, Run[]> = { ours: [], theirs: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const who of ['ours', 'theirs'] as const) runs[who].push(await run(browser, server.url, who, count))
    }
    const drawnOf = (who: Contestant) => median(runs[who].map(({ drawn }) => drawn.members))
    for (const who of ['ours', 'theirs'] as const) {
      const frames = runs[who].flatMap((one) => one.frames)
      const perSecond = (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0)
      const { shown, named, tabStops } = runs[who][0]?.marks ?? { shown: 0, named: 0, tabStops: 0 }
      console.log(
        [
          `${String(count).padStart(6)} ${who.padEnd(6)}`,
          `land ${median(runs[who].map(({ drawn }) => drawn.land)).toFixed(0)} ms`,
          `members on it ${drawnOf(who).toFixed(0)} ms`,
          `dragging ${perSecond.toFixed(0)} frames/s, p95 ${percentile(frames, 0.95).toFixed(0)} ms`,
          `zoom ${median(runs[who].map(({ zoom }) => zoom)).toFixed(0)} ms`,
          `${named} of ${shown} marks named, ${tabStops} tab stops`,
        ].join(' · '),
      )
      if (who === 'ours') {
        // Budgets are upper limits, so the figure is the number of frames missing to 55.
        figures.push({ name: `drag-frames-missing-of-55-at-${count}`, value: 55 - perSecond, unit: '/s', budget: 0 })
        figures.push({ name: `marks-without-name-at-${count}`, value: shown - named, unit: '', budget: 0 })
        figures.push({ name: `tab-stops-at-${count}`, value: tabStops, unit: '', budget: TAB_STOPS })
      }
    }
    const inMotion: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) inMotion.push(...(await framesInMotion(browser, server.url, count)))
    console.log(
      `${String(count).padStart(6)} ours   zooming in motion p95 ${percentile(inMotion, 0.95).toFixed(0)} ms, ` +
        `longest frame ${Math.max(...inMotion).toFixed(0)} ms`,
    )
    const share = drawnOf('ours') / drawnOf('theirs')
    console.log(
      `${String(count).padStart(6)} markercluster takes ${(1 / share).toFixed(1)} times as long as ours to draw`,
    )
    figures.push({
      name: `time-against-markercluster-at-${count}`,
      value: share,
      unit: '×',
      budget: count === LARGE ? 0.2 : 1,
    })
    const budget = DRAWN_MS[count]
    if (budget !== undefined)
      figures.push({ name: `drawn-on-this-machine-at-${count}`, value: drawnOf('ours'), unit: 'ms', budget })
  }
  const readings: Awaited<ReturnType<Bench['readShapes']>>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage()
    await page.goto(server.url)
    readings.push(await (await inPage(page)).evaluate((it) => it.readShapes()))
    await page.close()
  }
  const [parse, decode] = [median(readings.map((one) => one.parse)), median(readings.map((one) => one.decode))]
  console.log(
    `shapes parsed in ${parse.toFixed(1)} ms, decoded in ${decode.toFixed(1)} ms, in pages that see them first`,
  )
  const shapes = gzipSync(readFileSync(shapesPath), { level: 9 })
  figures.push({ name: 'shapes-compressed', value: shapes.length / 1024, unit: 'KiB', budget: 16 })
  figures.push({ name: 'shapes-ready', value: parse + decode, unit: 'ms', budget: 5 })
} finally {
  await browser.close()
  await server.close()
}
if (sizes.includes(LARGE)) {
  await withDemo(async (demo) => {
    const visits: Visit[] = []
    for (let visit = 0; visit < LARGE_VISITS; visit += 1) visits.push(await visitLargeMap(demo))
    console.log(visitLine(visits))
  })
}
for (const figure of figures) console.log(figureLine(figure))
if (!figures.every(holds)) process.exitCode = 1

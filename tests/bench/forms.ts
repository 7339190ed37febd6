/**
 * `npm run bench:forms`: the same form of 150 questions, 40 of them long, built with SurveyJS, RJSF, Form.io and our
 * kit, in one run: how long a key press takes to show on a four times slower processor. Our form also saves to the
 * device and sends, as in the application; the others only pass on the value.
 *
 * A page with a single bare field is measured too: the time that the browser itself takes, which is more than half of
 * the best form's time. Forms are judged by what they add to it. The same 150 fields as bare HTML take longer than our
 * form, whose fields are laid out independently.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { launchOptions } from '#tests/support/chromium.ts'
import { type Figure, figureLine, holds, machineLine, median } from '#tests/support/figures.ts'
import { root } from '#tests/support/house.ts'
import { installBeside } from '#tests/support/own-package.ts'
import { serveBuild } from '#tests/support/servers.ts'
import { CPU_SLOWDOWN, inWords, p95Of, quietest, round, ROUNDS, slowDown, watchKeys } from './typing/keys.ts'

const others = ['surveyjs', 'rjsf', 'formio'] as const
type Contestant = (typeof others)[number] | 'ours' | 'plain' | 'alone'
const LONG_QUESTIONS = 40

const { values } = parseArgs({ options: { keys: { type: 'string', default: '60' } } })
const folder = join(root, 'tests', 'bench', 'forms')
installBeside(folder, 'form libraries')

const outDir = join(root, 'dist', 'bench-forms')
await build({
  configFile: join(root, 'vite.config.ts'),
  root: folder,
  publicDir: join(root, 'public'),
  mode: 'production',
  logLevel: 'error',
  build: { outDir, chunkSizeWarningLimit: 10_000 },
})

const openForm = async (browser: Browser, url: string, who: Contestant): Promise<Page> => {
  // Form.io turns texts into functions, which the policy of the application forbids.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
  page.setDefaultTimeout(120_000)
  await page.addInitScript(watchKeys)
  await page.goto(`${url}/?who=${who}`)
  await page
    .getByRole('main')
    .locator('textarea')
    .nth(who === 'alone' ? 0 : LONG_QUESTIONS - 1)
    .waitFor()
  return page
}

const server = await serveBuild(outDir)
const browser = await chromium.launch(launchOptions())
const p95: Partial<Record<Contestant, number>> = {}
try {
  console.log(`${ROUNDS} rounds of ${values.keys} keys, processor ${CPU_SLOWDOWN}× slower; ${machineLine()}`)
  const forms: { who: Contestant; page: Page; taken: number[][] }[] = []
  for (const who of ['alone', 'plain', 'ours', ...others] as const)
    forms.push({ who, page: await openForm(browser, server.url, who), taken: [] })
  // In turns, so that a disturbance of the machine affects all of them.
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const { page, taken } of forms) {
      await page.bringToFront()
      await slowDown(page)
      taken.push(await round(page, Number(values.keys)))
      await slowDown(page, 1)
    }
  }
  for (const { who, taken } of forms) {
    const best = quietest(taken)
    p95[who] = p95Of(best)
    console.log(
      `${who.padEnd(8)} p95 ${p95Of(best).toFixed(1)} ms, median ${median(best).toFixed(1)} ms (rounds: ${inWords(taken)})`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}
const of = (who: Contestant): number => p95[who] ?? Infinity
const added = (who: Contestant): number => of(who) - of('alone')
const least = (taken: (who: Contestant) => number): number => Math.min(...others.map(taken))
for (const who of ['plain', ...others] as const) {
  const ratios = [of(who) / of('ours'), added(who) / added('ours')].map((ratio) => ratio.toFixed(1))
  console.log(`${who} takes ${ratios[0]} times as long as ours, and adds ${ratios[1]} times as much to one bare field`)
}
console.log(`one bare field takes ${(of('alone') / least(of)).toFixed(2)} of the time of the best of them`)
const figures: Figure[] = [
  { name: 'input-latency-p95', value: of('ours'), unit: 'ms', budget: 50 },
  { name: 'added-time-against-the-best-of-them', value: added('ours') / least(added), unit: '×', budget: 0.5 },
]
for (const figure of figures) console.log(figureLine(figure))
if (!figures.every(holds)) process.exitCode = 1

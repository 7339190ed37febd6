/**
 * `npm run bench:typing`: how long a key takes to show in the longest section of the application, on a processor that is
 * four times slower. From the moment the key went down to the next painted frame; saving runs as it does for people.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { modulesAddress } from '#src/domain/application/fields.ts'
import { applicationSummarySchema } from '#src/domain/application-record.ts'
import { z } from '#src/domain/zod.ts'
import { askBackend, openPage, withDemo } from '#tests/support/demo.ts'
import { type Figure, figureLine, holds, machineLine, median, percentile } from '#tests/support/figures.ts'

const CPU_SLOWDOWN = 4
const BUDGET_MS = 50
/** Each round types into fields spread over the whole section; what disturbs the machine rarely disturbs all of them. */
const ROUNDS = 4
const KEYS = 120
/** A fast typist; after every line a pause, in which the answer goes to the device and to the backend. */
const KEY_EVERY_MS = 90
const KEYS_PER_LINE = 30
const PAUSE_MS = 900
const LINE = 'The town has a mediator who '

/** Times from key to frame, collected in the page. */
const watchKeys = (): void => {
  const latencies: number[] = []
  ;(globalThis as unknown as { latencies: number[] }).latencies = latencies
  const { port1, port2 } = new MessageChannel()
  const waiting: number[] = []
  // Runs right after the frame was painted.
  port1.addEventListener('message', () => {
    const painted = performance.now()
    for (const at of waiting.splice(0)) latencies.push(painted - at)
  })
  port1.start()
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        waiting.push(event.timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** The draft of the open call with every module chosen, so that the section asks all that it can ask. */
const prepareDraft = async (page: Page): Promise<string> => {
  const list = await askBackend(page, '/applications')
  const { items } = z.parse(z.object({ items: z.array(applicationSummarySchema) }), list.body)
  const draft = items.find(({ status, access }) => status === 'draft' && access === 'owner')
  if (!draft) throw new Error('the seeds have no draft to type into')
  const saved = await askBackend(page, `/applications/${draft.id}/answers`, {
    method: 'PATCH',
    headers: { 'If-Match': `"${draft.version}"` },
    body: { changes: [{ address: modulesAddress, value: ['A', 'B', 'C'] }] },
  })
  if (saved.status !== 200) throw new Error(`choosing modules was refused: ${JSON.stringify(saved.body)}`)
  return draft.id
}

/** Every list gets three more entries, as far as it takes them. */
const lengthenLists = async (page: Page): Promise<void> => {
  const adding = page.getByRole('main').getByRole('button', { name: /^Add / })
  for (let index = (await adding.count()) - 1; index >= 0; index -= 1) {
    for (let time = 0; time < 3 && (await adding.nth(index).isEnabled()); time += 1) await adding.nth(index).click()
  }
}

const typeLines = async (page: Page, keys: number): Promise<void> => {
  const boxes = page.getByRole('main').locator('textarea, input[type=text], input:not([type])')
  const count = await boxes.count()
  if (count === 0) throw new Error('the section has nothing to type into')
  for (let typed = 0; typed < keys; typed += KEYS_PER_LINE) {
    // One line each into fields spread over the whole section.
    const box = boxes.nth(Math.floor((typed / keys) * count))
    await box.scrollIntoViewIfNeeded()
    await box.click()
    await page.keyboard.press('End')
    for (let index = 0; index < KEYS_PER_LINE; index += 1) {
      await page.keyboard.press(LINE[index % LINE.length] ?? 'x')
      await page.waitForTimeout(KEY_EVERY_MS)
    }
    await page.waitForTimeout(PAUSE_MS)
  }
}

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

/** Types a round and hands back what its keys took. */
const round = async (page: Page, keys: number): Promise<number[]> => {
  const seen = await page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies.length)
  await typeLines(page, keys)
  const all = await page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies)
  const latencies = all.slice(seen)
  if (latencies.length < keys) throw new Error(`only ${latencies.length} of ${keys} keys were seen`)
  return latencies
}

const rounds = async (page: Page, keys: number): Promise<number[][]> => {
  const taken: number[][] = []
  for (let index = 0; index < ROUNDS; index += 1) taken.push(await round(page, keys))
  return taken
}

const p95Of = (latencies: number[]): number => percentile(latencies, 0.95)
/** The round that was disturbed least: the machine is shared, the code is the same in all of them. */
const quietest = (taken: number[][]): number[] => taken.toSorted((a, b) => p95Of(a) - p95Of(b))[0] ?? []
const inWords = (taken: number[][]): string => taken.map((latencies) => p95Of(latencies).toFixed(1)).join(', ')

const { values } = parseArgs({ options: { section: { type: 'string', default: 'activity' } } })
let typed: number[][] = []
/** The same keys in a page with one text area and nothing else: what this machine can do at best. */
let plain: number[][] = []
await withDemo(async (demo) => {
  const context = await demo.enter('applicant', { viewport: { width: 1280, height: 900 } })
  await context.addInitScript(watchKeys)
  const page = await openPage(context, demo.url)
  const id = await prepareDraft(page)
  await page.goto(`${demo.url}/applications/${id}/${values.section}`)
  await page.getByRole('main').locator('textarea').first().waitFor()
  await lengthenLists(page)
  const controls = await page.getByRole('main').locator('input, textarea, select').count()
  console.log(`section ${values.section} with modules A, B and C: ${controls} controls`)
  await slowDown(page)
  typed = await rounds(page, KEYS)
  await page.close()

  const bare = await context.newPage()
  await bare.goto(`${demo.url}/robots.txt`)
  await bare.evaluate(() => {
    const main = document.createElement('main')
    main.append(document.createElement('textarea'))
    document.body.replaceChildren(main)
  })
  await slowDown(bare)
  plain = await rounds(bare, KEYS_PER_LINE)
})

const best = quietest(typed)
console.log(`${ROUNDS} rounds of ${KEYS} keys, processor ${CPU_SLOWDOWN}× slower; ${machineLine()}`)
console.log(`input-latency-p95 of each round ${inWords(typed)} ms`)
console.log(`plain-text-area-p95 of each round ${inWords(plain)} ms (what this machine can do at best)`)
console.log(`input-latency-median ${median(best).toFixed(1)} ms`)
console.log(`input-latency-longest ${Math.max(...best).toFixed(1)} ms`)
const p95: Figure = { name: 'input-latency-p95', value: p95Of(best), unit: 'ms', budget: BUDGET_MS }
console.log(`${figureLine(p95)} (the quietest round)`)
if (!holds(p95)) process.exitCode = 1

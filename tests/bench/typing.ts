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
const KEYS = 240
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

const latenciesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies)

const { values } = parseArgs({ options: { section: { type: 'string', default: 'activity' } } })
let latencies: number[] = []
/** The same keys in a page with one text area and nothing else: what this machine can do at best. */
let control: number[] = []
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
  await typeLines(page, KEYS)
  latencies = await latenciesOf(page)
  await page.close()

  const plain = await context.newPage()
  await plain.goto(`${demo.url}/robots.txt`)
  await plain.evaluate(() => {
    const main = document.createElement('main')
    main.append(document.createElement('textarea'))
    document.body.replaceChildren(main)
  })
  await slowDown(plain)
  await typeLines(plain, KEYS / 4)
  control = await latenciesOf(plain)
})

if (latencies.length < KEYS) throw new Error(`only ${latencies.length} of ${KEYS} keys were seen`)
console.log(`${latencies.length} keys, processor ${CPU_SLOWDOWN}× slower; ${machineLine()}`)
console.log(`plain-text-area-p95 ${percentile(control, 0.95).toFixed(1)} ms (what this machine can do at best)`)
console.log(`input-latency-median ${median(latencies).toFixed(1)} ms`)
console.log(`input-latency-longest ${Math.max(...latencies).toFixed(1)} ms`)
const p95: Figure = { name: 'input-latency-p95', value: percentile(latencies, 0.95), unit: 'ms', budget: BUDGET_MS }
console.log(figureLine(p95))
if (!holds(p95)) process.exitCode = 1

/**
 * `npm run bench:typing`: how long a key press takes to show in the longest section of the application, on a four times
 * slower processor. Measured from the key press to the next painted frame, with saving enabled.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { modulesAddress } from '#src/domain/application/fields.ts'
import { applicationSummarySchema } from '#src/domain/application-record.ts'
import { z } from '#src/domain/zod.ts'
import { askBackend, openPage, withDemo } from '#tests/support/demo.ts'
import { type Figure, figureLine, holds, machineLine, median } from '#tests/support/figures.ts'
import {
  CPU_SLOWDOWN,
  inWords,
  KEYS_PER_LINE,
  p95Of,
  quietest,
  ROUNDS,
  rounds,
  slowDown,
  watchKeys,
} from './typing/keys.ts'

const BUDGET_MS = 50
const KEYS = 120

/** Chooses every module in the draft of the open call, so that the section shows all its questions. */
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

/** Adds up to three entries to every list. */
const lengthenLists = async (page: Page): Promise<void> => {
  const adding = page.getByRole('main').getByRole('button', { name: /^Add (?!a translation)/ })
  for (let index = (await adding.count()) - 1; index >= 0; index -= 1) {
    for (let time = 0; time < 3 && (await adding.nth(index).isEnabled()); time += 1) await adding.nth(index).click()
  }
}

const { values } = parseArgs({ options: { section: { type: 'string', default: 'activity' } } })
let typed: number[][] = []
/** The same keys in a page with a single text area: the best that this machine can do. */
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

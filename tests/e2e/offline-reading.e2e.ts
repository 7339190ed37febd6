/** Public pages open offline from what this device has stored. */
import type { Locator, Page } from '@playwright/test'
import { startNodeBackend } from '#mocks/node.ts'
import { submittedAnswers } from '#src/domain/application/check.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { receiptFileText } from '#src/domain/receipt-file.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import { ensureBuilt } from '#tests/support/build.ts'
import { sampleReceipt } from '#tests/support/sample-receipt.ts'
import { serveBuild } from '#tests/support/servers.ts'
import { savedStatus } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { pointAtMap } from './support/map.ts'
import { expect, expectAccessible, test } from './support/test.ts'

/** What the browser logs when a request does not reach its server. */
const lineIsDown =
  /^console error: Failed to load resource: net::ERR_(?:FAILED|CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED)/

/** Waits until the worker's cache has a file whose name begins like this. */
const untilKept = (page: Page, name: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (start) => {
          const keys = await (await caches.open('application')).keys()
          return keys.some(({ url }) => new URL(url).pathname.startsWith(start))
        }, name),
      { message: `${name} is kept` },
    )
    .toBe(true)

/** Waits until this device has a copy of an answer, which is written after the page has rendered. */
const untilAnswerKept = (page: Page, operation: string, about = '') =>
  expect
    .poll(
      () =>
        page.evaluate(
          async ({ start, part }) => {
            const keys = await (await caches.open('answers')).keys()
            return keys.some(({ url }) => new URL(url).pathname.startsWith(start) && url.includes(part))
          },
          { start: `/${operation}/`, part: about },
        ),
      { message: `the answer to ${operation} is kept` },
    )
    .toBe(true)

/** Waits for fresh data. The page may notice the connection before the press; then the button disappears too. */
const fetchAgain = async (page: Page, copy: Locator): Promise<void> => {
  const again = page.getByRole('button', { name: 'Fetch again' })
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 5_000 })
    await expect(copy).toBeHidden({ timeout: 5_000 })
  }).toPass()
}

test('map, countries and pages that were never visited open when the server is gone', async ({ page, complaints }) => {
  complaints.allow(lineIsDown)
  // A separate server that can be stopped: requests of a worker ignore the browser's "offline".
  complaints.allow(/^request to another host: http:\/\/localhost:/)
  const backend = await startNodeBackend()
  const server = await serveBuild(ensureBuilt('production'), { api: backend.fetch })
  const answers = submittedAnswers(completeAnswers)
  const digest = await submissionDigest(answers, [])
  const receipt = sampleReceipt({ digest, answerCount: Object.keys(answers).length })
  await page.goto(`${server.url}/countries`)
  await expect(page.getByRole('row', { name: /Romania/ })).toBeVisible()
  await untilKept(page, '/assets/about.route')
  await untilKept(page, '/assets/verify')
  await untilKept(page, '/assets/LeafletFrame')
  // The last one that is loaded for later, so all earlier ones are there.
  await untilAnswerKept(page, 'listQuestions', 'romact-tcc-2016-1')

  await server.close()
  await page.goto(`${server.url}/countries`)
  await expect(page.getByRole('row', { name: /Romania/ })).toBeVisible()
  await expect(page.getByText(/What you read is a copy of 12 April 2016, 10:0\d/)).toBeVisible()
  await page.goto(`${server.url}/countries/RO`)
  await expect(page.getByRole('heading', { level: 1, name: 'Romania' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Map: Romania/ })).toBeVisible()
  await page.goto(`${server.url}/members/innsbruck`)
  await expect(page.getByText(/Climate Alliance/)).toBeVisible()
  await page.goto(`${server.url}/calls/romact-tcc-2016-1`)
  await expect(page.getByText('Which clock counts?', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  await page.goto(`${server.url}/receipts/verify`)
  await page.getByLabel('Code of the receipt').fill('ABCDE')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText(/neither a code/)).toBeVisible()
  await page.getByLabel('Code of the receipt').fill('')
  for (const [sent, verdict] of [
    [answers, 'The receipt agrees with itself'],
    [{ ...answers, 'motivation.objectives': 'Other words.' }, 'They are not the ones that were sent'],
  ] as const) {
    const buffer = Buffer.from(receiptFileText({ receipt, answers: sent }))
    await page
      .getByLabel('Files to compare')
      .setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer })
    await expect(page.getByRole('listitem').filter({ hasText: 'is a receipt' })).toBeVisible()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText(verdict)).toBeVisible()
  }
  await page.goto(`${server.url}/map`)
  await expect(page.getByRole('button', { name: /^Strasbourg/ }).first()).toBeVisible()
  await pointAtMap(page)
  await expect(page.getByRole('button', { name: /^Romania: / }).first()).toBeVisible()
  await expectAccessible(page)
})

test('what is kept for later is not fetched before the page itself stands', async ({ page, complaints }) => {
  complaints.allow(/^request to another host: http:\/\/localhost:/)
  const backend = await startNodeBackend()
  const late = Promise.withResolvers<void>()
  const server = await serveBuild(ensureBuilt('production'), {
    api: async (request) => {
      await late.promise
      return backend.fetch(request)
    },
  })
  const order: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/assets/offline-')) order.push('for later')
  })
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/api/countries')) order.push('for the page')
  })
  await page.goto(`${server.url}/countries`)
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading')
  late.resolve()
  await untilKept(page, '/assets/start-')
  expect(order.slice(0, 2)).toEqual(['for the page', 'for later'])
  await server.close()
})

test('a copy says of when it is, and gives way to a fresh answer', async ({ page, complaints }) => {
  complaints.allow(lineIsDown)
  await page.goto('/countries')
  await expect(page.getByRole('row', { name: /Romania/ })).toBeVisible()
  for (const operation of ['listMembers', 'listCountries', 'getTimeline']) await untilAnswerKept(page, operation)
  await page.goto('/privacy')
  await setFault(page, 'No connection')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries' }).click()
  await expect(page.getByRole('row', { name: /Romania/ })).toBeVisible()
  const copy = page.getByText(/What you read is a copy of 12 April 2016, 10:0\d/)
  await expect(copy).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Fetch again' }).click()
  await expect(copy).toBeVisible()

  await setFault(page, 'No connection', false)
  await fetchAgain(page, copy)
})

test('an application opens without a server, takes what is typed, and sends it when the server is back', async ({
  page,
  complaints,
}) => {
  complaints.allow(lineIsDown)
  complaints.allow(/^request to another host: http:\/\/localhost:/)
  // React logs when it renders a page a second time: the connection may change while it renders.
  complaints.allow(/Minified React error #520/)
  const backend = await startNodeBackend()
  const open = (port?: number) =>
    serveBuild(ensureBuilt('production'), { api: backend.fetch, ...(port !== undefined && { port }) })
  let server = await open()
  const port = Number(new URL(server.url).port)
  await page.goto(`${server.url}/sign-in?return=/applications/tcc-draft/motivation`)
  await page.getByRole('button', { name: 'Sign in as Alex Sample' }).click()
  await field(page, 'Objectives').fill('Saved before the server went.')
  await expect(savedStatus(page)).toBeVisible()
  await untilKept(page, '/assets/about.route')
  await untilKept(page, '/assets/section.route')

  await server.close()
  await field(page, 'Expected results').fill('Typed while it was gone.')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await page.reload()
  await expect(field(page, 'Objectives')).toHaveValue('Saved before the server went.')
  await expect(field(page, 'Expected results')).toHaveValue('Typed while it was gone.')
  await expect(page.getByText('1 answer is not on the server yet.').first()).toBeVisible()
  await expect(page.getByText(/What you read is a copy of /)).toBeVisible()
  // No answer has reported the time.
  await expect(page.getByText(/^The server has not answered yet/)).toBeVisible()
  await page.getByRole('link', { name: 'Activity' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  await expectAccessible(page)

  server = await open(port)
  await fetchAgain(page, page.getByText(/What you read is a copy of /))
  await expect(savedStatus(page)).toBeVisible()
  await expect(page.getByText(/^The server has not answered yet/)).toBeHidden()
  const answers = backend.state().applications.find(({ id }) => id === 'tcc-draft')?.answers ?? {}
  expect(Object.values(answers)).toEqual(
    expect.arrayContaining(['Saved before the server went.', 'Typed while it was gone.']),
  )

  // Signing out deletes everything the person has read.
  await page.getByRole('button', { name: /^Your account/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.open('answers')).keys()).map(({ url }) => new URL(url).pathname)),
    )
    .not.toContainEqual(expect.stringContaining('/own/'))
  await server.close()
})

/** Sending happens once, whatever is pressed; and the messages for late submissions. */
import type { Page } from '@playwright/test'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { backupText } from '#src/domain/application/backup.ts'
import { draftPath, improve, receipt, savedStatus, sentPath } from './support/application.ts'
import { jumpTo } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { failedRequest } from './support/watch.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const askToSend = async (page: Page) => {
  await page.getByRole('button', { name: /^Send the (application|new version)$/ }).click()
  return page.getByRole('dialog').getByRole('button', { name: 'Send now' })
}

/** One more receipt, with its number. */
const expectSentOnce = async (page: Page): Promise<void> => {
  await page.goto(sentPath)
  await expect(page.getByRole('link', { name: 'Version 2 sent' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Version 3 sent' })).toBeHidden()
}

test('a double click in two tabs at once sends once, and both tabs say so', async ({ page, context, complaints }) => {
  complaints.allow(failedRequest)
  await improve(page)
  const second = await context.newPage()
  await signInAs(second, 'Eden Sample', `${sentPath}/check`)
  await page.goto(`${sentPath}/check`)
  const buttons = await Promise.all([page, second].map(askToSend))
  await Promise.all(buttons.map((button) => button.dblclick({ noWaitAfter: true })))
  // One tab shows the receipt, the other that it was sent.
  const isSent = (tab: Page) => receipt(tab).or(tab.getByText(/This application was sent\./))
  for (const tab of [page, second]) await expect(isSent(tab).first()).toBeVisible()
  for (const tab of [page, second]) await expect(tab.getByText('was not sent')).toHaveCount(0)
  await expectSentOnce(page)
})

/**
 * The request arrives. `answer`: its answer is lost. `line`: after the answer the connection breaks, also after a
 * reload.
 */
const lose = (page: Page, what: 'answer' | 'line') =>
  page.addInitScript((lost) => {
    let present = globalThis.fetch
    const fail = () => {
      throw new TypeError('Failed to fetch')
    }
    const losing =
      (ask: typeof fetch): typeof fetch =>
      async (input, init) => {
        const { method, url } = new Request(input, init)
        if (url.includes('/api/') && sessionStorage.getItem('line') === 'down') fail()
        const response = await ask(input, init)
        if (method !== 'POST' || !url.endsWith('/submission')) return response
        if (lost === 'answer') fail()
        sessionStorage.setItem('line', 'down')
        return response
      }
    Object.defineProperty(globalThis, 'fetch', {
      get: () => losing(present),
      set(next: typeof fetch) {
        present = next
      },
    })
  }, what)

test('every answer to sending is lost on the way: the page finds out by itself, and shows the receipt', async ({
  page,
  complaints,
}) => {
  complaints.allow(failedRequest)
  await lose(page, 'answer')
  await improve(page)
  await page.goto(`${sentPath}/check`)
  await (await askToSend(page)).click()
  await expect(receipt(page)).toBeVisible()
  await expectSentOnce(page)
})

test('the line dies right after the receipt has come: it is shown, and still there after a reload', async ({
  page,
  complaints,
}) => {
  complaints.allow(failedRequest)
  await lose(page, 'line')
  await improve(page)
  await page.goto(`${sentPath}/check`)
  await (await askToSend(page)).click()
  await expect(receipt(page)).toBeVisible()
  await page.reload()
  await expect(receipt(page)).toBeVisible()
  await expect(page.getByText('This version counts.')).toBeVisible()
  await page.getByRole('link', { name: 'To the application' }).click()
  await expect(page.getByRole('link', { name: 'Version 2 sent' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Check and send' })).toBeHidden()
})

test('one tab sends while the other types: that text is kept, said to be no part of it, and can be sent after', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(failedRequest)
  await improve(page)
  const second = await context.newPage()
  await signInAs(second, 'Eden Sample', `${sentPath}/motivation`)
  await page.goto(`${sentPath}/check`)
  await (await askToSend(page)).click()
  await expect(receipt(page)).toBeVisible()
  await field(second, 'Expected results').fill('Typed after it was sent.')
  await expect(
    second.getByText('1 answer is not on the server yet. Your text stays here and is no part of'),
  ).toBeVisible()
  await expect(second.locator(':focus')).toHaveText(/This application was sent\. To change it/)
  await expect(second.getByText('Typed after it was sent.')).toBeVisible()
  await expectAccessible(second)
  await second.getByRole('link', { name: 'All sections' }).click()
  await second.getByRole('button', { name: 'Improve it until the deadline' }).click()
  await expect(second.getByText('You are improving a version that was sent')).toBeVisible()
  await second.getByRole('main').getByRole('link', { name: 'Motivation' }).press('Enter')
  await expect(field(second, 'Expected results')).toHaveValue('Typed after it was sent.')
  await expect(savedStatus(second)).toBeVisible()
  await expectSentOnce(second)
})

for (const [moment, meaning, received] of [
  [
    'Disputed hour',
    /^It will be marked as received late, with a note that this hour is disputed/,
    'Received late, in the disputed hour.',
  ],
  ['Assessment', /^You can still send it\. It will be marked as received late/, 'Received late.'],
] as const) {
  test(`sent at “${moment}” on a device whose clock is a day behind: told before, and on the receipt`, async ({
    page,
  }) => {
    // On this device's clock the deadline is still to come.
    const now = moment === 'Disputed hour' ? '2016-04-28T15:20:00.000Z' : '2016-05-08T07:00:00.000Z'
    await page.clock.install({ time: now })
    await signInAs(page, 'Alex Sample', `${draftPath}/copies`)
    const about = { applicationId: 'tcc-draft', reference: 'TCC-2016-001', savedAt: '2016-04-12T08:00:00.000Z' }
    const buffer = Buffer.from(backupText(about, completeAnswers))
    await page.getByLabel('File with answers').setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer })
    await page.getByRole('button', { name: /^Tick all \d+$/ }).click()
    await page.getByRole('button', { name: /^Take these \d+ answers$/ }).click()
    await expect(savedStatus(page)).toBeVisible()
    await jumpTo(page, moment)
    await page.goto(`${draftPath}/check`)
    await expect(page.getByText(meaning)).toBeVisible()
    await expect(page.getByText(/^Your device’s clock differs\. Only the server’s clock counts/).first()).toBeAttached()
    await (await askToSend(page)).click()
    await expect(receipt(page)).toBeVisible()
    await expect(page.getByText(received, { exact: true }).first()).toBeVisible()
    await expectAccessible(page)
  })
}

/** Each failure is shown in words, in its place, once; nothing typed is lost. */
import type { Page } from '@playwright/test'
import { draftPath, openDraft, savedStatus, tryAgain } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { type Complaints, expect, expectAccessible, saveData, signInAs, test } from './support/test.ts'

/** Allows the line that the browser logs for each refused request. */
const refused = (complaints: Complaints, ...statuses: readonly number[]) => {
  for (const status of statuses)
    complaints.allow(
      new RegExp(`^console error: Failed to load resource: the server responded with a status of ${status}`),
    )
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** The words appear exactly once on the page. */
const expectOnce = async (page: Page, words: string | RegExp): Promise<void> => {
  await expect(page.getByRole('main').getByText(words)).toHaveCount(1)
  await expect(page.getByRole('main').getByText(words)).toBeVisible()
}

test('an address that is wrong, unknown or for others is said in the same words', async ({ page, complaints }) => {
  refused(complaints, 403, 404)
  for (const path of ['/no-such-page', '/calls/no-such-call', '/map/too/far']) {
    await page.goto(path)
    await expect(heading(page, 'This page was not found')).toBeVisible()
    await expect(page).toHaveTitle('This page was not found – Alliance')
  }
  await expectAccessible(page)
  await page.getByRole('link', { name: 'To the overview' }).click()
  await expect(page).toHaveURL('/')

  await signInAs(page, 'Billie Sample', '/')
  // Nothing reveals that Alex's application exists.
  for (const path of [
    draftPath,
    '/applications/no-such-one',
    `${draftPath}/no-such-section`,
    '/review',
    '/secretariat',
  ]) {
    await page.goto(path)
    await expect(heading(page, 'This page was not found')).toBeVisible()
  }
  await expect(page.getByText('Sample municipality 017')).toBeHidden()
})

test('a page for people who are signed in asks a visitor to sign in, and leads back', async ({ page }) => {
  for (const path of [draftPath, `${draftPath}/motivation`, '/review', '/secretariat']) {
    await page.goto(path)
    await expect(heading(page, 'Please sign in')).toBeVisible()
  }
  await expectAccessible(page)
  await page.goto(`${draftPath}/motivation`)
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in as Alex Sample' }).click()
  await expect(heading(page, 'Motivation')).toBeVisible()
})

test('a session that ends in the middle of typing is renewed in place', async ({ page, complaints }) => {
  refused(complaints, 401)
  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'Session has expired')
  const results = field(page, 'Expected results')
  await results.pressSequentially('Half a sen')
  const renewal = page.getByRole('alert').filter({ hasText: 'Your session has ended' })
  await expect(renewal).toContainText('What you typed is still here.')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  // The page was not replaced, so typing can continue.
  await expect(results).toBeFocused()
  await results.pressSequentially('tence, and the rest.')
  await expectAccessible(page)
  await renewal.getByRole('button', { name: 'Continue as Alex Sample' }).click()
  await expect(savedStatus(page)).toBeVisible()
  await expect(renewal).toBeHidden()
  await expect(results).toHaveValue('Half a sentence, and the rest.')
  await expect(results).toBeFocused()
  await page.reload()
  await expect(results).toHaveValue('Half a sentence, and the rest.')
})

test('the end of a session is told before it comes, and one stays signed in without leaving the field', async ({
  page,
}) => {
  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'Session ends in 3 minutes')
  const warning = page.getByRole('alert').filter({ hasText: 'Your session ends at' })
  await expect(warning).toContainText('What you typed stays in any case.')
  const results = field(page, 'Expected results')
  await results.pressSequentially('Half a sen')
  await expectAccessible(page)
  await warning.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(warning).toBeHidden()
  await expect(results).toBeFocused()
  await page.keyboard.type('tence.')
  await expect(results).toHaveValue('Half a sentence.')
  await expect(savedStatus(page)).toBeVisible()
})

test('a version that went stale is merged without a word', async ({ page, complaints }) => {
  refused(complaints, 412)
  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'Faster colleague: next change is out of date')
  await field(page, 'Expected results').fill('Written on an older version.')
  await expect(savedStatus(page)).toBeVisible()
  await page.reload()
  await expect(field(page, 'Expected results')).toHaveValue('Written on an older version.')
})

test('the same answer changed in two tabs keeps both texts and asks', async ({ page, context, complaints }) => {
  refused(complaints, 412)
  complaints.allow(/net::ERR_FAILED/)
  await openDraft(page, 'motivation', 'Motivation')
  const second = await context.newPage()
  await openDraft(second, 'motivation', 'Motivation')
  await setFault(page, 'No connection')
  await field(page, 'Expected results').fill('Typed in the first tab.')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await field(second, 'Expected results').fill('Typed in the second tab.')
  await expect(savedStatus(second)).toBeVisible()
  await setFault(page, 'No connection', false)
  await tryAgain(page)
  await expectOnce(page, '“Expected results” was changed here and elsewhere')
  await expect(field(page, 'Expected results')).toHaveValue('Typed in the first tab.')
  await expectOnce(page, 'Typed in the second tab.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the other text' }).click()
  await expect(field(page, 'Expected results')).toHaveValue('Typed in the second tab.')
  await expect(savedStatus(page)).toBeVisible()
  await expectOnce(page, 'Your text of “Expected results” was set aside')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring my text back' }).click()
  await expect(field(page, 'Expected results')).toHaveValue('Typed in the first tab.')
  await expect(field(second, 'Expected results')).toHaveValue('Typed in the first tab.')
})

test('an answer that does not fit names the operation', async ({ page }) => {
  await page.goto('/calls')
  await expect(heading(page, 'Calls for proposals')).toBeVisible()
  await page.goto('/calls/fault-malformed')
  await expect(heading(page, 'The server’s answer does not fit')).toBeVisible()
  await expectOnce(page, /The server answered the operation “getCall” with something/)
  await page.getByText('Details for whoever runs the service').click()
  await expectAccessible(page)

  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'Answers do not fit')
  await field(page, 'Expected results').fill('Kept all the same.')
  await expectOnce(page, 'The server answered something that this application does not understand.')
  await expect(savedStatus(page)).toBeHidden()
  await setFault(page, 'Answers do not fit', false)
  await tryAgain(page)
  await expect(savedStatus(page)).toBeVisible()
  await expect(field(page, 'Expected results')).toHaveValue('Kept all the same.')
})

test('a backend that is slow is waited for, and the page says so', async ({ page }) => {
  // Otherwise the call may be loaded already for later.
  await saveData(page)
  await page.goto('/calls')
  await expect(heading(page, 'Calls for proposals')).toBeVisible()
  await setFault(page, 'Slow line')
  await page.getByRole('link', { name: 'Read the call' }).first().click()
  await expect(page.getByRole('progressbar').or(page.getByText('Page is loading')).first()).toBeAttached()
  await expect(page.getByRole('heading', { name: 'Evaluation and selection' })).toBeVisible()
})

test('a backend that is down or gone is said, and trying again helps', async ({ page, complaints }) => {
  refused(complaints, 500, 503, 429)
  complaints.allow(/net::ERR_FAILED/)
  const pages = [
    ['unavailable', 'The server does not answer as it should'],
    ['internal', 'The server does not answer as it should'],
    ['rate-limited', 'The server does not answer as it should'],
    ['offline', 'No connection'],
  ] as const
  for (const [fault, words] of pages) {
    await page.goto(`/calls/fault-${fault}`)
    await expect(heading(page, words)).toBeVisible()
  }
  await expectAccessible(page)

  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'Server is away')
  await field(page, 'Expected results').fill('Typed while the server was away.')
  await expectOnce(page, 'The server is not available at the moment.')
  await expectOnce(page, /^1 answer is not on the server yet\. What is not there yet/)
  await expectAccessible(page)
  // Another page fails and can be retried; typed text stays on this device.
  await page.getByRole('link', { name: 'My applications' }).first().click()
  await setFault(page, 'Server is away', false)
  await page.goto(`${draftPath}/motivation`)
  await expect(field(page, 'Expected results')).toHaveValue('Typed while the server was away.')
  await expect(savedStatus(page)).toBeVisible()
})

for (const [how, words, error] of [
  ['refuses', 'This browser does not keep text on this device', 'SecurityError'],
  ['has no room for', 'This browser’s storage is full', 'QuotaExceededError'],
] as const) {
  test(`a browser that ${how} storage is said once, and the server still saves`, async ({ page, complaints }) => {
    complaints.allow(/net::ERR_FAILED/)
    await page.addInitScript((name) => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused by the test', name)
      }
    }, error)
    await openDraft(page, 'motivation', 'Motivation')
    await field(page, 'Expected results').fill('Only the server keeps it.')
    await expect(savedStatus(page)).toBeVisible()
    await expectOnce(page, words)
    await expectAccessible(page)

    await setFault(page, 'No connection')
    await field(page, 'Expected results').fill('Nobody keeps it yet.')
    await expectOnce(page, 'Not saved yet')
    await expect(page.getByText('Kept on this device', { exact: true })).toBeHidden()
    await setFault(page, 'No connection', false)
    await tryAgain(page)
    await expect(savedStatus(page)).toBeVisible()
    await expect(field(page, 'Expected results')).toHaveValue('Nobody keeps it yet.')
  })
}

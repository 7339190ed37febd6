/**
 * What may go wrong on the day of the deadline, and which test covers it. Here: two tabs and a colleague on one section
 * (1), an hour offline (2), a session that ends on the check page (3), the last hour (4), a deadline that passes while a
 * sent version is improved (5), all of it on a phone and by keyboard (6).
 * Every section in every state is accessible (7): `every-section`.
 *
 * - `sending`: a double click in two tabs at once (8), a lost answer (9), one tab sends while the other types (10), the
 *   disputed hour and late, on a device whose clock is wrong (11)
 * - `offline`: the connection breaks while sending (12) · `reload`: a reload in the middle of a word (13), another language
 *   in the middle of a sentence (14), two texts of one field left by closed tabs (15)
 * - `full-disk`: no disk space (16) · `withdrawal`: a withdrawal taken back (17) · `nothing-kept`, `faults`: no storage (18)
 * - `faults`: a session that ends while typing (19), a server that is down, outdated or returns nonsense (20)
 * - `strange-texts`: 1 MB, emoji, right to left, lone surrogates (21) · `wrong-files`, `copies`: broken and foreign copies,
 *   files of another type than their name says (22) · `uploads`: a connection that breaks during an upload (23)
 * - `guest`, `together`: begun without an account, invited, signed by link (24) · `receipts`, `budget`: a receipt that can
 *   be checked, a sum that is right to the cent (25)
 */
import type { Page } from '@playwright/test'
import { draftPath, improve, openDraft, receipt, savedStatus, sentPath, tryAgain } from './support/application.ts'
import { jumpTo, setFault } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { failedRequest } from './support/watch.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const sendFromCheck = async (page: Page, name = 'Send the new version'): Promise<void> => {
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
}

test('two tabs and a colleague on one section: every text is there, and none is asked about', async ({
  page,
  context,
}) => {
  await openDraft(page, 'motivation', 'Motivation')
  const second = await context.newPage()
  await openDraft(second, 'motivation', 'Motivation')
  const colleague = await context.newPage()
  await signInAs(colleague, 'Charlie Sample', `${draftPath}/motivation`)
  const texts = [
    [page, 'Expected results', 'From the first tab.'],
    [second, 'Objectives', 'From the second tab.'],
    [colleague, 'Achievements and lessons from earlier exchanges or similar work', 'From the colleague.'],
  ] as const
  await Promise.all(texts.map(([tab, label, text]) => field(tab, label).fill(text)))
  for (const [tab] of texts) await expect(savedStatus(tab)).toBeVisible()
  await page.reload()
  for (const [, label, text] of texts) await expect(field(page, label)).toHaveValue(text)
  await expect(page.getByText('was changed here and elsewhere')).toBeHidden()
})

test('an hour without a connection: what was typed is still there, and goes up', async ({ page, complaints }) => {
  complaints.allow(failedRequest)
  await page.clock.install()
  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'No connection')
  await field(page, 'Expected results').fill('Typed at the beginning of the hour.')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await page.clock.fastForward('30:00')
  await field(page, 'Objectives').fill('Typed in the middle of it.')
  await page.clock.fastForward('30:00')
  await expect(page.getByText('2 answers are not on the server yet.').first()).toBeVisible()
  await expect(savedStatus(page)).toBeHidden()
  await setFault(page, 'No connection', false)
  // Saved by the next automatic attempt.
  await page.clock.fastForward('01:10')
  await expect(savedStatus(page)).toBeVisible()
  await page.reload()
  await expect(field(page, 'Expected results')).toHaveValue('Typed at the beginning of the hour.')
  await expect(field(page, 'Objectives')).toHaveValue('Typed in the middle of it.')
})

test('the session ends on the check page: renewed in place, sent once', async ({ page, complaints }) => {
  complaints.allow(failedRequest)
  await improve(page)
  await page.goto(`${sentPath}/check`)
  await expect(page.getByRole('button', { name: 'Send the new version' })).toBeVisible()
  await setFault(page, 'Session has expired')
  await sendFromCheck(page)
  const renewal = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Continue as Eden Sample' }) })
  await expect(renewal).toBeVisible()
  await expect(receipt(page)).toBeHidden()
  await expectAccessible(page)
  await renewal.getByRole('button', { name: 'Continue as Eden Sample' }).click()
  await expect(renewal).toBeHidden()
  await sendFromCheck(page)
  await expect(receipt(page)).toBeVisible()
  await page.goto(sentPath)
  await expect(page.getByRole('link', { name: 'Version 2 sent' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Version 3 sent' })).toBeHidden()
})

test('in the last hour the minutes are told, and what is sent is in time', async ({ page }) => {
  await improve(page)
  await jumpTo(page, 'Last hour')
  await page.goto(`${sentPath}/check`)
  await expect(page.getByText(/minutes left/).first()).toBeVisible()
  await expectAccessible(page)
  await sendFromCheck(page)
  await expect(receipt(page)).toBeVisible()
  await expect(page.getByText('In time', { exact: false }).first()).toBeVisible()
})

test('the deadline passes while a sent version is being improved: that version counts, and the new text can be had', async ({
  page,
  complaints,
}) => {
  complaints.allow(failedRequest)
  await improve(page)
  await jumpTo(page, 'Last hour')
  await page.goto(`${sentPath}/motivation`)
  await setFault(page, 'No connection')
  await field(page, 'Expected results').fill('Typed a minute too late.')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await jumpTo(page, 'Assessment')
  await setFault(page, 'No connection', false)
  await tryAgain(page)
  await expect(page.getByText(/^1 answer is not on the server yet\. .*It stays in this browser\./)).toBeVisible()
  await expect(page.getByText('The version that was sent counts and can no longer be changed.')).toBeVisible()
  await expect(page.getByText('Typed a minute too late.')).toBeVisible()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup file' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
})

test('on a telephone and by keyboard alone: through every section to the receipt', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await improve(page)
  await page.goto(`${sentPath}/applicant`)
  const next = page.getByRole('button', { name: /^Save and continue$/ })
  const seen: string[] = []
  while (!page.url().endsWith('/check')) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    seen.push(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const before = page.url()
    // Pressed again if the page changed during the key press, as a person would.
    await expect(async () => {
      if (page.url() === before) await next.press('Enter', { timeout: 2_000 })
      await page.waitForURL((url) => url.href !== before, { timeout: 3_000 })
    }).toPass({ timeout: 30_000 })
  }
  expect(seen.length).toBeGreaterThan(6)
  const send = page.getByRole('button', { name: 'Send the new version' })
  await send.press('Enter')
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Send now' })
  await confirm.press('Enter')
  await expect(receipt(page)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

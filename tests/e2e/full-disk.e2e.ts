/** A full disk, as reported by the browser: shown to the person, and nothing is lost silently. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openDraft, savedStatus, tryAgain } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { type Complaints, expect, expectAccessible, test } from './support/test.ts'

const full = 'This browser’s storage is full'

/** Limits the storage of this origin before the first page: the browser checks only now and then. */
const limitStorage = async (page: Page, complaints: Complaints, quotaSize: number, url = ''): Promise<void> => {
  // The demonstration's worker has no space either, and logs it.
  complaints.allow(/\[MSW\] Failed to store the active clients: QuotaExceededError/)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize })
}

/** Closes the tab, and stays when the browser asks about unsaved text. */
const leaveAndStay = async (page: Page): Promise<string> => {
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  await dialog.dismiss()
  return dialog.type()
}

const backupOf = async (page: Page): Promise<string> => {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup file' }).first().click()
  return readFile(await (await saving).path(), 'utf8')
}

test('a full disk: told once, and the server has the text; without a line the file has it, and closing is asked about', async ({
  page,
  complaints,
  baseURL,
}) => {
  complaints.allow(/net::ERR_FAILED/)
  await limitStorage(page, complaints, 1, baseURL)
  await openDraft(page, 'motivation', 'Motivation')
  const results = field(page, 'Expected results')
  await results.pressSequentially('Typed on a full disk.')
  await expect(savedStatus(page)).toBeVisible()
  await expect(page.getByText(full)).toHaveCount(1)
  await expectAccessible(page)

  await setFault(page, 'No connection')
  await results.fill('Neither disk nor line.')
  await expect(page.getByText('Not saved yet', { exact: true })).toBeVisible()
  await expect(page.getByText('Kept on this device', { exact: true })).toBeHidden()
  expect(await leaveAndStay(page)).toBe('beforeunload')
  await expect(results).toHaveValue('Neither disk nor line.')
  expect(await backupOf(page)).toContain('Neither disk nor line.')

  await setFault(page, 'No connection', false)
  await tryAgain(page)
  await expect(savedStatus(page)).toBeVisible()
  await expect(results).toHaveValue('Neither disk nor line.')
  // Nothing would be lost now, so the browser does not ask.
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})

/** An improvement that was never sent: the counting version can be read where it is mentioned. */
import type { Page } from '@playwright/test'
import { improve, savedStatus, sentPath } from './support/application.ts'
import { jumpTo } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { expect, expectAccessible, test } from './support/test.ts'

/** Waits for the backend, since "Saved" may still belong to the previous text. */
const fillAndSave = async (page: Page, text: string) => {
  const taken = page.waitForResponse(
    (response) => response.url().endsWith('/answers') && response.request().method() === 'PATCH' && response.ok(),
  )
  await field(page, 'Objectives').fill(text)
  await taken
  await expect(savedStatus(page)).toBeVisible()
}

test('improved, not sent again, and the deadline passes: version 1 is named, and read as it was sent', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await improve(page)
  await expect(page.getByText('Nothing differs from it yet.')).toBeVisible()
  await page.goto(`${sentPath}/motivation`)
  await expect(field(page, 'Objectives')).not.toHaveValue('')
  const sent = await field(page, 'Objectives').inputValue()
  await fillAndSave(page, 'Better, but never sent.')
  await page.goto(`${sentPath}/check`)
  await expect(page.getByText('1 answer or file differs from it.')).toBeVisible()

  await jumpTo(page, 'Assessment')
  await page.goto(`${sentPath}/check`)
  const warning = page.getByText('Part of this text was not sent')
  await expect(warning).toBeVisible()
  await expect(page.getByText(/^Version 1 of .* counts\./)).toBeVisible()
  await page.goto(sentPath)
  await expect(warning).toBeVisible()
  await page.goto(`${sentPath}/motivation`)
  await expect(warning).toBeVisible()
  await expect(page.getByText('Better, but never sent.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Read version 1' }).press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Version 1, as it was sent' })).toBeFocused()
  const motivation = page.getByRole('region', { name: 'Motivation', exact: true })
  await expect(motivation.getByText(sent, { exact: true })).toBeVisible()
  await expect(motivation.getByText('Better, but never sent.')).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See the answer or file that differs in the draft' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'What differs in the draft now' })).toBeFocused()
  const differences = page.getByRole('region', { name: 'What differs in the draft now' })
  await expect(differences.getByText('Better, but never sent.')).toBeVisible()
  await page.getByRole('link', { name: 'Receipt of version 1' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
})

test('an improvement is discarded by keyboard: the draft is what was sent, and the text given up can be had back', async ({
  page,
}) => {
  await improve(page)
  await page.goto(`${sentPath}/motivation`)
  await expect(field(page, 'Objectives')).not.toHaveValue('')
  const sent = await field(page, 'Objectives').inputValue()
  await fillAndSave(page, 'Worse, as it turned out.')
  await page.goto(`${sentPath}/check`)
  await page.getByRole('button', { name: 'Discard the improvement' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Discard the improvement?' })
  await expect(dialog.getByRole('listitem')).toHaveText('Objectives')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Discard' }).press('Enter')
  await expect(page.getByText('Nothing differs from it yet.')).toBeVisible()
  await expect(page.locator(':focus')).toContainText('Nothing differs from it yet.')

  await page.goto(`${sentPath}/motivation`)
  await expect(field(page, 'Objectives')).toHaveValue(sent)
  await page.getByRole('button', { name: 'Earlier answers of: Objectives' }).press('Enter')
  await expect(page.getByRole('dialog').getByText('Worse, as it turned out.')).toBeVisible()
})

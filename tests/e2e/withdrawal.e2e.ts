/** Withdrawn in a hurry: taken back in time, on a phone, across a reload. */
import type { Page } from '@playwright/test'
import { improve, savedStatus, sentPath } from './support/application.ts'
import { jumpTo } from './support/demonstration.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

const withdraw = async (page: Page): Promise<void> => {
  await signInAs(page, 'Eden Sample', sentPath)
  await page.getByRole('button', { name: 'Withdraw the application' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Put off to next year.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByText('This application was withdrawn.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where it stands' })).toBeFocused()
}

test('a withdrawal is told with its reason and its day, and can be taken back after a reload', async ({ page }) => {
  await withdraw(page)
  await page.goto('/applications')
  await expect(page.getByText(/^Withdrawn on 12 April 2016/)).toBeVisible()
  await expectAccessible(page)
  await page.goto(sentPath)
  await expect(page.getByText('Put off to next year.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the withdrawal back' }).dblclick()
  await expect(page.getByText('Withdrawal taken back')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where it stands' })).toBeFocused()
  await expect(page.getByText(/^The version that counts: number \d\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Improve it until the deadline' })).toBeVisible()
  await expectAccessible(page)
})

test('when the time is over, the page says so', async ({ page }) => {
  await withdraw(page)
  await jumpTo(page, 'Assessment')
  await page.reload()
  const back = page.getByRole('button', { name: 'Take the withdrawal back' })
  await expect(back).toHaveAccessibleDescription(/^This was possible until 29 April 2016, 17:00/)
  await expect(page.getByText('Received in time.').first()).toBeVisible()
  await expectAccessible(page)
})

test('what is being improved can be withdrawn as well, and the new text is there when that is taken back', async ({
  page,
}) => {
  await improve(page)
  await page.goto(`${sentPath}/motivation`)
  const objectives = page.getByRole('textbox', { name: 'Objectives' })
  await objectives.press('End')
  await objectives.pressSequentially(' Also by telephone.')
  await expect(savedStatus(page)).toBeVisible()
  await page.goto(sentPath)
  await page.getByRole('button', { name: 'Withdraw the application' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByText('This application was withdrawn.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the withdrawal back' }).click()
  await expect(page.getByText('You are improving a version that was sent')).toBeVisible()
  await page.goto(`${sentPath}/motivation`)
  await expect(objectives).toHaveValue(/ Also by telephone\./)
})

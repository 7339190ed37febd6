/** An invalid date typed into the browser's own date field, which needs a real browser. */
import type { Page } from '@playwright/test'
import { openDraft, savedStatus } from './support/application.ts'
import { field, group, write } from './support/form.ts'
import { expect, expectAccessible, test } from './support/test.ts'

/** Types into the day part, which this browser shows after the month, whatever the page's language. */
const typeDay = async (page: Page, digits: string): Promise<void> => {
  await firstDay(page).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type(digits)
}
const visit = (page: Page) => group(page, 'Visit 1')
const firstDay = (page: Page) => visit(page).getByLabel('First day')

const wrong =
  /^Error: Enter a day of the calendar for “Visit 1: First day”, with day, month and a year of four digits, 1900 or later\.$/

/** Opens a visit whose first day is saved. */
const openSavedVisit = async (page: Page) => {
  await openDraft(page, 'activity', 'Activity')
  await page.getByRole('button', { name: 'Add a visit' }).click()
  await write(visit(page), { 'Host authority': 'Sample town' })
  await firstDay(page).fill('2017-02-28')
  await field(visit(page), 'Host authority').focus()
  await expect(savedStatus(page)).toBeVisible()
}

test('30 February is told, the day before it stays saved, and nobody goes on with it', async ({ page }) => {
  await openSavedVisit(page)

  await typeDay(page, '30')
  await field(visit(page), 'Host authority').focus()
  await expect(visit(page).getByText(wrong)).toBeVisible()
  await expect(firstDay(page)).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  // Another field of the row is saved, the date is not.
  await field(visit(page), 'Host authority').fill('Sample village')
  await expect(savedStatus(page)).toBeVisible()
  await expect(visit(page).getByText(wrong)).toBeVisible()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: 'for “Visit 1: First day”' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()

  await page.reload()
  await expect(field(visit(page), 'Host authority')).toHaveValue('Sample village')
  await expect(firstDay(page)).toHaveValue('2017-02-28')

  // Half a date also shows an error, which disappears once it is complete.
  await typeDay(page, '')
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: 'Add a visit' }).focus()
  await expect(visit(page).getByText(wrong)).toBeVisible()
  await typeDay(page, '01')
  await expect(visit(page).getByText(wrong)).toBeHidden()
  await expect(firstDay(page)).toHaveValue('2017-02-01')
  // Emptying half a date fires no event; the field is left and focused again in between.
  await field(visit(page), 'Host authority').focus()
  await firstDay(page).focus()
  await page.keyboard.press('Backspace')
  await field(visit(page), 'Host authority').focus()
  await expect(visit(page).getByText(wrong)).toBeVisible()
  await firstDay(page).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Backspace')
  await field(visit(page), 'Host authority').focus()
  await expect(visit(page).getByText(wrong)).toBeHidden()
  await expect(savedStatus(page)).toBeVisible()
  await page.reload()
  await expect(field(visit(page), 'Host authority')).toHaveValue('Sample village')
  await expect(firstDay(page)).toHaveValue('')
})

test('a year of two digits is told, and the day before it stays saved', async ({ page }) => {
  await openSavedVisit(page)

  await firstDay(page).fill('0016-09-12')
  await field(visit(page), 'Host authority').focus()
  await expect(visit(page).getByText(wrong)).toBeVisible()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: 'for “Visit 1: First day”' })).toBeVisible()
  await page.reload()
  await expect(firstDay(page)).toHaveValue('2017-02-28')

  // Typed part by part: month, day, year in this browser.
  await firstDay(page).focus()
  await page.keyboard.type('091216')
  await field(visit(page), 'Host authority').focus()
  await expect(visit(page).getByText(wrong)).toBeVisible()
  await firstDay(page).fill('2016-09-12')
  await expect(visit(page).getByText(wrong)).toBeHidden()
})

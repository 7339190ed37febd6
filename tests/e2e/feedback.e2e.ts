/** Feedback on the form: given on the receipt by keyboard, and read by the office as sums. */
import type { Locator, Page } from '@playwright/test'
import { improve, receipt } from './support/application.ts'
import { group } from './support/form.ts'
import { press, tabTo } from './support/keyboard.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const REHEARSAL = '/secretariat/calls/romact-rehearsal-2016'
const question = (page: Page): Locator => page.getByRole('region', { name: 'How was the form?' })
const desk = (page: Page): Locator => page.getByRole('region', { name: 'How the form was' })
const text = (page: Page): Locator => question(page).getByRole('textbox', { name: /^What should be different/ })

/** From "No answer", which has the focus first, back to the wanted answer. */
const rate = async (page: Page, section: string, answer: string, ...keys: readonly string[]): Promise<void> => {
  const scale = group(question(page), section)
  await tabTo(page, scale.getByRole('radio', { name: 'No answer' }))
  await press(page, ...keys)
  await expect(scale.getByRole('radio', { name: answer })).toBeChecked()
}

test('after sending: answered by the keyboard, thanked for, and not asked again', async ({ page }) => {
  await improve(page)
  await page.goto('/applications/tcc-association/check')
  await page.getByRole('button', { name: 'Send the new version' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await expect(receipt(page)).toBeVisible()
  await expect(question(page)).toBeVisible()
  await expectAccessible(page)
  await rate(page, 'Motivation', 'Hard', 'ArrowLeft')
  await rate(page, 'Documents', 'Some effort', 'ArrowLeft', 'ArrowLeft')
  await tabTo(page, question(page).getByRole('button', { name: 'Send feedback' }))
  await press(page, 'Enter')
  await expect(page.locator(':focus')).toContainText('Thank you for your feedback')
  await page.reload()
  await expect(receipt(page)).toBeVisible()
  await signInAs(page, 'Jules Sample', '/secretariat/calls/romact-tcc-2016-1')
  await expect(desk(page)).toContainText('so far fewer have, or none. 1 application was sent.')
  await expect(desk(page).getByRole('table')).toBeHidden()
})

test('the third of three brings figures and text to the office, without anybody’s name', async ({ page }) => {
  await signInAs(page, 'Jules Sample', REHEARSAL)
  await expect(desk(page)).toContainText('Answers from 24 of 48 applications sent.')

  await signInAs(page, 'Frankie Sample', '/applications/rehearsal-36?receipt=1')
  await rate(page, 'Motivation', 'Easy', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await tabTo(page, text(page))
  await page.keyboard.type('Journey: the deadline was clear.')
  await page.reload()
  await expect(text(page)).toHaveValue('Journey: the deadline was clear.')
  await tabTo(page, question(page).getByRole('button', { name: 'Send feedback' }))
  await press(page, 'Enter')
  await expect(page.locator(':focus')).toContainText('Thank you for your feedback')
  await page.reload()
  await expect(receipt(page)).toBeVisible()
  await expect(page.getByText('Check this receipt')).toBeVisible()
  await expect(question(page)).toHaveCount(0)

  await signInAs(page, 'Jules Sample', REHEARSAL)
  await expect(desk(page)).toContainText('Answers from 27 of 48 applications sent.')
  await expect(desk(page).getByRole('listitem').filter({ hasText: 'Journey: the deadline was clear.' })).toBeVisible()
  await expect(desk(page).getByRole('row', { name: /^Motivation/ })).toContainText(/\d+ \(\d+%\)/)
  await expectAccessible(page)
})

/** From the eligibility check to an application with its answers: without an account or a mouse, on a small screen. */
import type { Page } from '@playwright/test'
import { press, tabTo } from './support/keyboard.ts'
import { expect, expectAccessible, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

/** Tab moves to the chosen or first button of a group; arrow keys choose. */
const choose = async (page: Page, question: string, answer: string): Promise<void> => {
  const group = page.getByRole('group', { name: question })
  const checked = group.getByRole('radio', { checked: true })
  const isAnswered = (await checked.count()) > 0
  await tabTo(page, isAnswered ? checked : group.getByRole('radio').first())
  if (!isAnswered) await press(page, 'Space')
  const wanted = group.getByRole('radio', { name: answer, exact: true })
  while (!(await wanted.isChecked())) await press(page, 'ArrowDown')
}
const select = async (page: Page, question: string, answer: string): Promise<void> => {
  await tabTo(page, page.getByRole('combobox', { name: question }))
  await page.keyboard.type(answer)
}
const fits = async (page: Page): Promise<void> => {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
}

test('a check by keyboard goes into the application that is started after it', async ({ page }) => {
  await page.goto('/calls/romact-tcc-2016-1')
  await tabTo(page, page.getByRole('link', { name: 'May we apply? Check first' }))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'May we apply?' })).toBeFocused()

  await choose(page, 'Who wants to apply?', 'Non-profit entity with a mandate from a local authority')
  await choose(page, 'Does a local authority give you a mandate?', 'No')
  await select(page, 'In which country are you?', 'France')
  await tabTo(page, page.getByRole('checkbox', { name: /^Module A/ }))
  await press(page, 'Space')
  await choose(page, 'Does your project serve the inclusion of marginalised people?', 'Yes')
  await choose(page, 'When will it take place?', 'All within that time')
  await choose(page, 'Does another grant already pay the same costs?', 'No')
  await tabTo(page, page.getByRole('button', { name: 'Show the result' }))
  await press(page, 'Enter')
  await expect(heading(page, 'Not eligible as it stands')).toBeFocused()
  await expect(page.getByText('A non-profit entity names the local authority')).toBeVisible()
  await fits(page)
  await expectAccessible(page)

  // The mandate was found. The answers are still there after a reload.
  await page.reload()
  await expect(heading(page, 'Not eligible as it stands')).toBeVisible()
  await choose(page, 'Does a local authority give you a mandate?', 'Yes')
  await tabTo(page, page.getByRole('button', { name: 'Show the result' }))
  await press(page, 'Enter')
  await expect(heading(page, 'Eligible, as far as can be told here')).toBeFocused()
  await fits(page)
  await expectAccessible(page)
  await tabTo(page, page.getByRole('link', { name: 'Start an application' }))
  await press(page, 'Enter')
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Sign in' }))
  await press(page, 'Enter')
  await tabTo(page, page.getByRole('button', { name: 'Sign in as Billie Sample' }))
  await press(page, 'Enter')
  const start = page.getByRole('button', { name: /^Start/ })
  await expect(start).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByText('3 answers taken from your check')).toBeVisible()
  await fits(page)
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('3 answers taken from your check')).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: 'Go on: Applicant' }))
  await press(page, 'Enter')
  await expect(
    page.getByRole('radio', { name: 'Non-profit entity with a mandate from a local authority' }),
  ).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'Country' }).first()).toHaveValue('FR')
})

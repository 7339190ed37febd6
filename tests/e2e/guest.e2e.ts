/** Without an account: begun on this device, restored after a reload, complete on the server after signing in. */
import { field } from './support/form.ts'
import { expect, expectAccessible, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('a guest begins, reloads, signs in, and every answer is there', async ({ page }) => {
  await page.goto('/calls/romact-tcc-2016-1')
  await page.getByRole('link', { name: 'Start an application' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My applications' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Begin without an account/ }).click()
  await expect(page.getByText('This application is only on this device')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Motivation' }).click()
  await field(page, 'Expected results').fill('Fewer misunderstandings at the counter.')
  await field(page, 'Objectives').fill('Trust.')
  await expect(page.getByText('Kept on this device')).toBeVisible()
  await page.reload()
  await expect(field(page, 'Expected results')).toHaveValue('Fewer misunderstandings at the counter.')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Sign in and keep it' }).click()
  await page.getByRole('button', { name: 'Sign in as Billie Sample' }).click()
  await expect(page.getByText('2 answers kept')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Motivation' }).click()
  await expect(field(page, 'Objectives')).toHaveValue('Trust.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
})

test('tabs of a guest see what the others type, and that it was taken into an account', async ({ page, context }) => {
  await page.goto('/applications/guest~romact-tcc-2016-1/motivation')
  await field(page, 'Expected results').fill('Fewer misunderstandings at the counter.')
  await expect(page.getByText('Kept on this device')).toBeVisible()
  const second = await context.newPage()
  await second.goto('/applications/guest~romact-tcc-2016-1/motivation')
  await expect(field(second, 'Expected results')).toHaveValue('Fewer misunderstandings at the counter.')

  await field(second, 'Objectives').pressSequentially('Trust.')
  await expect(field(page, 'Objectives')).toHaveValue('Trust.')
  await expect(second.getByText('Kept on this device')).toBeVisible()
  await field(page, 'Expected results').fill('Fewer misunderstandings, and shorter queues.')
  await expect(field(second, 'Expected results')).toHaveValue('Fewer misunderstandings, and shorter queues.')
  await expect(field(second, 'Objectives')).toBeFocused()

  await page.getByRole('link', { name: 'Sign in and keep it' }).click()
  await page.getByRole('button', { name: 'Sign in as Billie Sample' }).click()
  await expect(page.getByText('2 answers kept')).toBeVisible()
  await expect(second.getByText('The answers have gone from this device')).toBeVisible()
  await expect(second.getByText('changed here and elsewhere')).toBeHidden()
  await expect(field(second, 'Objectives')).toHaveValue('')
  await expectAccessible(second)
  // Further typing starts a new draft.
  await field(second, 'Objectives').fill('Something else.')
  await expect(second.getByText('Kept on this device')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'My applications' }).first().click()
  await expect(page.getByText(/1 answer was typed on this device without an account/)).toBeVisible()
})

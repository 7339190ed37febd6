/** An application changes hands, is asked back, and the secretariat returns it: three people, one small screen. */
import { draftPath } from './support/application.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

const people = `${draftPath}/people`

test('handed over, asked back, given back, and written down', async ({ page, context }) => {
  await signInAs(page, 'Alex Sample', people)
  await page.getByRole('combobox', { name: 'New owner' }).selectOption({ label: 'Charlie Sample' })
  await page.getByRole('button', { name: 'Offer it' }).click()
  await expect(page.getByText('You offered this application to Charlie Sample')).toBeVisible()

  const charlie = await context.newPage()
  await signInAs(charlie, 'Charlie Sample', people)
  await charlie.getByRole('button', { name: 'Take it over' }).click()
  await expect(charlie.getByRole('button', { name: 'Remove Alex Sample' })).toHaveAccessibleDescription(
    /^Alex Sample handed the application over to you and stays until 26 April 2016/,
  )
  await expectAccessible(charlie)

  await page.reload()
  await page.getByRole('textbox', { name: 'Why it should come back to you' }).fill('It was the wrong colleague.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ask the office' }).press('Enter')
  await expect(page.getByText(/^You asked the office on /)).toBeVisible()
  await expectAccessible(page)

  const jules = await context.newPage()
  await signInAs(jules, 'Jules Sample', '/secretariat')
  const desk = jules.getByRole('region', { name: '1 application is asked back' })
  await expect(desk).toContainText('It was the wrong colleague.')
  await expect(desk).not.toContainText('Sample municipality 017')
  await desk.getByRole('textbox', { name: 'Reason for the decision' }).fill('Both agree.')
  expect(await jules.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(jules)
  await desk.getByRole('button', { name: 'Give it back to Alex Sample' }).press('Enter')
  await expect(jules.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(desk).toBeHidden()

  await page.reload()
  await expect(page.getByRole('button', { name: 'Remove Charlie Sample' })).toBeVisible()
  await page.getByText(/^What happened/).click()
  await expect(page.getByText('The office gave the application back to Alex Sample:')).toContainText('Both agree.')
  await expectAccessible(page)
})

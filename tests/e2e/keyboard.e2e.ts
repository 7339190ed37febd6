/** The main tasks by keyboard: no mouse, and no scripted clicks. */
import type { Page } from '@playwright/test'
import { savedStatus } from './support/application.ts'
import { press, tabTo } from './support/keyboard.ts'
import { expect, expectAccessible, test } from './support/test.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('skip link, sign-in, one section filled in and saved', async ({ page }) => {
  await page.goto('/')
  await expect(heading(page, /cities and regions/)).toBeVisible()
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await tabTo(page, skip)
  await expect(skip).toBeInViewport()
  await press(page, 'Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Explore the map' }))

  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Sign in' }), 'Shift+Tab')
  await press(page, 'Enter')
  await expect(heading(page, 'Sign in')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Sign in as Alex Sample' }))
  await press(page, 'Enter')
  await expect(heading(page, /cities and regions/)).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'My applications' }), 'Shift+Tab')
  await press(page, 'Enter')
  await expect(heading(page, 'My applications')).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: /^Continue Sample municipality 017/ }))
  await press(page, 'Enter')
  await expect(heading(page, 'Sample municipality 017')).toBeFocused()
  await tabTo(page, page.getByRole('list').getByRole('link', { name: 'Declarations' }))
  await press(page, 'Enter')
  await expect(heading(page, 'Declarations')).toBeFocused()

  // Nothing is filled in: the summary takes the focus, and leads to the field.
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await press(page, 'Enter')
  const summary = page.getByRole('alert', { name: /^There are \d+ problems$/ })
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await press(page, 'Tab', 'Enter')
  const confirm = page.getByRole('checkbox', { name: 'None of these situations applies to us' })
  await expect(confirm).toBeFocused()
  await press(page, 'Space')
  await expect(confirm).toBeChecked()
  for (const name of [
    'The information is true, and we will report changes',
    'The same costs are not paid twice',
    'The partner agreed to be named',
    'I have read the privacy notice',
  ]) {
    await tabTo(page, page.getByRole('checkbox', { name }))
    await press(page, 'Space')
  }
  const signs = page.getByRole('group', { name: 'Person who signs' })
  await tabTo(page, signs.getByRole('textbox', { name: 'Name' }))
  await page.keyboard.type('Sample Mayor')
  await press(page, 'Tab')
  await page.keyboard.type('Mayor')
  await press(page, 'Tab')
  await page.keyboard.type('04042016')
  await expect(signs.getByRole('textbox', { name: 'Date' })).toHaveValue('2016-04-04')
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await expect(savedStatus(page)).toBeVisible()
  await press(page, 'Enter')
  await expect(heading(page, 'Check and send')).toBeFocused()
})

test('the map: from country to country, to a place, and back', async ({ page }) => {
  await page.goto('/map')
  await expect(heading(page, 'Map of participants')).toBeVisible()
  const countries = page.getByRole('group', { name: 'Countries on the map' })
  const first = countries.locator(':scope [tabindex="0"]')
  // A static picture until it is focused.
  await tabTo(page, page.getByRole('link', { name: 'Skip the map' }))
  await tabTo(page, first)
  await press(page, 'ArrowRight')
  await expect(first).toBeFocused()
  const label = (await first.getAttribute('aria-label')) ?? ''
  await press(page, 'Enter')
  const name = label.split(':')[0] ?? ''
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  await expect(page).toHaveURL(/country=[A-Z]{2}/)
  await expectAccessible(page)
  await press(page, 'Escape')
  await expect(page.getByRole('region', { name, exact: true })).toBeHidden()

  const members = page.getByRole('group', { name: 'Participants on the map' })
  const place = members.locator(':scope [tabindex="0"]')
  await tabTo(page, place)
  // Opens clusters until a single place is reached.
  const selected = page.getByText('Selected participant')
  await expect(async () => {
    await press(page, 'Enter')
    await expect(selected).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('heading', { level: 2 }).and(page.locator(':focus'))).toBeVisible()
  await press(page, 'Escape')
  await expect(selected).toBeHidden()
  await expect(members.locator(':focus')).toHaveCount(1)
})

test('the board: a card is moved by its menu, and the focus goes with it', async ({ page }) => {
  await page.goto('/sign-in?return=%2Freview')
  await tabTo(page, page.getByRole('button', { name: 'Sign in as Jules Sample' }))
  await press(page, 'Enter')
  await expect(heading(page, /^Assessment · /)).toBeFocused()
  const search = page.getByRole('searchbox', { name: 'Authority or reference' })
  await tabTo(page, search)
  await page.keyboard.type('REH-2016-032')
  const card = page.getByRole('article')
  await expect(card).toHaveCount(1)
  await tabTo(page, card.getByRole('link'))
  await press(page, 'm')
  await expect(page.getByRole('menuitem', { name: 'Admissibility check' })).toBeFocused()
  await press(page, 'Escape')
  // Enter on the button makes a click without pointer: the first item still gets the focus.
  const button = card.getByRole('button', { name: /^Move to…/ })
  await tabTo(page, button)
  await press(page, 'Enter')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'Admissibility check' })).toBeFocused()
  await press(page, 'Enter')
  // There is no step back, so a confirmation is required.
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('The procedure has no step back from there.')
  await tabTo(page, dialog.getByRole('button', { name: 'Move to “Admissibility check”' }))
  await press(page, 'Enter')
  await expect(page.getByText(/moved from “Received” to “Admissibility check”\./).first()).toBeVisible()
  await expect(button).toBeFocused()
  await expectAccessible(page)
})

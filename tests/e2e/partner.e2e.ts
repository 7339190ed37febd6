/** A partner chosen from the participants, by touch on a small screen and by keyboard. */
import { draftPath } from './support/application.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

test('a participant found in another script fills the fields beside its name', async ({ page }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/activity`)
  const name = page.getByRole('combobox', { name: 'Name of the partner' })
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  await name.tap()
  await name.fill('')
  await name.pressSequentially('Ηράκλειο')
  await expect(list.getByRole('option', { name: 'Heraklion' })).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await list.getByRole('option', { name: 'Heraklion' }).tap()
  await expect(name).toHaveValue('Heraklion')
  await expect(name).toBeFocused()
  await expect(list).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Country of the partner' })).toHaveValue('GR')
  await expectAccessible(page)

  await name.press('ControlOrMeta+a')
  await page.keyboard.type('крагујевац')
  await expect(list.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Country of the partner' })).toHaveValue('RS')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await page.reload()
  await expect(name).toHaveValue('Kragujevac')
})

/** A browser without any storage, as some institutions configure it: the work can be done all the same. */
import { improve } from './support/application.ts'
import { field } from './support/form.ts'
import { expect, expectAccessible, test } from './support/test.ts'

test('without any storage: told once, written, sent and received, all in one visit', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('refused by the test', 'SecurityError')
      },
    }
    // Except `localStorage`: the demonstration's worker needs it, and no answer is stored there.
    for (const name of ['sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, name, refuse)
  })
  await improve(page)
  await page.getByRole('main').getByRole('link', { name: 'Motivation' }).click()
  await field(page, 'Expected results').fill('Only the server has this.')
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await expect(page.getByText('This browser does not keep text on this device')).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Check and send' }).click()
  await page.getByRole('button', { name: 'Send the new version' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
  await page.getByRole('link', { name: 'To the application' }).click()
  await expect(page.getByRole('link', { name: 'Version 2 sent' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Version 3 sent' })).toBeHidden()
})

/** The demonstration's button is on every page; on a phone no focused element may stay under it. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

const open = async (page: Page, path: string) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const button = page.getByRole('button', { name: 'Demonstration', exact: true })
  await button.waitFor()
  return button
}

/** The focused element, if the button covers a part of it. */
const coveredBy = (button: Locator): Promise<string | null> =>
  button.evaluate((own) => {
    const element = document.activeElement
    if (!element || element === own) return null
    const [one, other] = [element.getBoundingClientRect(), own.getBoundingClientRect()]
    const isApart =
      one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
    // An element taller than the screen, such as a wide table that scrolls, cannot avoid it.
    if (isApart || one.height > window.innerHeight - other.height) return null
    return `${element.tagName} ${element.id || (element.textContent ?? '').trim().slice(0, 40)}`
  })

const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((own) => own === document.activeElement)

for (const path of ['/cooperate', '/countries/FR', '/calls/romact-tcc-2016-1/guide']) {
  test(`by keyboard, nothing on ${path} stops under the button`, async ({ page }) => {
    const button = await open(page, path)
    const skip = page.getByRole('link', { name: 'Skip to content' })
    for (const { key, from, to } of [
      { key: 'Tab', from: skip, to: button },
      { key: 'Shift+Tab', from: button, to: skip },
    ]) {
      await from.focus()
      const covered: (string | null)[] = []
      while (!(await hasFocus(to))) {
        await page.keyboard.press(key)
        covered.push(await coveredBy(button))
      }
      expect(covered.length).toBeGreaterThan(20)
      expect(covered.filter((name) => name !== null)).toEqual([])
    }
  })
}

test('at the end of a page its last control stands above the button', async ({ page }) => {
  const button = await open(page, '/calls')
  const last = page.getByRole('contentinfo').getByRole('combobox')
  await expect
    .poll(async () => {
      // A page that has grown since has another end.
      await page.keyboard.press('End')
      const [box, place] = [await last.boundingBox(), await button.boundingBox()]
      return box && place ? box.y + box.height <= place.y : false
    })
    .toBe(true)
})

/**
 * Public pages in forced colours mode: colours and backgrounds alone carry no meaning there, and pictures keep their
 * colours.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** The present values of the system colours. */
const systemColors = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const valueOf = (name: string) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    }
    const colors = {
      text: valueOf('CanvasText'),
      ground: valueOf('Canvas'),
      highlight: valueOf('Highlight'),
      gray: valueOf('GrayText'),
    }
    probe.remove()
    return colors
  })

const styleOf = (element: Locator, property: 'fill' | 'stroke' | 'backgroundColor' | 'borderTopColor' | 'fontWeight') =>
  element.evaluate((one, name) => getComputedStyle(one)[name], property)

/** Names of fields and buttons without an edge; checkboxes are drawn by the browser, and table headers only sort. */
const withoutEdge = (page: Page): Promise<string[]> =>
  page
    .locator('input:not([type="radio"], [type="checkbox"]), select, textarea, button:not(th button)')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(control)
        const hasEdge =
          parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none' && borderTopColor !== backgroundColor
        return hasEdge || !control.checkVisibility() ? [] : [control.outerHTML.slice(0, 200)]
      }),
    )

/** Presses Tab: every stop has a focus ring in the system's highlight colour. */
const expectFocusSeen = async (page: Page, stops: number): Promise<void> => {
  const { highlight } = await systemColors(page)
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab')
    const { ring, what } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      return { ring: isSeen ? outlineColor : 'none', what: element.outerHTML.slice(0, 200) }
    })
    expect(ring, what).toBe(highlight)
  }
}

const expectWhole = async (page: Page, heading: string | RegExp): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  expect(await withoutEdge(page)).toEqual([])
  await expectFocusSeen(page, 12)
}

/** Waits until a linked page has taken the focus; Tab must not come before. */
const arriveAt = async (page: Page, heading: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  await expectWhole(page, heading)
}

/** The open page is marked in the navigation by an edge. */
const expectCurrent = async (page: Page, name: string): Promise<void> => {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })
  await expect(link).toHaveAttribute('aria-current', 'page')
  expect(await styleOf(link, 'borderTopColor')).toBe((await systemColors(page)).highlight)
}

test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`figures and pictures lose nothing where colours are forced (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' })
    await page.goto('/')
    await expectWhole(page, /^130 cities/)
    await expectCurrent(page, 'Overview')
    const { text, ground, gray } = await systemColors(page)
    // A place on the map and in the legend look the same.
    const point = page
      .getByRole('img', { name: /^Map of / })
      .locator('path[d$="h0"]')
      .last()
    expect(await styleOf(point, 'stroke')).toBe(text)
    const sign = page.getByRole('listitem').filter({ hasText: 'a city or region' }).locator('span').first()
    expect(await styleOf(sign, 'backgroundColor')).toBe(text)

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries' }).click()
    await arriveAt(page, 'Countries')
    await expectCurrent(page, 'Countries')
    const france = page.getByRole('row', { name: /^France/ })
    const [documented, sample] = [france.locator('svg > rect').first(), france.locator('svg > rect').nth(1)]
    expect(await styleOf(documented, 'fill')).toBe(text)
    // Hatched, not another colour.
    expect(await styleOf(sample, 'fill')).toMatch(/^url\(/)
    expect(await styleOf(france.locator('svg line').first(), 'stroke')).toBe(gray)
    // A computed middle is hollow, a published one filled.
    expect(await styleOf(france.locator('svg circle'), 'fill')).toBe(text)
    expect(await styleOf(page.getByRole('row', { name: /^Greece/ }).locator('svg circle'), 'fill')).toBe(ground)

    await page.goto('/countries/FR?with=DE')
    await expect(page.getByRole('figure', { name: 'The estimate among others of the same edition' })).toBeVisible()
    await expectWhole(page, 'France')
    // The page's country is also marked by weight.
    const own = page
      .getByRole('figure', { name: /^The estimate among/ })
      .locator('li')
      .filter({ hasText: 'France' })
    expect(Number(await styleOf(own, 'fontWeight'))).toBeGreaterThanOrEqual(600)

    await page.getByRole('link', { name: 'Strasbourg' }).first().click()
    await arriveAt(page, 'Strasbourg')
    await expect(page.getByRole('img', { name: /^Map: Strasbourg/ })).toBeVisible()
  })
}

test('a call and the form to join can be read and filled in where colours are forced', async ({ page }) => {
  await page.goto('/calls')
  await expectWhole(page, 'Calls for proposals')
  await page.goto('/calls/romact-tcc-2016-1')
  await expect(page.getByRole('heading', { level: 2, name: 'Questions and answers' })).toBeVisible()
  await expectWhole(page, /^Call for proposals/)

  await page.goto('/join')
  await expectWhole(page, 'Join the Alliance')
  const { text, ground } = await systemColors(page)
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('heading', { name: /^There are \d+ problems$/ })).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Name of the authority' })
  await expect(name).toHaveAccessibleDescription(/Enter the name of the authority/)
  // Errors have words, and a line in a colour other than the background.
  expect(await styleOf(name, 'borderTopColor')).toBe(text)
  expect(await styleOf(name, 'borderTopColor')).not.toBe(ground)
  await expectWhole(page, 'Join the Alliance')
})

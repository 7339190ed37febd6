/**
 * Title and lead of public pages are in index.html: readable before any script loads, and they do not move afterwards.
 */
import type { Locator, Page } from '@playwright/test'
import { firstWordsOf } from '#src/build/first-words-plugin.ts'
import { readCatalogue } from '#src/build/catalogues-plugin.ts'
import { expect, test } from './support/test.ts'

/** Delays scripts until the returned function is called. */
const hold = async (page: Page, scripts: RegExp): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(scripts, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

/** Top left corner of a text, in whole pixels. */
const cornerOf = async (text: Locator) => {
  const box = await text.boundingBox()
  return box && { x: Math.round(box.x), y: Math.round(box.y) }
}

for (const path of ['/map', '/countries', '/calls'] as const) {
  const words = firstWordsOf[path]
  for (const [locale, width] of [
    ['en', 412],
    ['fr', 1280],
    ['de', 360],
  ] as const) {
    test(`${path} says what it is before any script, in ${locale} at ${width} px, and nothing moves after`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      const release = await hold(page, /\/assets\/.*\.js$/)
      await page.goto(`${path}?lang=${locale}`, { waitUntil: 'commit' })
      const texts = readCatalogue(words.area, locale)
      const [title, lead] = [texts[words.title] ?? '', texts[words.lead] ?? '']
      const painted = page.locator('p:visible')
      await expect(painted).toHaveText([title, lead])
      await page.evaluate(() => document.fonts.ready)
      const before = [await cornerOf(painted.nth(0)), await cornerOf(painted.nth(1))]

      release()
      const heading = page.getByRole('heading', { level: 1, name: title })
      await heading.waitFor()
      expect([await cornerOf(heading), await cornerOf(page.getByText(lead, { exact: true }))]).toEqual(before)
    })
  }
}

test('the page of a call says what it will tell before its title is known', async ({ page }) => {
  const release = await hold(page, /\/assets\/.*\.js$/)
  await page.goto('/calls/romact-tcc-2016-1?lang=fr', { waitUntil: 'commit' })
  await expect(page.locator('p:visible')).toHaveText(['Appel à propositions', /^Tout sur cet appel en une page/])
  release()
  await page.getByRole('heading', { level: 1, name: /^Appel à propositions pour/ }).waitFor()
  await expect(page.getByText(/^Tout sur cet appel en une page/)).toHaveCount(1)
})

test('the words stay while the page itself is on its way', async ({ page }) => {
  const release = await hold(page, /\/assets\/list\.route-.*\.js$/)
  await page.goto('/countries')
  const main = page.getByRole('main')
  await expect(main.getByRole('status')).toHaveText('Loading')
  await expect(main.getByText('Countries', { exact: true })).toBeVisible()
  release()
  await page.getByRole('heading', { level: 1, name: 'Countries' }).waitFor()
})

test('a page of other words shows none of them', async ({ page }) => {
  const release = await hold(page, /\/assets\/.*\.js$/)
  await page.goto('/about', { waitUntil: 'commit' })
  // Before the styles load, every language is visible.
  await expect(page.getByText('Alliance', { exact: true }).filter({ visible: true })).toHaveCount(1)
  await expect(page.locator('p:visible')).toHaveCount(0)
  release()
  await page.getByRole('heading', { level: 1 }).waitFor()
})

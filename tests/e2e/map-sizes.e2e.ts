/** The legend of circles matches the map at every zoom, in print and in embedded maps. */
import type { Page } from '@playwright/test'
import { test } from './support/embed-site.ts'
import { pointAtMap } from './support/map.ts'
import { expect } from './support/test.ts'

const openMap = async (page: Page, query = '') => {
  await page.goto(`/map${query}`)
  await pointAtMap(page)
  await page.getByRole('group', { name: 'Countries on the map' }).waitFor()
}

/** For each circle in the legend: its width, and the width of the map's circle for the same number. */
const widths = (page: Page) =>
  page.evaluate(() => {
    const wide = (circle: Element | undefined) => circle?.getBoundingClientRect().width ?? null
    const [drawn] = [...document.querySelectorAll('svg')]
      .filter((svg) => svg.checkVisibility() && svg.querySelector('g[aria-hidden] > g circle'))
      .toReversed()
    const ofKm = (km: number) => {
      const [circle] = drawn?.querySelectorAll('g[aria-hidden] > g circle') ?? []
      return circle ? (wide(circle) ?? 0) * (km / Number(circle.getAttribute('r'))) : null
    }
    const legend = document.querySelector('ul[aria-label="Size of the circles"]')
    return [...(legend?.querySelectorAll('li') ?? [])].map((item) => ({
      told: Number(item.textContent.replaceAll(',', '')),
      inLegend: wide(item.querySelector('circle') ?? undefined),
      onMap: ofKm(45 * Math.sqrt(Number(item.textContent))),
    }))
  })

/** Exactly these circles are shown, as wide in the legend as on the map, to a pixel. */
const expectTrue = (page: Page, told: readonly number[]) =>
  expect
    .poll(async () =>
      (await widths(page)).map((row) => ({
        told: row.told,
        isTrue: Math.abs((row.inLegend ?? NaN) - (row.onMap ?? NaN)) < 1,
      })),
    )
    .toEqual(told.map((one) => ({ told: one, isTrue: true })))

const onPaper = async (page: Page) => {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

for (const width of [360, 1440])
  test(`circles of the legend grow with the map, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/map')
    await expectTrue(page, [1, 5, 10])
    await openMap(page)
    await expectTrue(page, [1, 5, 10])
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expectTrue(page, [1, 5, 10])
    await openMap(page, '?country=LU')
    await expectTrue(page, [1, 5])
    await onPaper(page)
    await expectTrue(page, [1, 5, 10])
  })

test('one that is wider than its room is left out', async ({ page }) => {
  await openMap(page, '?view=0,0,2')
  await expect(page.getByRole('list', { name: 'Size of the circles' })).toHaveCount(0)
})

test('on paper they are as on its picture', async ({ page }) => {
  await openMap(page, '?view=0,0,2')
  await page.setViewportSize({ width: 700, height: 1000 })
  await onPaper(page)
  await expectTrue(page, [1, 5, 10])
})

for (const [query, width] of [
  ['', 360],
  ['', 800],
  ['?country=RO', 800],
  ['?country=MT', 360],
  ['?country=TR', 1440],
  ['?view=-200,100,-1.5', 800],
] as const)
  test(`in another page they are as on its picture, ${query} ${width} px wide`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 640 })
    await page.goto(`${site.url}/embed/map${query}`)
    await expectTrue(page, [1, 5, 10])
  })

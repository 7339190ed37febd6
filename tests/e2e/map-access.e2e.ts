/** Accessibility of the map that needs a real browser: vision, input and print. */
import type { Locator, Page } from '@playwright/test'
import { pointAtMap, untilMapIsWhole } from './support/map.ts'
import { readPdf } from './support/pdf-text.ts'
import { expect, expectAccessible, test } from './support/test.ts'

const countries = (page: Page) => page.getByRole('group', { name: 'Countries on the map' })
const places = (page: Page) => page.getByRole('group', { name: 'Participants on the map' })
const country = (page: Page, name: string) => countries(page).getByRole('button', { name: new RegExp(`^${name}: `) })

const openMap = async (page: Page, search = '') => {
  await page.goto(`/map${search}`)
  await pointAtMap(page)
  await country(page, 'France').waitFor()
}

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element.toString()} is not drawn`)
  return box
}

test('a small country is as easy to hit as a large one: 24 pixels around its middle', async ({ page }) => {
  await openMap(page, '?places=off')
  await countries(page).scrollIntoViewIfNeeded()
  for (const name of ['Andorra', 'Liechtenstein', 'Luxembourg', 'Malta', 'Monaco', 'San Marino']) {
    const hit = () =>
      country(page, name).evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect()
        return [
          [0, 0],
          [-11, 0],
          [11, 0],
          [0, -11],
          [0, 11],
        ].map(([x = 0, y = 0]) => {
          const found = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y)
          return found?.closest('[role="button"]')?.getAttribute('aria-label')?.split(':')[0]
        })
      })
    await expect.poll(hit).toEqual(Array.from({ length: 5 }, () => name))
  }
})

test('places are at least 24 pixels large, and each kind has a shape of its own', async ({ page }) => {
  await openMap(page)
  await places(page).getByRole('button').first().waitFor()
  const sizes = await places(page)
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getBoundingClientRect()).map((box) => [box.width, box.height]),
    )
  expect(Math.min(...sizes.flat())).toBeGreaterThanOrEqual(24)

  // Kinds differ by shape, not by size or colour; the fifth symbol is again a city, hollow.
  const symbols = page.getByRole('list', { name: 'Symbols' }).getByRole('listitem')
  await symbols.nth(4).waitFor()
  const shapes = await symbols.evaluateAll((items) =>
    items.slice(0, 5).map((item) => {
      const { clipPath, borderRadius, rotate } = getComputedStyle(item.querySelector('span > span') ?? item)
      return [clipPath, borderRadius, rotate].join(' ')
    }),
  )
  expect(new Set(shapes.slice(0, 4)).size).toBe(4)
  expect(shapes[4]).toBe(shapes[0])
})

test('who sees reads what has the focus or is pointed at, and nothing moves for it', async ({ page }) => {
  await openMap(page)
  await untilMapIsWhole(page)
  const map = page.getByRole('region', { name: /^Map of / })
  const line = (text: RegExp) => map.getByRole('paragraph', { includeHidden: true }).filter({ hasText: text })
  const france = line(/^France: 11 participants$/)
  const where = async () => [await boxOf(map), await boxOf(country(page, 'Spain'))]
  const before = await where()
  await expect(france).toBeHidden()
  await country(page, 'France').focus()
  await expect(france).toBeVisible()
  expect(await where()).toEqual(before)

  await page.keyboard.press('Escape')
  await expect(france).toBeHidden()
  await expect(country(page, 'France')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(line(/^Albania: /)).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await expect(line(/^Albania: /)).toBeHidden()
  await places(page)
    .getByRole('button', { name: /^\d+ participants: / })
    .first()
    .hover()
  await expect(line(/^\d+ participants: /)).toBeVisible()
})

test('the map moves by presses alone, in all four directions, also on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/map')
  // On small screens the map is below the list, and loads when it is near.
  await page.getByRole('region', { name: /^Map of / }).scrollIntoViewIfNeeded()
  await country(page, 'France').waitFor()
  const spain = async () => {
    const { x, y } = await boxOf(country(page, 'Spain'))
    return { x: Math.round(x), y: Math.round(y) }
  }
  const to = (direction: string) => page.getByRole('button', { name: `Move ${direction}` })
  const { width: narrow } = await boxOf(country(page, 'Spain'))
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(async () => (await boxOf(country(page, 'Spain'))).width).toBeGreaterThan(1.5 * narrow)
  const start = await spain()
  await to('west').click()
  await expect.poll(async () => (await spain()).x).toBeGreaterThan(start.x + 50)
  await to('east').click()
  await expect.poll(spain).toEqual(start)
  await to('south').click()
  await expect.poll(async () => (await spain()).y).toBeLessThan(start.y - 50)
  await to('north').click()
  await expect.poll(spain).toEqual(start)
  for (const direction of ['west', 'east', 'south', 'north']) {
    const { x, width, height } = await boxOf(to(direction))
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    expect(x + width).toBeLessThanOrEqual(360)
  }
  // The moved position is in the URL.
  await expect(page).toHaveURL(/[?&]view=/)
})

for (const width of [360, 768, 1024, 1440]) {
  test(`the buttons that move the map hide nothing of it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/map')
    await untilMapIsWhole(page)
    const zoom = page.getByRole('group', { name: 'Zoom', exact: true })
    await zoom.scrollIntoViewIfNeeded()
    const bars = await zoom.getByRole('button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, right, top, bottom, ...box } = button.getBoundingClientRect().toJSON() as DOMRect
        const middle = [(left + right) / 2, (top + bottom) / 2] as const
        const spots = [[left, top], [right, top], middle, [left, bottom], [right, bottom]] as const
        const under = spots
          .flatMap(([x, y]) => document.elementsFromPoint(x, y))
          .map((one) => one.closest('[data-key]'))
        return {
          size: Math.min(box.width, box.height),
          hidden: under.flatMap((one) => one?.getAttribute('aria-label') ?? []),
        }
      }),
    )
    expect(bars.flatMap(({ hidden }) => hidden)).toEqual([])
    expect(bars).toHaveLength(7)
    expect(Math.min(...bars.map(({ size }) => size))).toBeGreaterThanOrEqual(44)
  })
}

for (const viewport of [
  { width: 320, height: 256 },
  { width: 1280, height: 400 },
]) {
  test(`something of the page is seen beside the map, ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('/map')
    const { height } = await boxOf(page.getByRole('img', { name: /^Map of / }))
    expect(height).toBeLessThanOrEqual(0.6 * viewport.height)
  })
}

test('the hatch of the unknown is as fine on the screen at every zoom', async ({ page }) => {
  await openMap(page, '?measure=estimate')
  const stripes = () =>
    country(page, 'Hungary').evaluate((hungary) => {
      const [, id = ''] = /url\("?#([^")]+)/.exec(getComputedStyle(hungary.querySelector('path') ?? hungary).fill) ?? []
      const step = Number(document.getElementById(id)?.getAttribute('width'))
      return step * (hungary instanceof SVGGraphicsElement ? (hungary.getScreenCTM()?.a ?? 0) : 0)
    })
  await expect.poll(stripes).toBeGreaterThan(6)
  const before = await stripes()
  const wide = (await boxOf(country(page, 'Hungary'))).width
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(async () => (await boxOf(country(page, 'Hungary'))).width).toBeGreaterThan(1.5 * wide)
  await expect.poll(stripes).toBeCloseTo(before, 1)
})

test('axe has nothing to say of a chosen class and the open list of keys', async ({ page }) => {
  await openMap(page, '?measure=per-million&class=2&figures=on')
  await expect(page.getByRole('button', { name: /^0\.25 to under 0\.5/, pressed: true })).toBeVisible()
  await page.getByText('Keyboard and mouse').click()
  await expectAccessible(page)
})

test('for those who asked for less motion, zooming ends at once, from the moment when they ask', async ({ page }) => {
  const LONG_MS = 50
  await openMap(page)
  const map = page.getByRole('region', { name: /^Map of / })
  /** Zooms, and counts the parts of the map that start a slow transition, however soon a busy browser ends it. */
  const movingParts = async () => {
    await places(page).getByRole('button').first().waitFor()
    const moving = await map.evaluateHandle((element, least) => {
      const slow = new Set<EventTarget>()
      element.addEventListener('transitionrun', ({ target }) => {
        const runs = target instanceof Element ? target.getAnimations() : []
        if (target && runs.some(({ effect }) => Number(effect?.getComputedTiming().duration) > least)) slow.add(target)
      })
      return slow
    }, LONG_MS)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    return moving.evaluate(async (slow) => {
      // Leaflet begins with the next frame, the browser with the one after.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
      return slow.size
    })
  }
  const play = map.getByRole('button', { name: 'Play' })
  expect(await movingParts()).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect(play).toBeEnabled()
  expect(await movingParts()).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(play).toBeDisabled()
  expect(await movingParts()).toBe(0)
})

test('where the system forces its colours, countries, choice and places are drawn in them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openMap(page, '?country=FR&measure=estimate')
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    return ['CanvasText', 'Highlight', 'Canvas'].map((name) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
  })
  const [text, highlight] = system
  const strokeOf = (element: Locator) => element.evaluate((path) => getComputedStyle(path).stroke)
  expect(await strokeOf(country(page, 'Germany').locator('path').first())).toBe(text)
  const strokes = () =>
    page
      .getByRole('region', { name: /^Map of / })
      .locator('svg path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke))
  await expect.poll(strokes).toContain(highlight)
  const edge = await places(page)
    .getByRole('button', { name: /^Lyon, / })
    .locator('span')
    .evaluate((symbol) => getComputedStyle(symbol).borderTopColor)
  expect(edge).toBe(text)
})

/**
 * The map at the top of the window: the width of France on it, the page's scroll position, and a point in the Atlantic.
 */
const underTheWheel = async (page: Page) => {
  await page.setViewportSize({ width: 768, height: 800 })
  await openMap(page)
  await untilMapIsWhole(page)
  const map = page.getByRole('region', { name: /^Map of / })
  await map.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  return {
    wide: async () => Math.round((await boxOf(country(page, 'France'))).width),
    scrolled: () => page.evaluate(() => Math.round(window.scrollY)),
    seaX: (await boxOf(map)).x + 40,
  }
}

test('the page scrolls over the map, until somebody works with it', async ({ page }) => {
  const { wide, scrolled, seaX } = await underTheWheel(page)
  const sea = { x: seaX, y: 200 }
  const [before, start] = [await wide(), await scrolled()]
  await page.mouse.move(sea.x, sea.y)
  await page.mouse.wheel(0, 120)
  const stopped = start + 120
  await expect.poll(scrolled).toBe(stopped)
  expect(await wide()).toBe(before)

  await page.mouse.down()
  await page.mouse.up()
  await page.mouse.wheel(0, -240)
  await expect.poll(wide).toBeGreaterThan(before)
  expect(await scrolled()).toBe(stopped)
})

test('a press on a button that moves the map is work with it: the wheel zooms, until the pointer is elsewhere', async ({
  page,
}) => {
  const { wide, scrolled, seaX } = await underTheWheel(page)
  const sea = { x: seaX, y: 300 }
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/view=/)
  const [near, stopped] = [await wide(), await scrolled()]
  await page.mouse.move(sea.x, sea.y)
  await page.mouse.wheel(0, -240)
  await expect.poll(wide).toBeGreaterThan(near)
  expect(await scrolled()).toBe(stopped)

  await page.mouse.move(sea.x, 790)
  await page.mouse.move(sea.x, sea.y)
  await page.mouse.wheel(0, 120)
  await expect.poll(scrolled).toBe(stopped + 120)
})

test('on paper stand the picture, its legend, every participant and country, and the sources', async ({ page }) => {
  await openMap(page)
  await untilMapIsWhole(page)
  const clusters = places(page).getByRole('button', { name: /^\d+ participants: / })
  await expect.poll(() => clusters.allTextContents()).toContain('41')
  // The part below the map loads later.
  await page.getByRole('heading', { name: 'Sources and notes' }).waitFor()
  const { pages, bitmaps } = readPdf(await page.pdf({ format: 'A4' }))
  const text = pages.join(' ')
  expect(bitmaps).toBe(0)
  const [first = ''] = pages
  expect(first).toContain('Map of participants')
  for (const words of [
    /130 of 130 participants, 29 countries/,
    /How to read: /,
    /Participants per country none \(18 countries\) some \(29 countries\)/,
    /Strasbourg City documented France/,
    /Sample region 123/,
    /Luxembourg/,
    /Citation European Alliance/,
    /GeoNames, CC BY 4\.0/,
    /resolution 1244/,
  ])
    expect(text).toMatch(words)
  // Every place is drawn in print, without clusters.
  expect(text).not.toMatch(/\b41\b|several close together|Zoom in|All of Europe|Clear filters|Show \d+ more/)
})

test('on paper an estimate has all its columns', async ({ page }) => {
  await openMap(page, '?measure=estimate')
  await untilMapIsWhole(page)
  await page.getByRole('heading', { name: 'Sources and notes' }).waitFor()
  const text = readPdf(await page.pdf({ format: 'A4' })).pages.join(' ')
  expect(text).toMatch(/ Country Chart Minimum, people Average or midpoint, people Maximum, people Participants /)
})

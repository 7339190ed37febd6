/** Properties of the map that need a real browser: what covers what, and what is visible. */
import type { Locator, Page } from '@playwright/test'
import { tabTo } from './support/keyboard.ts'
import { pointAtMap, untilMapIsWhole } from './support/map.ts'
import { expect, expectAccessible, test } from './support/test.ts'

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not drawn`)
  return box
}

const nowhere = { x: NaN, y: NaN, width: NaN, height: NaN }

const widths = [360, 768, 1024, 1440]

for (const width of widths) {
  test(`a selected place is not under its own panel, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/map')
    for (const name of ['Heraklion', 'Tivat', 'Innsbruck']) {
      await page.getByRole('searchbox', { name: 'Search by name' }).fill(name)
      // Waits for the filtered list, since before its rows still move under the press.
      await expect(page.getByRole('heading', { name: /^1 of 130 participants/ })).toBeVisible()
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('heading', { name, level: 2 })).toBeFocused()
      const place = page.getByRole('button', { name: new RegExp(`^${name}, `), pressed: true })
      await expect(place).toBeInViewport({ ratio: 1 })
      // The topmost element at its middle is the place itself.
      await expect
        .poll(() =>
          place.evaluate((button) => {
            const { left, top, width: wide, height } = button.getBoundingClientRect()
            return button.contains(document.elementFromPoint(left + wide / 2, top + height / 2))
          }),
        )
        .toBe(true)
      const panel = await boxOf(page, `section[aria-labelledby]:has(h2:text-is("${name}"))`)
      expect(panel.y).toBeLessThan(800)
      await page.keyboard.press('Escape')
    }
    await expectAccessible(page)
  })
}

test('a link to a place shows it beside its panel', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 })
  await page.goto('/map?member=heraklion&q=heraklion')
  const place = page.getByRole('button', { name: /^Heraklion, /, pressed: true })
  await expect
    .poll(() =>
      place.evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect()
        return button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      }),
    )
    .toBe(true)
})

test('where somebody has moved the map to is in the address, until it is to show the whole', async ({ page }) => {
  await page.goto('/map?country=GR')
  const greece = page.getByRole('button', { name: /^Greece: / })
  await greece.waitFor()
  await expect(page).toHaveURL(/\?country=GR$/)
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(page).toHaveURL(/view=/)
  // The URL follows once the map rests.
  const once = page.url()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(page).not.toHaveURL(once)
  const stands = async () => Object.values((await greece.boundingBox()) ?? {}).map(Math.round)
  const before = await stands()
  await page.reload()
  await greece.waitFor()
  await expect.poll(stands).toEqual(before)

  // Another country is brought into view, and Back leads to the previous position.
  await page.getByRole('combobox', { name: 'Country', exact: true }).selectOption('PT')
  await expect(page).toHaveURL(/\?country=PT$/)
  await page.goBack()
  await expect(page).toHaveURL(/country=GR.*view=/)
  await expect.poll(stands).toEqual(before)
})

test('Back and Forward take the map to the place that the address says', async ({ page }) => {
  await page.goto('/map')
  await pointAtMap(page)
  const greece = page.getByRole('button', { name: /^Greece: / })
  await greece.waitFor()
  /** Position on the map, independent of scrolling. */
  const stands = async () => {
    const [map, { x, y, width, height }] = [await boxOf(page, '#map'), (await greece.boundingBox()) ?? nowhere]
    return [x - map.x, y - map.y, width, height]
  }
  /** Largest difference in pixels; the URL has a tenth of a kilometre. */
  const offBy = (there: readonly number[]) => async () =>
    Math.max(...(await stands()).map((value, index) => Math.abs(value - (there[index] ?? NaN))))
  const rests = async (before: string) => {
    await expect(page).not.toHaveURL(before)
    await expect(page).toHaveURL(/view=/)
  }
  const atFirst = await stands()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await rests('/map')
  const near = await stands()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('city')
  await expect(page).toHaveURL(/kind=city/)
  const chosen = page.url()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await rests(chosen)
  const nearer = await stands()
  expect(await offBy(near)()).toBeGreaterThan(20)

  await page.goBack()
  await expect(page).not.toHaveURL(/kind=/)
  await expect.poll(offBy(near)).toBeLessThan(3)
  await page.goForward()
  await expect.poll(offBy(nearer)).toBeLessThan(3)

  // The whole of Europe has no position in the URL.
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('region')
  await page.getByRole('button', { name: 'All of Europe' }).click()
  await expect(page).toHaveURL('/map?kind=region')
  await expect.poll(offBy(atFirst)).toBeLessThan(3)
  await page.goBack()
  await expect.poll(offBy(nearer)).toBeLessThan(3)
  await page.goForward()
  await expect.poll(offBy(atFirst)).toBeLessThan(3)
})

test('what stands below the map is not covered by it when the page scrolls', async ({ page }) => {
  await page.goto('/map')
  const figures = page.getByRole('region', { name: 'Countries in figures' })
  await figures.getByRole('button', { name: 'Norway' }).click()
  await expect(page).toHaveURL('/map?country=NO')
  await page.getByRole('button', { name: 'Table (CSV)' }).click({ trial: true })
})

test('the picture is a PNG of the whole, made without leaving the page', async ({ page }) => {
  await page.goto('/map?measure=estimate')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Picture (PNG)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('map-of-participants.png')
  const stream = await file.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  const png = Buffer.concat(chunks)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2400)
  expect(png.length).toBeGreaterThan(100_000)
})

test('a street map is asked for only when wanted, and stays inside the policy', async ({ page, context }) => {
  const asked: string[] = []
  await context.route('**/config.json', async (route) => {
    const answer = await route.fetch()
    const config = (await answer.json()) as object
    await route.fulfill({
      json: { ...config, tiles: { url: '/tiles/{z}/{x}/{y}.svg', attribution: '© Sample Streets' } },
    })
  })
  await context.route('**/tiles/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>',
    })
  })
  await page.goto('/map?country=FR')
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  expect(asked).toEqual([])
  await page.getByRole('checkbox', { name: 'Street map behind it' }).check()
  await expect(page.getByText('© Sample Streets')).toBeVisible()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  // Paris is in tile 16/11 of zoom 5.
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => asked.some((path) => /^\/tiles\/5\/16\/11|^\/tiles\/6\/3[23]\/2[23]/.test(path))).toBe(true)
  // Panning and zooming drops pending tiles; that must not violate the policy, which the test watches.
  for (const step of ['Zoom in', 'Zoom out', 'Zoom out']) await page.getByRole('button', { name: step }).click()
  await expect(page.getByRole('button', { name: /^France: / })).toBeVisible()
})

test('while the map is dragged its places change seldom, and after that they are those in sight', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/map')
  const places = page.getByRole('group', { name: 'Participants on the map' })
  await untilMapIsWhole(page)
  const { x, y, width, height } = await boxOf(page, '#map .leaflet-container')
  // In the Atlantic, where a press hits the map and no country.
  const sea = { x: x + width * 0.08, y: y + height * 0.6 }
  await page.mouse.move(sea.x, sea.y)
  const seen = await places.evaluateHandle((group) => {
    const changed = { times: 0 }
    new MutationObserver(() => (changed.times += 1)).observe(group, { childList: true })
    return changed
  })
  await page.mouse.down()
  const before = await boxOf(page, '#map .leaflet-map-pane')
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(sea.x + 10 * step, sea.y)
    // With less motion, the map follows the pointer without delay.
    await expect.poll(async () => (await boxOf(page, '#map .leaflet-map-pane')).x - before.x).toBeCloseTo(10 * step, 0)
  }
  expect((await seen.jsonValue()).times).toBeLessThanOrEqual(1)
  await expect(page.locator('#map svg:focus')).toHaveCount(0)
  await page.mouse.up()
  const outside = () =>
    places.evaluate((group) => {
      const map = group.closest('.leaflet-container')?.getBoundingClientRect()
      return [...group.querySelectorAll('button')].filter((button) => {
        const { left, right } = button.getBoundingClientRect()
        const middle = (left + right) / 2
        return !map || middle < map.left || middle > map.right
      }).length
    })
  await expect.poll(outside).toBe(0)
})

test('a map whose code did not come on a broken line comes when it is asked for again', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/)
  const code = /LeafletFrame-.*\.js/
  await context.route(code, (route) => route.abort())
  await page.goto('/map?country=FR')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(page.getByText('The map did not load.')).toBeVisible()
  await context.unroute(code)
  await again.click()
  await expect(page.getByRole('group', { name: 'Participants on the map' }).getByRole('button').first()).toBeVisible()
  await expect(page).toHaveURL(/country=FR/)
})

/** On a slow connection: holds the live map's code back until released. */
const holdBack = async (page: Page) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.context().route(/LeafletFrame-.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/map')
  await page.getByText('several close together').waitFor()
  return letGo
}
/** A country of the static picture, which has no accessible name or role there. */
const drawn = (page: Page, name: string) =>
  page.locator('#map path', { has: page.locator('title', { hasText: new RegExp(`^${name}: `) }) })
const moving = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Countries on the map' })
    .getByRole('button', { name: new RegExp(`^${name}: `) })
    .locator('path')
    .first()
const middleOf = async (element: Locator) => {
  const { x, y, width, height } = (await element.boundingBox()) ?? nowhere
  return { x: x + width / 2, y: y + height / 2 }
}

test('nothing changes for the eye when the map that moves takes the place of its picture', async ({ page }) => {
  const letGo = await holdBack(page)
  const groups = () =>
    page.locator('#map').evaluate((map) =>
      [...map.querySelectorAll('span, button')]
        .filter(({ textContent }) => /^\d+$/.test(textContent))
        .map((group) => ({ count: Number(group.textContent), box: group.getBoundingClientRect() }))
        .map(({ count, box: { x, y } }) => ({ count, x, y }))
        .toSorted((one, other) => one.count - other.count || one.x - other.x),
    )
  await expect.poll(async () => (await groups()).length).toBeGreaterThan(5)
  const before = { groups: await groups(), at: await middleOf(drawn(page, 'Iceland')) }
  letGo()
  await pointAtMap(page)
  await moving(page, 'Iceland').waitFor()
  const after = await groups()
  expect(after.map(({ count }) => count)).toEqual(before.groups.map(({ count }) => count))
  const steps = after.map(({ x, y }, place) =>
    Math.hypot(x - (before.groups[place]?.x ?? 0), y - (before.groups[place]?.y ?? 0)),
  )
  expect(Math.max(...steps)).toBeLessThan(1)
  const now = await middleOf(moving(page, 'Iceland'))
  expect(Math.hypot(now.x - before.at.x, now.y - before.at.y)).toBeLessThan(1)
})

test('a press on the picture is done when the map that moves has come', async ({ page }) => {
  const letGo = await holdBack(page)
  const { x, y } = await middleOf(drawn(page, 'Iceland'))
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/\/map$/)
  letGo()
  await expect(page).toHaveURL(/country=IS/)
  await expect(page.getByRole('region', { name: 'Iceland' })).toBeVisible()
})

test('a press on the picture is dropped once somebody has gone on to something else', async ({ page }) => {
  const letGo = await holdBack(page)
  const { x, y } = await middleOf(drawn(page, 'Iceland'))
  await page.mouse.click(x, y)
  await page.getByRole('searchbox', { name: 'Search by name' }).click()
  letGo()
  await moving(page, 'Iceland').waitFor()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/view=/)
  await expect(page).not.toHaveURL(/country=/)
})

test('two presses on a button of the picture are two steps of the map', async ({ page }) => {
  const letGo = await holdBack(page)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const widthOf = async (shape: Locator) => (await shape.boundingBox())?.width ?? NaN
  const before = await widthOf(drawn(page, 'Czechia'))
  await page.getByRole('button', { name: 'Zoom in' }).dblclick()
  letGo()
  await expect.poll(async () => (await widthOf(moving(page, 'Czechia'))) / before).toBeGreaterThan(3.5)
})

test('a drag of the picture that ended beyond its edge does not go on by itself', async ({ page }) => {
  const letGo = await holdBack(page)
  const from = await middleOf(drawn(page, 'Spain'))
  const edge = await boxOf(page, '#map')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(edge.x - 20, from.y, { steps: 6 })
  await page.mouse.up()
  letGo()
  await moving(page, 'Spain').waitFor()
  await expect(page).toHaveURL(/view=/)
  const there = await middleOf(moving(page, 'Spain'))
  await page.mouse.move(from.x + 200, from.y + 40, { steps: 6 })
  expect(await middleOf(moving(page, 'Spain'))).toEqual(there)
})

for (const when of ['has ended', 'goes on'])
  test(`a drag of the picture is done when the map that moves has come, also one that ${when}`, async ({ page }) => {
    const letGo = await holdBack(page)
    const from = await middleOf(drawn(page, 'Iceland'))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 })
    if (when === 'has ended') await page.mouse.up()
    letGo()
    await moving(page, 'Iceland').waitFor()
    if (when === 'goes on') {
      await page.mouse.move(from.x + 90, from.y + 45, { steps: 4 })
      await page.mouse.up()
    }
    const by = when === 'has ended' ? { x: 60, y: 30 } : { x: 90, y: 45 }
    await expect
      .poll(async () => {
        const now = await middleOf(moving(page, 'Iceland'))
        return Math.hypot(now.x - from.x - by.x, now.y - from.y - by.y)
      })
      .toBeLessThan(2)
    await expect(page).toHaveURL(/view=/)
    await expect(page).not.toHaveURL(/country=/)
  })

test('the keyboard finds the countries also where they are still a picture', async ({ page }) => {
  const letGo = await holdBack(page)
  const stop = page.getByRole('button', { name: 'Countries on the map' })
  await page.getByRole('link', { name: 'Skip the map' }).focus()
  await tabTo(page, stop)
  letGo()
  await expect(page.getByRole('group', { name: 'Countries on the map' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/country=[A-Z]{2}/)
})

/** The map by touch on a small screen, without any hover. */
import type { Page } from '@playwright/test'
import { untilMapIsWhole } from './support/map.ts'
import { expect, expectNoAxeViolations, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

const countries = (page: Page) => page.getByRole('group', { name: 'Countries on the map' })
const places = (page: Page) => page.getByRole('group', { name: 'Participants on the map' })
const country = (page: Page, name: string) => countries(page).getByRole('button', { name: new RegExp(`^${name}: `) })

const openMap = async (page: Page, search = '') => {
  await page.goto(`/map${search}`)
  const map = page.getByRole('region', { name: /^Map of / })
  await map.scrollIntoViewIfNeeded()
  await country(page, 'France').waitFor()
  await map.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

type Finger = { readonly x: number; readonly y: number }

/** Fingers go down together, move in steps, and go up. */
const drag = async (page: Page, fingers: readonly Finger[], by: Finger) => {
  const session = await page.context().newCDPSession(page)
  const at = (part: number) => fingers.map(({ x, y }, id) => ({ id, x: x + by.x * part, y: y + by.y * part }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 10; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

test('a tap selects, and the sheet at the foot of the screen has all that a pointer would be told', async ({
  page,
}) => {
  await openMap(page)
  await country(page, 'France').tap()
  await expect(page).toHaveURL(/country=FR/)
  const sheet = page.getByRole('region', { name: 'France', exact: true })
  await expect(sheet).toContainText('France: 11 participants')
  const shownAt = async () => {
    const box = await sheet.boundingBox()
    if (!box) throw new Error('the sheet is not drawn')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(360)
    return box
  }
  // The panel is below the map; if that is off the screen, at the bottom of the screen.
  await expect.poll(async () => (await shownAt()).y).toBeGreaterThan(300)
  await page.evaluate(() => window.scrollBy(0, -400))
  await expect(sheet.getByRole('heading', { name: 'France' })).toBeInViewport()
  await expect(country(page, 'France')).toBeInViewport()
  await expect.poll(async () => (await shownAt()).y).toBeGreaterThan(740 / 2)
  await expectNoAxeViolations(page)
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(/\/map$/)
})

test('a participant is found, tapped and read; what belongs together is parted by a tap', async ({ page }) => {
  await openMap(page, '?country=FR')
  const first = places(page)
    .getByRole('button', { name: /^\d+ participants: France/ })
    .first()
  await first.waitFor()
  const before = await places(page).getByRole('button').count()
  await first.tap()
  await expect.poll(() => places(page).getByRole('button').count()).not.toBe(before)

  await openMap(page, '?q=strasbourg')
  await places(page)
    .getByRole('button', { name: /^Strasbourg, France, City/ })
    .tap()
  const sheet = page.getByRole('region', { name: 'Strasbourg', exact: true })
  for (const words of ['Country', 'France', 'Kind', 'City', 'Sources']) await expect(sheet).toContainText(words)
  await expect(sheet.getByRole('heading', { name: 'Strasbourg' })).toBeInViewport()
  await sheet.getByRole('link', { name: 'Page of this city or region' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Strasbourg' })).toBeVisible()
})

const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY))

/** Position of France on the map, measured at once, since the page may be scrolling. */
const onMap = async (page: Page): Promise<Finger> => {
  const frame = await page.getByRole('region', { name: /^Map of / }).elementHandle()
  return country(page, 'France').evaluate((france, around) => {
    const [inner, outer] = [france.getBoundingClientRect(), around?.getBoundingClientRect()]
    return { x: Math.round(inner.x - (outer?.x ?? 0)), y: Math.round(inner.y - (outer?.y ?? 0)) }
  }, frame)
}

/** In the middle of the screen, which the map fills. */
const MIDDLE = { x: 180, y: 300 }

test('one finger scrolls the page over the map', async ({ page }) => {
  await openMap(page)
  await untilMapIsWhole(page)
  const [start, place] = [await scrolled(page), await onMap(page)]
  await drag(page, [MIDDLE], { x: 0, y: -120 })
  await expect.poll(() => scrolled(page)).toBeGreaterThan(start + 40)
  expect(await onMap(page)).toEqual(place)
  await expect(page).toHaveURL(/\/map$/)
})

test('two fingers move the map', async ({ page }) => {
  await openMap(page)
  await untilMapIsWhole(page)
  const far = await onMap(page)
  await page.getByRole('button', { name: 'Zoom in' }).tap()
  await expect(page).toHaveURL(/view=/)
  await expect.poll(() => onMap(page)).not.toEqual(far)
  const fingers = [
    { x: MIDDLE.x - 40, y: MIDDLE.y },
    { x: MIDDLE.x + 40, y: MIDDLE.y },
  ]
  const before = await page.evaluate(() => location.search)
  // Repeated if the fingers came while the map was still zooming.
  await expect(async () => {
    const [start, closer] = [await scrolled(page), await onMap(page)]
    await drag(page, fingers, { x: -60, y: 0 })
    await expect.poll(async () => (await onMap(page)).x, { timeout: 2_000 }).toBeLessThan(closer.x - 20)
    expect(Math.abs((await scrolled(page)) - start)).toBeLessThanOrEqual(1)
  }).toPass({ timeout: 20_000 })
  await expect.poll(() => page.evaluate(() => location.search)).not.toBe(before)
})

test.describe('a laptop with a mouse and a touch screen', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: false })

  test('drags the map by its mouse, and scrolls the page over it by a finger, in any order', async ({ page }) => {
    await openMap(page)
    await untilMapIsWhole(page)
    const middle = async () => {
      const box = await page.getByRole('region', { name: /^Map of / }).boundingBox()
      if (!box) throw new Error('the map is not drawn')
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y) + 200 }
    }
    const dragByMouse = async () => {
      const before = await onMap(page)
      const { x, y } = await middle()
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x - 60, y, { steps: 5 })
      await page.mouse.up()
      await expect.poll(async () => (await onMap(page)).x).toBeLessThan(before.x - 30)
    }
    const scrollByFinger = async () => {
      const [start, place] = [await scrolled(page), await onMap(page)]
      await drag(page, [await middle()], { x: 0, y: -120 })
      await expect.poll(() => scrolled(page)).toBeGreaterThan(start + 40)
      expect((await onMap(page)).x).toBe(place.x)
    }
    await scrollByFinger()
    await page.evaluate(() => window.scrollTo(0, 0))
    await dragByMouse()
    await scrollByFinger()
  })
})

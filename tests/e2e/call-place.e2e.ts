/** Most of a call loads after its head; returning to a place in it works all the same. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const CALL = '/calls/romact-tcc-2016-1'
/** Web vitals: layout shift up to this value counts as good. */
const GOOD_SHIFT = 0.1

/** Records layout shifts from the first paint on. */
const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Sum of all layout shifts without user input, once the page is rendered. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    return (window as unknown as { seen: { shift: number } }).seen.shift
  })

/** A connection on which the files of a page arrive one after another. */
const slowDown = async (page: Page): Promise<void> => {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  })
}

/** Pixels between the top of the window and the heading of a part. */
const distanceOf = (page: Page, name: string): Promise<number> =>
  page.getByRole('heading', { level: 2, name }).evaluate((heading) => Math.round(heading.getBoundingClientRect().top))

test('a reload and the way back find the place in a long call', async ({ page }) => {
  await page.goto(CALL)
  const evaluation = page.getByRole('region', { name: 'Evaluation and selection' })
  await evaluation.scrollIntoViewIfNeeded()
  const before = (await distanceOf(page, 'Evaluation and selection')) - 150
  await page.mouse.wheel(0, 150)
  await expect.poll(() => distanceOf(page, 'Evaluation and selection')).toBe(before)

  await page.reload()
  await expect.poll(() => distanceOf(page, 'Evaluation and selection')).toBe(before)

  // Not by pointer, which would scroll to the link first.
  await page.getByRole('link', { name: 'About' }).first().dispatchEvent('click')
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible()
  await page.goBack()
  await expect.poll(() => distanceOf(page, 'Evaluation and selection')).toBe(before)
})

test('an address with a place in it leads there on a first visit', async ({ page }) => {
  await page.goto(`${CALL}#timetable`)
  await expect(page.getByRole('region', { name: 'Indicative timetable' })).toBeInViewport()
})

for (const place of ['budget', 'timetable', 'qa-7']) {
  test(`an address that leads to #${place} draws it where it stays`, async ({ page }) => {
    await watchShifts(page)
    await slowDown(page)
    await page.goto(`${CALL}#${place}`)
    await expect(page.getByRole('region', { name: 'Questions and answers' })).toBeAttached()
    await expect(page.getByRole('button', { name: 'Demonstration' })).toBeVisible()
    await expect(page.locator(`#${place}`)).toBeInViewport()
    expect(await shiftOf(page)).toBeLessThan(GOOD_SHIFT)
  })
}

/** Makes the browser never idle until the returned function is called. */
const holdSpareTime = async (page: Page): Promise<() => Promise<void>> => {
  await page.addInitScript(() => {
    const later: (() => void)[] = []
    Object.assign(window, { later, requestIdleCallback: (work: () => void) => later.push(work) })
  })
  return () =>
    page.evaluate(() => {
      for (const work of (window as unknown as { later: (() => void)[] }).later) work()
    })
}

test('the rest of a call comes without moving what somebody reads below its beginning', async ({ page }) => {
  await watchShifts(page)
  const giveSpareTime = await holdSpareTime(page)
  await page.goto(CALL)
  const budget = page.getByRole('region', { name: 'Budget available' })
  await budget.evaluate((part) => part.scrollIntoView({ block: 'start' }))
  await expect(budget).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Questions and answers' })).not.toBeAttached()
  await giveSpareTime()
  await expect(page.getByRole('region', { name: 'Questions and answers' })).toBeAttached()
  await expect(budget).toBeInViewport()
  expect(await shiftOf(page)).toBeLessThan(GOOD_SHIFT)
})

test('a call that is printed before all of it has come says so on the paper, and only there', async ({ page }) => {
  const giveSpareTime = await holdSpareTime(page)
  await page.goto(CALL)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const incomplete = page.getByText('This page was printed before all of it had come.')
  await expect(incomplete).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(incomplete).toBeVisible()
  await giveSpareTime()
  await expect(page.getByRole('region', { name: 'Questions and answers' })).toBeVisible()
  await expect(incomplete).toBeHidden()
})

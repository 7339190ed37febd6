/** Most of a call comes after its head; who comes back to a place in it finds it all the same. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const CALL = '/calls/romact-tcc-2016-1'

/** Pixels between the top of the window and the heading of a part. */
const distanceOf = (page: Page, name: string): Promise<number> =>
  page.getByRole('heading', { level: 2, name }).evaluate((heading) => Math.round(heading.getBoundingClientRect().top))

test('a reload and the way back find the place in a long call', async ({ page }) => {
  await page.goto(CALL)
  const evaluation = page.getByRole('region', { name: 'Evaluation and selection' })
  await evaluation.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 150)
  await expect.poll(() => distanceOf(page, 'Evaluation and selection')).toBeLessThan(800)
  const before = await distanceOf(page, 'Evaluation and selection')

  await page.reload()
  await expect.poll(() => distanceOf(page, 'Evaluation and selection')).toBe(before)

  // A pointer would scroll to the link first.
  await page.getByRole('link', { name: 'About' }).first().dispatchEvent('click')
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible()
  await page.goBack()
  await expect.poll(() => distanceOf(page, 'Evaluation and selection')).toBe(before)
})

test('an address with a place in it leads there on a first visit', async ({ page }) => {
  await page.goto(`${CALL}#timetable`)
  await expect(page.getByRole('region', { name: 'Indicative timetable' })).toBeInViewport()
})

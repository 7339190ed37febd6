/** Layout that needs a real browser: filters without gaps, and a list of calls that is not cut off. */
import type { Locator } from '@playwright/test'
import { expect, signInAs, test } from './support/test.ts'

type Box = { readonly left: number; readonly right: number; readonly top: number }

const boxesOf = (fields: Locator): Promise<readonly Box[]> =>
  fields.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top } = one.getBoundingClientRect()
      return { left: Math.round(left), right: Math.round(right), top: Math.round(top) }
    }),
  )

test('the filters of the board fill every row that they take', async ({ page }) => {
  await signInAs(page, 'Jules Sample', '/review')
  const search = page.getByRole('search', { name: 'Filter proposals' })
  for (const width of [360, 768, 1000, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    if (width === 360) await search.getByRole('button', { name: /^Filters/ }).click()
    const fields = search.getByRole('searchbox').or(search.getByRole('combobox'))
    await expect(fields).toHaveCount(4)
    await expect(async () => {
      const [whole] = await boxesOf(search)
      const boxes = await boxesOf(fields)
      for (const top of new Set(boxes.map((box) => box.top))) {
        const row = boxes.filter((box) => box.top === top)
        const taken = {
          left: Math.min(...row.map(({ left }) => left)),
          right: Math.max(...row.map(({ right }) => right)),
        }
        expect({ width, ...taken }).toEqual({ width, left: whole?.left, right: whole?.right })
      }
    }).toPass()
  }
})

test('the list of calls shows the longest name whole', async ({ page }) => {
  await signInAs(page, 'Jules Sample', '/secretariat')
  const cut = await page.getByRole('combobox', { name: 'Call' }).evaluate((list) => {
    const free = list.cloneNode(true) as HTMLElement
    free.style.width = 'max-content'
    list.after(free)
    const missing = free.getBoundingClientRect().width - list.getBoundingClientRect().width
    free.remove()
    return missing
  })
  expect(cut).toBeLessThanOrEqual(0)
})

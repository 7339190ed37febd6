/** Countries and participants as a visitor sees them, and what needs a real browser: pictures, files, print. */
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { readPdf } from './support/pdf-text.ts'
import { expect, expectNoAxeViolations, test } from './support/test.ts'

test('a visitor goes from the navigation to a country, to a participant and back to its neighbours', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Countries' })).toBeFocused()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Greece' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Greece' })).toBeFocused()
  await expect(page.getByRole('img', { name: 'Map: Greece and its participants' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Megara' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Megara' })).toBeFocused()
  await expect(page.getByRole('img', { name: 'Map: Megara, Greece' })).toBeVisible()
  await expectNoAxeViolations(page)
})

for (const width of [360, 1440])
  test(`at ${width} px no place lies outside the picture that is about it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const lyingOutside = async (address: string, name: string, list: Locator) => {
      await page.goto(address)
      const picture = page.getByRole('img', { name })
      await picture.scrollIntoViewIfNeeded()
      await list.getByRole('link').first().waitFor()
      const named = await list.getByRole('link').allTextContents()
      // Waits until at least one point is drawn.
      await expect(picture.locator('title').getByText(named[0] ?? '')).toHaveCount(1)
      return picture.evaluate((svg, names) => {
        const frame = svg.getBoundingClientRect()
        const places = [...svg.querySelectorAll('title')].filter(({ textContent }) =>
          names.some((one) => textContent.startsWith(one)),
        )
        return {
          count: places.length,
          outside: places.flatMap(({ textContent, parentElement }) => {
            const { left, right, top, bottom } = parentElement?.getBoundingClientRect() ?? new DOMRect(-1, -1)
            const isInside = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom
            return isInside ? [] : [textContent]
          }),
        }
      }, named)
    }
    const inGreece = page.getByRole('table', { name: 'Participants: Greece' })
    const greece = await lyingOutside('/countries/GR', 'Map: Greece and its participants', inGreece)
    expect(greece.outside).toEqual([])
    expect(greece.count).toBeGreaterThan(3)
    // Pointing at a point shows its name.
    const found = await page
      .getByRole('img', { name: 'Map: Greece and its participants' })
      .locator('path', { hasText: 'Heraklion' })
      .evaluate((point) => {
        const { left, right, top, bottom } = point.getBoundingClientRect()
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === point
      })
    expect(found).toBe(true)
    const near = page.getByRole('region', { name: 'Nearest participants' })
    const heraklion = await lyingOutside('/members/heraklion', 'Map: Heraklion, Greece', near)
    expect(heraklion.outside).toEqual([])
    expect(heraklion.count).toBe(5)
  })

test('growth is drawn, follows keys and pointer, and is saved with its title and source', async ({ page }) => {
  await page.goto('/countries')
  const chart = page.getByRole('slider', { name: /^Growth of the Alliance/ })
  // Rendered only when it is near the visible area.
  await chart.scrollIntoViewIfNeeded()
  await expect(chart.locator('svg')).toBeVisible()
  await chart.focus()
  await page.keyboard.press('End')
  await expect(chart).toHaveAttribute('aria-valuetext', /^24 January 2018: 130 participants/)
  await chart.hover({ position: { x: 46, y: 60 } })
  await expect(chart).toHaveAttribute('aria-valuetext', /^22 September 2011/)
  // Two sources give counts for the day of the launch: the pointer finds one, a press the other.
  const { width = 0 } = (await chart.boundingBox()) ?? {}
  const [first, launch, last] = ['2011-09-22', '2013-03-20', '2018-01-24'].map((day) => Date.parse(day))
  const part = ((launch ?? 0) - (first ?? 0)) / ((last ?? 0) - (first ?? 0))
  const position = { x: 44 + part * (width - 68), y: 60 }
  await chart.hover({ position })
  await expect(chart).toHaveAttribute('aria-valuetext', /^20 March 2013: 114 participants/)
  await chart.click({ position })
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    /another source: 115 authorities that had registered interest, from 25 countries \(vasarhelyihirek\.hu\)/,
  )

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the picture as SVG' }).click(),
  ])
  const svg = await readFile(await file.path(), 'utf8')
  expect(svg).toMatch(/<title[^>]*>Growth of the Alliance<\/title>/)
  for (const words of [
    '115 interested, says another source',
    'roma-alliance.org',
    'documented count',
    'Read on 12 April 2016',
  ])
    expect(svg).toContain(words)
  expect(svg).not.toMatch(/class=|var\(--|href="http/)

  const [bitmap] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the picture as PNG' }).click(),
  ])
  const png = await readFile(await bitmap.path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2400)
})

test('a country fits a screen of 320 px and a sheet of paper', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/countries/FR?with=DE,RO')
  await page.getByRole('heading', { level: 1, name: 'France' }).waitFor()
  const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(surplus).toBeLessThanOrEqual(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('table', { name: 'Participants: France' })).toBeVisible()
})

const columnsOnPaper = {
  '/countries': [
    / Country Participants Participants per million /,
    / When Participants Countries What happened Another source says Sources /,
  ],
  '/countries/FR?with=DE,RO': [
    / Participant Kind Since How sure /,
    / Country Minimum, people Average or midpoint, people Maximum, people /,
    / Figure France Germany Romania /,
  ],
  '/coverage': [
    / Country Council of Europe Roma and Travellers, estimate /,
    / Authority Country Named in /,
    / Network Participants Who /,
  ],
}

for (const [path, headings] of Object.entries(columnsOnPaper))
  test(`on paper, every table of ${path} is there with its columns, and nothing to press`, async ({ page }) => {
    await page.goto(path)
    await page.getByRole('table').last().waitFor()
    // The part below loads in idle time, and some of it when it is near.
    await expect(async () => {
      const text = readPdf(await page.pdf({ format: 'A4' })).pages.join(' ')
      for (const heading of headings) expect(text).toMatch(heading)
      expect(text).toMatch(/ Printed on 12 April 2016, 10:\d\d .*? from http/)
      expect(text).not.toMatch(
        /Show as a table|Save the table as CSV|Search for a country|Invite an authority|\bInvitation\b/,
      )
    }).toPass()
  })

/** The real page `/map` with the large seed: 50,000 members from the embedded backend in the browser. */
import type { Page } from 'playwright-core'
import { type Demo, openPage } from '#tests/support/demo.ts'
import { median, percentile } from '#tests/support/figures.ts'

const MOVES = 30

/** Times of one visit, in milliseconds. */
export type Visit = {
  /** From pressing the link to the picture with its members; the records are loaded already. */
  readonly shown: number
  /** From the pointer entering the picture to the movable map with its members. */
  readonly moves: number
  /** From a letter in the search box to the new count. */
  readonly found: number
  readonly dragging: readonly number[]
  readonly zooming: readonly number[]
}

/** Records the time between frames during an action. */
async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const frames = await page.evaluateHandle(() => {
    const seen: number[] = []
    const notes = { seen, isOn: true }
    let last: number | null = null
    const next = (at: number): void => {
      if (last !== null) seen.push(at - last)
      last = at
      if (notes.isOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    return notes
  })
  await act()
  return frames.evaluate((notes) => {
    notes.isOn = false
    return notes.seen
  })
}

/** Milliseconds from an action until an element appears or changes, by the page's own clock. */
const msUntil = (page: Page, selector: string, until: 'there' | 'changed', act: () => Promise<void>): Promise<number> =>
  (async () => {
    const waiting = await page.evaluateHandle(
      ([wanted, kind]) => ({
        done: new Promise<number>((resolve) => {
          const startedAt = performance.now()
          const before = document.querySelector(wanted)?.textContent ?? ''
          const look = () => {
            const found = document.querySelector(wanted)
            const isThere = found && (kind === 'there' || found.textContent !== before)
            if (isThere) requestAnimationFrame(() => resolve(performance.now() - startedAt))
            else requestAnimationFrame(look)
          }
          look()
        }),
      }),
      [selector, until] as const,
    )
    await act()
    return waiting.evaluate(({ done }) => done)
  })()

export async function visitLargeMap(demo: Demo): Promise<Visit> {
  const context = await demo.enter(null, { viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' })
  try {
    context.setDefaultTimeout(180_000)
    // The list of countries loads the members, so that only the work of the page is measured afterwards.
    const page = await openPage(context, `${demo.url}/countries?seed=large`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    const shown = await msUntil(page, '#map [data-size]', 'there', () =>
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Map' }).click(),
    )
    const box = await page.locator('#map').boundingBox()
    if (!box) throw new Error('the map is not drawn')
    const from = { x: box.x + box.width / 2, y: box.y + 200 }
    const moves = await msUntil(page, '#map button[data-key]', 'there', () => page.mouse.move(from.x, from.y))
    await page.mouse.down()
    const dragging = await framesDuring(page, async () => {
      for (let move = 1; move <= MOVES; move += 1) await page.mouse.move(from.x + 4 * move, from.y + 2 * move)
    })
    await page.mouse.up()
    const zooming = await framesDuring(page, async () => {
      for (const name of ['Zoom in', 'Zoom in', 'Zoom out', 'Zoom out']) {
        await page.getByRole('button', { name, exact: true }).click()
        await page.waitForFunction(() => document.querySelector('.leaflet-zoom-anim') === null)
      }
    })
    await page.getByRole('searchbox', { name: 'Search by name' }).focus()
    const found = await msUntil(page, '#map-count', 'changed', () => page.keyboard.type('9'))
    return { shown, moves, found, dragging, zooming }
  } finally {
    await context.close()
  }
}

const framesText = (frames: readonly number[]) => {
  const perSecond = (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0)
  return `${perSecond.toFixed(0)} frames/s, p95 ${percentile(frames, 0.95).toFixed(0)} ms`
}

export const visitLine = (visits: readonly Visit[]): string =>
  [
    ' 50000 page  ',
    `members on its picture ${median(visits.map(({ shown }) => shown)).toFixed(0)} ms after the press`,
    `the map that moves ${median(visits.map(({ moves }) => moves)).toFixed(0)} ms after pointing at it`,
    `dragging ${framesText(visits.flatMap(({ dragging }) => dragging))}`,
    `zooming ${framesText(visits.flatMap(({ zooming }) => zooming))}`,
    `a letter in the search ${median(visits.map(({ found }) => found)).toFixed(0)} ms`,
  ].join(' · ')

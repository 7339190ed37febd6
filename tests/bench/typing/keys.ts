/** Measures in the page how long a key press takes to show, at human typing speed on a slowed processor. */
import type { Page } from 'playwright-core'
import { percentile } from '#tests/support/figures.ts'

export const CPU_SLOWDOWN = 4
/** Rounds type into fields all over the page; a disturbance of the machine rarely affects all rounds. */
export const ROUNDS = 4
/** A fast typist; after every line a pause, in which the answer is saved to device and backend. */
const KEY_EVERY_MS = 90
export const KEYS_PER_LINE = 30
const PAUSE_MS = 900
const LINE = 'The town has a mediator who '

/** Collects the times from key press to frame, in the page. */
export const watchKeys = (): void => {
  const latencies: number[] = []
  ;(globalThis as unknown as { latencies: number[] }).latencies = latencies
  const { port1, port2 } = new MessageChannel()
  const waiting: number[] = []
  // Runs right after the frame is painted.
  port1.addEventListener('message', () => {
    const painted = performance.now()
    for (const at of waiting.splice(0)) latencies.push(painted - at)
  })
  port1.start()
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        waiting.push(event.timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

const typeLines = async (page: Page, keys: number): Promise<void> => {
  const boxes = page.getByRole('main').locator('textarea, input[type=text], input:not([type])')
  const count = await boxes.count()
  if (count === 0) throw new Error('the section has nothing to type into')
  for (let typed = 0; typed < keys; typed += KEYS_PER_LINE) {
    // One line each into fields all over the section.
    const box = boxes.nth(Math.floor((typed / keys) * count))
    await box.scrollIntoViewIfNeeded()
    await box.click()
    await page.keyboard.press('End')
    for (let index = 0; index < KEYS_PER_LINE; index += 1) {
      await page.keyboard.press(LINE[index % LINE.length] ?? 'x')
      await page.waitForTimeout(KEY_EVERY_MS)
    }
    await page.waitForTimeout(PAUSE_MS)
  }
}

/** @param rate 1 is full speed: a slowed page also takes time from the others. */
export const slowDown = async (page: Page, rate = CPU_SLOWDOWN): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Types one round and returns the times of its keys. */
export const round = async (page: Page, keys: number): Promise<number[]> => {
  const seen = await page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies.length)
  await typeLines(page, keys)
  const all = await page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies)
  const latencies = all.slice(seen)
  if (latencies.length < keys) throw new Error(`only ${latencies.length} of ${keys} keys were seen`)
  return latencies
}

export const rounds = async (page: Page, keys: number): Promise<number[][]> => {
  const taken: number[][] = []
  for (let index = 0; index < ROUNDS; index += 1) taken.push(await round(page, keys))
  return taken
}

export const p95Of = (latencies: number[]): number => percentile(latencies, 0.95)
/** The round with the least disturbance: the machine is shared, the code is the same in all rounds. */
export const quietest = (taken: number[][]): number[] => taken.toSorted((a, b) => p95Of(a) - p95Of(b))[0] ?? []
export const inWords = (taken: number[][]): string => taken.map((latencies) => p95Of(latencies).toFixed(1)).join(', ')

/** Checks the browser watch itself: each kind of complaint is produced once and must be detected. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './support/test.ts'
import { watchContext } from './support/watch.ts'

const planted: readonly { name: string; plant: (page: Page) => Promise<unknown>; seen: string }[] = [
  {
    name: 'a warning in the console',
    plant: (page) =>
      page.evaluate(() => {
        console.warn('planted')
      }),
    seen: 'console warning: planted',
  },
  {
    name: 'an error that nobody catches',
    plant: async (page) => {
      const thrown = page.waitForEvent('pageerror')
      await page.evaluate(() => {
        setTimeout(() => {
          throw new Error('planted')
        })
      })
      await thrown
    },
    seen: 'uncaught: Error: planted',
  },
  {
    name: 'a request to another host',
    plant: (page) => page.evaluate(() => fetch('https://example.invalid/').catch(() => null)),
    seen: 'Content-Security-Policy: connect-src https://example.invalid/',
  },
  {
    name: 'a style that the policy forbids',
    plant: (page) =>
      page.evaluate(() => {
        const style = document.createElement('style')
        style.textContent = 'p { color: red }'
        document.head.append(style)
      }),
    seen: 'Content-Security-Policy: style-src',
  },
]

for (const { name, plant, seen } of planted) {
  test(`${name} is seen`, async ({ browser, baseURL }) => {
    const context = await browser.newContext()
    const complaints = await watchContext(context, new URL(baseURL ?? '').host)
    const page = await context.newPage()
    await page.goto(baseURL ?? '')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(complaints).toEqual([])
    await plant(page)
    await expect.poll(() => complaints.join('\n')).toContain(seen)
    await context.close()
  })
}

test('text of poor contrast is seen', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => {
    const text = document.createElement('p')
    text.textContent = 'planted'
    text.style.color = 'rgb(120, 120, 120)'
    text.style.background = 'rgb(140, 140, 140)'
    document.querySelector('main')?.append(text)
  })
  await expect(expectNoAxeViolations(page)).rejects.toThrow('color-contrast')
})

test('what a test provokes on purpose can be allowed', async ({ page, complaints }) => {
  complaints.allow(/planted/)
  await page.goto('/')
  await page.evaluate(() => {
    console.warn('planted')
  })
})

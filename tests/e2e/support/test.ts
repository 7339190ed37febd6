import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { watchContext } from './watch.ts'

/** Errors and warnings of the browser during a test. */
export interface Complaints {
  /** Allows a complaint that this test provokes on purpose, such as the logged line of a refused request. */
  allow(pattern: RegExp): void
}

/**
 * A page that is being left has signed off from MSW's worker: its requests reach the file server, which answers with a
 * reason. Answers of the embedded backend have none: "404 ()".
 */
const passedByTheWorker = /404 \(Not Found\) \(http:\/\/localhost:\d+\/api\//

/** Code that was loading for a page that is being left. A missing file has a line of its own. */
const leftOnItsWay = /^console error: TypeError: Failed to fetch dynamically imported module/

/**
 * Every test fails if the console warns, an error is not caught, the Content-Security-Policy is violated or another
 * host is requested, on any page that it opens.
 */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const seen = await watchContext(context, new URL(baseURL ?? '').host)
      const allowed: RegExp[] = [passedByTheWorker, leftOnItsWay]
      await use({
        allow: (pattern) => {
          allowed.push(pattern)
        },
      })
      expect(
        seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
        'the browser complained',
      ).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Checks that axe finds nothing on the present page: WCAG 2.2 A and AA with contrast, and its best practices. */
export const expectNoAxeViolations = (page: Page): Promise<void> =>
  expectNothingFound(
    page,
    new AxeBuilder({ page }).options({
      preload: false,
      runOnly: { type: 'tag', values: accessibilityTags },
      rules: {
        'target-size': { enabled: true },
        'color-contrast': { enabled: true },
        // Mistakes the hidden initials of a person for a label.
        'label-content-name-mismatch': { enabled: false },
      },
    }),
  )

const expectNothingFound = async (page: Page, builder: AxeBuilder): Promise<void> => {
  // Each page is a single document; the other mode opens a second tab for each check.
  builder.setLegacyMode(true)
  // Under load a check sometimes never ends; a second one then does.
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 20_000))
  const { violations } = (await Promise.race([builder.analyze(), late])) ?? (await builder.analyze())
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  )
  expect(lines, `axe on ${page.url()}`).toEqual([])
}

/** Shows the page in this theme from now on. */
export const inTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  // Styles change a little later, and transitions later still.
  await page.waitForFunction((wanted) => getComputedStyle(document.documentElement).colorScheme === wanted, theme)
  await page.evaluate(async () => {
    // A page that is not painted gives no frames; a second is enough for its styles.
    const frames = async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    }
    await Promise.race([frames(), new Promise((resolve) => setTimeout(resolve, 1_000))])
    // Endless animations of loading indicators never finish.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** Checks with axe in light and dark, which differ in colours only. The page is left in light. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await inTheme(page, 'dark')
  await expectNothingFound(
    page,
    new AxeBuilder({ page }).options({ preload: false, runOnly: { type: 'rule', values: ['color-contrast'] } }),
  )
  await inTheme(page, 'light')
  await expectNoAxeViolations(page)
}

/**
 * A browser with data saver, from the next page on: nothing is loaded for later, so that only the page's own requests
 * are made.
 */
export const saveData = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })

/** Signs in as a person of the seeds on the sign-in page, and waits for the target page. */
export const signInAs = async (page: Page, name: string, to = '/'): Promise<void> => {
  await page.goto(`/sign-in?${new URLSearchParams({ return: to }).toString()}`)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await page.waitForURL((url) => url.pathname + url.search === to)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

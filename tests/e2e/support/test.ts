import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { watchContext } from './watch.ts'

/** What the browser complained about while a test ran. */
export interface Complaints {
  /** A complaint that this test provokes on purpose, for example the line of a refused request in the console. */
  allow(pattern: RegExp): void
}

/**
 * A page that is being left has signed off at MSW's worker already; what it still asks passes by to the file server, which
 * gives its reason. Answers of the embedded backend have none: "404 ()".
 */
const passedByTheWorker = /404 \(Not Found\) \(http:\/\/localhost:\d+\/api\//

/** Code that is on its way to a page that is being left. A file that is not there has a line of its own besides. */
const leftOnItsWay = /^console error: TypeError: Failed to fetch dynamically imported module/

/**
 * Every test fails when the console warns, an error is not caught, the Content-Security-Policy is violated or another
 * host is asked, on any page that it opens.
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

/** axe finds nothing on the page as it stands: WCAG 2.2 A and AA with contrast, and its good practices. */
export const expectNoAxeViolations = (page: Page): Promise<void> =>
  expectNothingFound(
    page,
    new AxeBuilder({ page }).options({
      preload: false,
      runOnly: { type: 'tag', values: accessibilityTags },
      rules: {
        'target-size': { enabled: true },
        'color-contrast': { enabled: true },
        // Takes the hidden initials of a person for a label.
        'label-content-name-mismatch': { enabled: false },
      },
    }),
  )

const expectNothingFound = async (page: Page, builder: AxeBuilder): Promise<void> => {
  // One page is one document here; the other mode opens a second tab for each look.
  builder.setLegacyMode(true)
  // Now and then a look never ends on a machine under load; a second one then does.
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 20_000))
  const { violations } = (await Promise.race([builder.analyze(), late])) ?? (await builder.analyze())
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  )
  expect(lines, `axe on ${page.url()}`).toEqual([])
}

/** From here on the page is shown in this theme. */
export const inTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  // The styles follow a little later, and what has a transition later still.
  await page.waitForFunction((wanted) => getComputedStyle(document.documentElement).colorScheme === wanted, theme)
  await page.evaluate(async () => {
    // A page that is not drawn for a while gives no frames; a second is long enough for its styles.
    const frames = async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    }
    await Promise.race([frames(), new Promise((resolve) => setTimeout(resolve, 1_000))])
    // What turns for as long as something is on its way never finishes.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** axe finds nothing in light and in dark, which differ in colours alone. The page is left in light. */
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
 * A browser whose owner saves data, from the next page on: nothing is fetched for later, so only what a page itself asks for
 * comes, however long one looks at it.
 */
export const saveData = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })

/** Signs in as somebody of the seeds, by the page for it, and waits to arrive where that leads. */
export const signInAs = async (page: Page, name: string, to = '/'): Promise<void> => {
  await page.goto(`/sign-in?${new URLSearchParams({ return: to }).toString()}`)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await page.waitForURL((url) => url.pathname + url.search === to)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

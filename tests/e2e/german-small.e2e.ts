/** German on small screens and enlarged: nothing is cut off, nothing scrolls sideways, nothing is in English. */
import type { Page } from '@playwright/test'
import { draftPath } from './support/application.ts'
import { sentPath } from './support/joining.ts'
import { expect, expectAccessible, test } from './support/test.ts'

test.use({ locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport: { width: 360, height: 740 } })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** The page itself never scrolls sideways; only its scroll regions may. */
const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { scroll, inner, widest } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    inner: window.innerWidth,
    widest: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160)),
  }))
  expect(scroll, `wider than the screen on ${page.url()}: ${widest.join('\n')}`).toBeLessThanOrEqual(inner)
}

const expectGerman = async (page: Page): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expectNoSidewaysScroll(page)
}

const signIn = async (page: Page, name: string, to: string): Promise<void> => {
  await page.goto(`/sign-in?${new URLSearchParams({ return: to }).toString()}`)
  await expect(heading(page, 'Anmelden')).toBeVisible()
  await page.getByRole('button', { name: `Als ${name} anmelden` }).click()
  await page.waitForURL((url) => url.pathname + url.search === to)
  await heading(page, /./).waitFor()
}

test('overview, call, sign-in, a long section with its errors, and the check page', async ({ page }) => {
  await page.goto('/')
  await expect(heading(page, /^\d+ Städte und Regionen, \d+ Länder$/)).toBeVisible()
  await expectGerman(page)
  await expectAccessible(page)

  await page.getByRole('main').getByRole('link', { name: 'Aufruf lesen' }).click()
  await expect(page.getByText('29. April 2016, 17:00 Uhr Straßburger Zeit (UTC+2)').first()).toBeVisible()
  await expectGerman(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Menü' }).click()
  await expectGerman(page)
  await expectAccessible(page)
  await page.getByRole('banner').getByRole('link', { name: 'Anmelden' }).click()
  await expect(heading(page, 'Anmelden')).toBeVisible()
  await expectGerman(page)
  await expectAccessible(page)

  await signIn(page, 'Alex Sample', `${draftPath}/motivation`)
  await expect(heading(page, 'Motivation')).toBeVisible()
  await expectGerman(page)
  await page.getByRole('textbox', { name: 'Erwartete Ergebnisse' }).fill('Weniger Missverständnisse am Schalter.')
  await expect(page.getByText(/^Gespeichert \d\d:\d\d Uhr$/)).toBeVisible()
  await page.getByRole('button', { name: 'Speichern und weiter' }).click()
  await expect(page.getByRole('alert', { name: /^Es gibt \d+ Probleme$/ })).toBeFocused()
  await expect(page).toHaveTitle(/^Fehler: Motivation/)
  await expectGerman(page)
  await expectAccessible(page)

  await page.goto(`${draftPath}/activity`)
  await expect(heading(page, 'Aktivität')).toBeVisible()
  await page.getByRole('button', { name: 'Besuch hinzufügen' }).click()
  await expectGerman(page)

  await page.goto(`${draftPath}/check`)
  await expect(heading(page, 'Prüfen und senden')).toBeVisible()
  await expect(page.getByText(/^Vor dem Senden sind \d+ Probleme zu beheben/)).toBeVisible()
  await expectGerman(page)
  await expectAccessible(page)
})

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await heading(page, /./).waitFor()
  await expectGerman(page)
}

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } })
  test('every page flows', async ({ page }) => {
    const call = '/calls/romact-tcc-2016-1'
    for (const path of ['/', '/map', '/calls', call, `${call}/interest`]) await open(page, path)
    for (const paper of ['guide', 'questions', 'eligibility']) await open(page, `${call}/${paper}`)
    for (const path of ['/join', '/about', '/privacy', '/accessibility', '/no-such-page']) await open(page, path)
    for (const path of ['/cooperate', '/join/sent', sentPath]) await open(page, path)
    for (const path of ['/countries', '/countries/FR?with=DE,RO', '/members/lille', '/coverage']) {
      await open(page, path)
      // Some content loads after the heading.
      await page.getByRole('table').or(page.getByRole('img')).last().waitFor()
      await expectGerman(page)
    }
    await page.getByRole('button', { name: 'Eine Gebietskörperschaft einladen' }).click()
    await page.getByRole('dialog').waitFor()
    await expectGerman(page)
    await page.keyboard.press('Escape')
    await signIn(page, 'Alex Sample', '/applications')
    await expectGerman(page)
    for (const path of [
      '',
      '/applicant',
      '/activity',
      '/budget',
      '/documents',
      '/declarations',
      '/check',
      '/people',
      '/signature',
    ])
      await open(page, `${draftPath}${path}`)
    await signIn(page, 'Gabriel Sample', '/review')
    await expectGerman(page)
    await open(page, '/review/rehearsal-13')
    await signIn(page, 'Jules Sample', '/secretariat')
    await expectGerman(page)
    await open(page, '/review?view=table')
    await open(page, '/secretariat/join-requests?kind=interest')
    await open(page, '/secretariat/join-requests/JOIN-2016-T2G6YS9K')
  })
})

test.describe('at 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test('the tables of a call and of its guide are shown whole', async ({ page }) => {
    for (const path of ['/calls/romact-tcc-2016-1', '/calls/romact-tcc-2016-1/guide']) {
      await open(page, path)
      // The tables load after the heading.
      await expect(page.getByRole('table').nth(1)).toBeVisible()
      const surplus = await page
        .getByRole('table')
        .evaluateAll((tables) => tables.map((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0)))
      expect(Math.max(...surplus)).toBeLessThanOrEqual(0)
    }
  })
})

/** A window of 640 pixels at 200 % zoom: 320 CSS pixels, two device pixels each way. */
test.describe('enlarged to 200 %', () => {
  test.use({ viewport: { width: 320, height: 400 }, deviceScaleFactor: 2 })
  test('the pages of the main job flow', async ({ page }) => {
    await open(page, '/')
    await open(page, '/calls/romact-tcc-2016-1')
    await signIn(page, 'Alex Sample', `${draftPath}/motivation`)
    await expectGerman(page)
    await page.getByRole('button', { name: 'Speichern und weiter' }).click()
    await expect(page.getByRole('alert', { name: /^Es gibt \d+ Probleme$/ })).toBeInViewport()
    await expectGerman(page)
  })
})

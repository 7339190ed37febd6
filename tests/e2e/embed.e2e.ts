/** The embedded map in its real build, which uses Preact, so that no other test covers it. */
import type { Page } from '@playwright/test'
import { embedFetches } from '#tests/support/manifest.ts'
import { test } from './support/embed-site.ts'
import { press, tabTo } from './support/keyboard.ts'
import { expect, expectAccessible, expectNoAxeViolations } from './support/test.ts'

const picture = (page: Page, name: RegExp = /^Map of participants/) => page.getByRole('img', { name })
const rows = (page: Page) => page.getByRole('group').getByRole('listitem')

for (const { lang, title, list, whole, some } of [
  {
    lang: 'en',
    title: 'Map of participants',
    list: 'Participants as a list',
    whole: 'Open the whole map (opens in a new tab)',
    some: /^Strasbourg, France, City \(/,
  },
  {
    lang: 'fr',
    title: 'Carte des participants',
    list: 'Participants en liste',
    whole: 'Ouvrir la carte complète',
    some: /^Strasbourg, France, Ville \(/,
  },
  {
    lang: 'de',
    title: 'Karte der Teilnehmenden',
    list: 'Teilnehmende als Liste',
    whole: 'Die ganze Karte öffnen',
    some: /^Straßburg, Frankreich, Stadt \(/,
  },
]) {
  test(`it speaks the language of its address (${lang}), works by keyboard, keeps nothing`, async ({ page, site }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (!/^\/(?:assets\/|embed\/|favicon)/.test(pathname)) fetched.push(pathname)
    })
    await page.goto(`${site.url}/embed/map?lang=${lang}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(picture(page, new RegExp(`^${title}\\s?: 130`))).toBeVisible()
    await expect(page.getByText(/\(18 /)).toBeVisible()
    // Exactly what `npm run size` counts, and nothing twice.
    await expect
      .poll(() => fetched.toSorted())
      .toEqual([...embedFetches.files, ...embedFetches.answers.map((path) => `/api${path}`)].toSorted())
    await expect(page).toHaveTitle(title)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    // Nothing is stored, so after a reload only the URL knows the language.
    expect(new URL(page.url()).search).toBe(`?lang=${lang}`)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

    await tabTo(page, page.getByText(list, { exact: true }))
    await press(page, 'Enter')
    await expect(rows(page)).toHaveCount(130)
    await expect(rows(page).filter({ hasText: some })).toBeVisible()
    await press(page, 'Tab')
    await expect(page.getByRole('link', { name: whole })).toBeFocused()
    await expect(page.getByRole('link', { name: whole })).toHaveAttribute('href', `/map?lang=${lang}`)
    await expectAccessible(page)

    expect(
      await page.evaluate(async () => [
        [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
        document.cookie,
        await caches.keys(),
        await indexedDB.databases(),
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    ).toEqual([[], '', [], [], 0])
  })
}

for (const [query, found, legend] of [
  ['?country=FR&kind=city', /^\d+ of 130 participants, 1 country · Participants$/, 'Participants per country'],
  ['?q=Straßburg&places=off', /^1 of 130 participants, 1 country · Participants$/, 'Participants per country'],
  ['?measure=estimate&class=unknown', /^\d+ of 130 .* · Roma population, estimate$/, 'Estimated Roma population'],
  [
    '?measure=per-million&data=documented',
    /^\d+ of 130 .* · Participants per million inhabitants$/,
    'Participants per million inhabitants',
  ],
  ['?at=2013-03-20', /^\d+ of 130 .* · 20 March 2013 · Participants$/, 'Participants per country'],
] as const) {
  test(`it shows the same view as the map for ${query}`, async ({ page, site }) => {
    await page.goto(`${site.url}/embed/map${query}`)
    await expect(page.getByText(found)).toBeVisible()
    await expect(page.getByRole('list', { name: legend })).toBeVisible()
    await expect(page.getByText(/mean nothing here|means nothing here/)).toBeHidden()
    const name = await picture(page).getAttribute('aria-label')
    const description = await picture(page).evaluate(
      (svg) => document.getElementById(svg.getAttribute('aria-describedby') ?? '')?.textContent,
    )

    await page.goto(`${site.url}${(await page.getByRole('link').getAttribute('href')) ?? ''}`)
    // The map's description for screen readers.
    await expect(page.getByText(description ?? 'no description', { exact: true })).toBeAttached()
    expect(description).toContain(name?.replace('Map of participants: ', '') ?? 'no name')
  })
}

test('what of its address is not followed is said', async ({ page, site }) => {
  await page.goto(`${site.url}/embed/map?country=ZZ&at=1999&kind=city`)
  await expect(page.getByText(/2 parts of the address mean nothing here .* country=ZZ, at=1999$/)).toBeVisible()
})

test('when the server fails it says so, and goes on when asked to', async ({ page, site, complaints }) => {
  complaints.allow(/^console error: Failed to load resource/)
  const members = (answer: () => Response | undefined) => {
    site.answerOf = (path) => {
      if (path === '/countries') return new Response(null, { status: 500 })
      return path === '/members' ? answer() : undefined
    }
  }
  members(() => Response.error())
  await page.goto(`${site.url}/embed/map`)
  await expect(page.getByText('There is no connection to the server.')).toBeVisible()
  await expectAccessible(page)
  const again = page.getByRole('button', { name: 'Try again' })
  members(() => new Response(null, { status: 503 }))
  await again.click()
  await expect(page.getByText('The server is not available at the moment.')).toBeVisible()
  members(() => Response.json({ items: [{ id: 'x' }] }))
  await again.click()
  await expect(page.getByText(/answered the operation “listMembers” with something/)).toBeVisible()
  members(() => undefined)
  await again.click()
  await expect(picture(page)).toBeVisible()
  await expect(page.getByText(/The countries’ figures did not load/)).toBeVisible()
  await expectAccessible(page)
  site.answerOf = () => undefined
  await again.click()
  await expect(page.getByText(/The countries’ figures did not load/)).toBeHidden()
  await expect(page.getByRole('list', { name: 'Participants per country' })).toBeVisible()
})

test('it shows in forced colours, on a small screen, in a browser that refuses storage', async ({ page, site }) => {
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('refused by the test', 'SecurityError')
      },
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, refuse)
    }
  })
  await page.setViewportSize({ width: 360, height: 640 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${site.url}/embed/map?lang=de&measure=estimate`)
  await expect(picture(page, /^Karte der Teilnehmenden/)).toBeVisible()
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('it comes without the application, whatever the server gives for its address', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname)
  })
  await page.goto('/embed/map.html?country=RO')
  await expect(page.getByRole('img', { name: /^Map of participants/ })).toBeVisible()
  expect(scripts.filter((path) => /start|index/.test(path))).toEqual([])
  // For a server that returns index.html for every path.
  await page.route('**/embed/map?*', async (route) => route.fulfill({ response: await route.fetch({ url: '/' }) }))
  await page.goto('/embed/map?country=RO')
  await expect(page.getByRole('img', { name: /^Map of participants/ })).toBeVisible()
  expect(new URL(page.url()).search).toBe('?country=RO')
})

/** Every link on the pages of each audience leads to an existing page. */
import type { Page } from '@playwright/test'
import { draftPath } from './support/application.ts'
import { sentPath } from './support/joining.ts'
import { expect, signInAs, test } from './support/test.ts'

const call = '/calls/romact-tcc-2016-1'
const audiences = [
  {
    who: null,
    pages: [
      '/',
      '/map?member=heraklion',
      '/map?country=GR',
      '/countries',
      '/countries/GR',
      '/members/lille',
      '/calls',
      call,
      '/join',
      sentPath,
      '/about',
      '/accessibility',
      '/receipts/verify',
    ],
  },
  {
    who: 'Alex Sample',
    pages: ['/applications', draftPath, `${draftPath}/applicant`, `${draftPath}/check`, `${draftPath}/copies`],
  },
  { who: 'Gabriel Sample', pages: ['/review', '/review/rehearsal-13'] },
  {
    who: 'Jules Sample',
    pages: ['/secretariat', '/secretariat/join-requests', '/review?view=table', '/review/rehearsal-32'],
  },
] as const

/** One link per kind: names differ, the page is the same. */
const kindOf = ({ pathname }: URL): string => {
  const [, first = '', ...rest] = pathname.split('/')
  return [first, ...rest.slice(0, 1).map(() => ':id'), ...rest.slice(1)].join('/')
}

/** A link within the page needs its target; it is not followed. */
const isHere = async (page: Page, url: URL): Promise<boolean> => {
  const here = new URL(page.url())
  if (url.hash === '' || url.pathname !== here.pathname || url.search !== here.search) return false
  await expect(page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`), url.href).toHaveCount(1)
  return true
}

const linksOn = async (page: Page): Promise<URL[]> => {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  return hrefs.map((href) => new URL(href)).filter(({ origin }) => origin === new URL(page.url()).origin)
}

for (const { who, pages } of audiences) {
  test(`every link leads somewhere for ${who ?? 'a visitor'}`, async ({ page, request }) => {
    if (who !== null) await signInAs(page, who)
    const kinds = new Map<string, URL>()
    for (const path of pages) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const url of await linksOn(page)) {
        if (!(await isHere(page, url)) && !kinds.has(kindOf(url))) kinds.set(kindOf(url), url)
      }
    }
    expect(kinds.size).toBeGreaterThan(5)
    for (const url of kinds.values()) {
      if (/\.\w+$/.test(url.pathname)) {
        const answer = await request.get(url.href)
        expect(answer.ok(), url.href).toBe(true)
        expect(answer.headers()['content-type'], url.href).not.toContain('text/html')
        continue
      }
      await page.goto(url.href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect(page.getByRole('heading', { level: 1, name: 'This page was not found' }), url.href).toBeHidden()
    }
  })
}

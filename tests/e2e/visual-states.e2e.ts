/** Pages that no other journey visits, and all workspaces again in French and dark, where most differs. */
import type { Page } from '@playwright/test'
import { draftPath } from './support/application.ts'
import { sentPath } from './support/joining.ts'
import { expect, expectNoAxeViolations, test } from './support/test.ts'

test.use({ locale: 'fr-FR', colorScheme: 'dark' })

const title = (page: Page) => page.getByRole('heading', { level: 1 })

const look = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await title(page).waitFor()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(title(page)).not.toHaveText('Page introuvable')
  await expectNoAxeViolations(page)
}

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

test('public pages in French and in the dark', async ({ page }) => {
  const call = '/calls/romact-tcc-2016-1'
  for (const path of [
    '/',
    '/map',
    '/calls',
    `${call}/guide`,
    `${call}/questions`,
    `${call}/eligibility`,
    `${call}/interest`,
    '/join',
  ])
    await look(page, path)
  for (const path of ['/countries?sort=-estimate', '/countries/FR?with=DE,RO', '/members/lille']) await look(page, path)
  await look(page, '/coverage')
  await page.getByRole('button', { name: 'Inviter une collectivité' }).click()
  await page.getByRole('dialog', { name: 'Invitation' }).waitFor()
  await expectNoAxeViolations(page)
  for (const path of ['/cooperate', '/join/sent', sentPath]) await look(page, path)
  for (const path of ['/about', '/privacy', '/accessibility', '/sign-in', '/receipts/verify']) await look(page, path)
})

test('workspaces in French and in the dark', async ({ page }) => {
  await signIn(page, 'Alex Sample')
  for (const path of ['', '/activity', '/budget', '/documents', '/check', '/copies', '/people', '/signature'])
    await look(page, `${draftPath}${path}`)
  await signIn(page, 'Eden Sample')
  await look(page, '/applications')
  await look(page, '/applications/tcc-association?receipt=1')
  await look(page, '/applications/tcc-association/versions/1')
  await look(page, '/applications/rehearsal-40/question')
  await signIn(page, 'Gabriel Sample')
  await look(page, '/review/rehearsal-13')
  await look(page, '/review/rehearsal-01')
  await signIn(page, 'Jules Sample')
  await look(page, '/review?view=table')
  await look(page, '/review/rehearsal-32')
  await look(page, '/review/rehearsal-40')
  await look(page, '/secretariat')
  await look(page, '/secretariat/calls/romact-tcc-2016-1')
  await look(page, '/secretariat/join-requests?kind=interest')
  await look(page, '/secretariat/join-requests/JOIN-2016-T2G6YS9K')
})

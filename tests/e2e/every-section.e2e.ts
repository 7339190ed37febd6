/**
 * Every section of the form in five states: half filled in, with all modules, without an account, opened by a colleague who
 * may only read, and sent. axe finds nothing, and nothing is wider than the screen.
 */
import type { Page } from '@playwright/test'
import { sections } from '#src/domain/application/fields.ts'
import { draftPath, sentPath } from './support/application.ts'
import { tick } from './support/form.ts'
import { expect, expectNoAxeViolations, inTheme, signInAs, test } from './support/test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })

const look = async (page: Page): Promise<void> => {
  await expectNoAxeViolations(page)
  const { scroll, inner } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    inner: window.innerWidth,
  }))
  expect(scroll, `wider than the screen: ${page.url()}`).toBeLessThanOrEqual(inner)
}

/** Checks the section as it is, and with its errors shown. */
const lookTwice = async (page: Page, path: string, goOn: string): Promise<void> => {
  await page.goto(path)
  await title(page).waitFor()
  await look(page)
  await page.getByRole('button', { name: goOn }).click()
  await page.waitForFunction(
    (before) => location.pathname !== before || document.querySelector('[role=alert] a') !== null,
    path,
  )
  if (new URL(page.url()).pathname === path) await look(page)
}

const FORM = sections.map(({ id }) => id)

/** Looks at every section as it opens, without a press on any button. */
const lookOnce = async (page: Page, home: string): Promise<void> => {
  for (const section of FORM) {
    await page.goto(`${home}/${section}`)
    await title(page).waitFor()
    await look(page)
  }
}

test('a draft that is half filled in', async ({ page }) => {
  test.slow()
  await signInAs(page, 'Alex Sample', draftPath)
  for (const section of FORM) await lookTwice(page, `${draftPath}/${section}`, 'Save and continue')
})

test('one with all modules of a non-profit entity, in German with French below, in the dark, on a telephone', async ({
  page,
}) => {
  test.slow()
  await signInAs(page, 'Billie Sample', '/applications')
  await page.getByRole('button', { name: /^Start an application\W+ROMACT TCC 2016, round 1$/ }).click()
  await page.waitForURL(/\/applications\/[^/]+$/)
  const home = new URL(page.url()).pathname
  await page.goto(`${home}/applicant`)
  await page.getByRole('radio', { name: 'Non-profit entity with a mandate from a local authority' }).check()
  await page.goto(`${home}/modules`)
  await tick(
    page,
    'Module A: intercultural training',
    'Module B: training of intercultural mediators',
    'Module C: support for working visits',
  )
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await inTheme(page, 'dark')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('combobox', { name: 'Fragen auch anzeigen auf' }).selectOption({ label: 'Français' })
  await expect(page.getByText('Modules demandés')).toHaveAttribute('lang', 'fr')
  for (const section of FORM) await lookTwice(page, `${home}/${section}`, 'Speichern und weiter')
  // Every page of this test was loaded anew.
  await expect(page.getByText('Aucune situation d’exclusion')).toHaveAttribute('lang', 'fr')
})

test('one of a guest, with all modules, on a narrow screen', async ({ page }) => {
  test.slow()
  const home = '/applications/guest~romact-tcc-2016-1'
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(`${home}/modules`)
  await tick(
    page,
    'Module A: intercultural training',
    'Module B: training of intercultural mediators',
    'Module C: support for working visits',
  )
  await expect(page.getByText('Kept on this device')).toBeVisible()
  for (const section of FORM) await lookTwice(page, `${home}/${section}`, 'Save and continue')
})

test('a draft of others that one may only read', async ({ page }) => {
  test.slow()
  await signInAs(page, 'Dana Sample', draftPath)
  await lookOnce(page, draftPath)
  await expect(page.getByRole('button', { name: 'Save and continue' })).toBeHidden()
})

test('one that was sent: to be read, not changed', async ({ page }) => {
  test.slow()
  await signInAs(page, 'Eden Sample', sentPath)
  await lookOnce(page, sentPath)
})

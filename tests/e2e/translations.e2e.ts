/**
 * An answer in the applicant's language with its translation: written, saved, sent, and read by the office in either
 * language.
 */
import { draftPath, improve, openDraft, receipt, savedStatus, sentPath } from './support/application.ts'
import { press, tabTo } from './support/keyboard.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const ANSWER = 'Personalul știe ce drepturi au oamenii și le explică pe înțelesul tuturor.'
const TRANSLATION = 'Staff know which rights people have and explain them in plain words.'

test('written by keyboard, over a reload and another language of the page, sent, and read as one likes', async ({
  page,
}) => {
  await improve(page)
  await page.goto(`${sentPath}/motivation`)
  const answer = page.getByRole('textbox', { name: 'Objectives', exact: true })
  await answer.fill(ANSWER)
  const add = page.getByRole('button', { name: 'Add a translation Objectives' })
  await tabTo(page, add)
  await press(page, 'Enter')
  const translation = page.getByRole('textbox', { name: 'Translation into English Objectives' })
  await expect(translation).toBeFocused()
  await page.keyboard.type(TRANSLATION)
  const origin = page.getByRole('radio', { name: 'Machine translation, checked by the applicant' })
  await tabTo(page, page.getByRole('radio', { name: 'Written by the applicant' }))
  await press(page, 'ArrowDown')
  await expect(origin).toBeChecked()
  await expect(savedStatus(page)).toBeVisible()
  await expectAccessible(page)

  // Side by side if there is space, otherwise stacked, and no sideways scrolling.
  await expect(async () => {
    const [left, right] = [await answer.boundingBox(), await translation.boundingBox()]
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
  }).toPass()
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(async () => {
    const [above, below] = [await answer.boundingBox(), await translation.boundingBox()]
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
  }).toPass()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.reload()
  await expect(translation).toHaveValue(TRANSLATION)
  await expect(origin).toBeChecked()
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption({ label: 'Deutsch' })
  const german = page.getByRole('textbox', { name: 'Übersetzung ins Englische Ziele' })
  await expect(german).toHaveValue(TRANSLATION)
  await page.getByRole('combobox', { name: 'Sprache', exact: true }).selectOption({ label: 'English' })

  // The answer changes, so the translation must be reviewed, here and before sending.
  await answer.fill(`${ANSWER} Da.`)
  await expect(page.getByText('The answer has changed since: read the translation again.')).toBeVisible()
  await page.getByRole('button', { name: 'It is still right' }).press('Enter')
  await expect(translation).toBeFocused()
  await expect(savedStatus(page)).toBeVisible()
  await page.goto(`${sentPath}/check`)
  const motivation = page.getByRole('region', { name: 'Motivation' })
  await expect(
    motivation.getByText('Translation into English · Machine translation, checked by the applicant'),
  ).toBeVisible()
  await expect(motivation.getByText(TRANSLATION)).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send the new version' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await expect(receipt(page)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /^1$/ }).first()).toBeVisible()

  await signInAs(page, 'Jules Sample', '/review/tcc-association')
  const written = page.getByText(`${ANSWER} Da.`)
  const translated = page.getByText(TRANSLATION)
  await expect(written).toBeVisible()
  await expect(translated).toBeHidden()
  await page.getByLabel('In English where there is a translation').check()
  await expect(translated).toBeVisible()
  await expect(written).toBeHidden()
  await expect(page.getByText('Translation into English · Machine translation, checked by the applicant')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(translated).toBeVisible()
})

test('so is one in the row of a list, which says its language itself', async ({ page }) => {
  await openDraft(page, 'activity', 'Activity')
  await page.getByRole('button', { name: 'Add a visit' }).click()
  const visit = page.getByRole('group', { name: 'Visit 1', exact: true })
  const purpose = visit.getByRole('textbox', { name: 'Purpose', exact: true })
  const country = visit.getByRole('combobox', { name: 'Country of the visit' })
  await country.selectOption({ label: 'Romania' })
  await purpose.fill(ANSWER)
  const mark = visit.getByText('Written in another language?')
  await mark.focus()
  await press(page, 'Enter')
  await visit.getByRole('combobox', { name: 'Language of this answer' }).selectOption({ label: 'Romanian' })
  await expect(purpose).toHaveAttribute('lang', 'ro')
  const add = visit.getByRole('button', { name: 'Add a translation Visit 1: Purpose' })
  await tabTo(page, add)
  await press(page, 'Enter')
  const translation = page.getByRole('textbox', { name: 'Translation into English Visit 1: Purpose' })
  await expect(translation).toBeFocused()
  await page.keyboard.type(TRANSLATION)
  const origin = visit.getByRole('radio', { name: 'Written by the applicant' })
  const kept = page.waitForResponse((response) => (response.request().postData() ?? '').includes('"written"'))
  await origin.press('Space')
  await kept
  await expectAccessible(page)
  await expect(async () => {
    const [left, right] = [await purpose.boundingBox(), await translation.boundingBox()]
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
  }).toPass()
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(async () => {
    const [above, below] = [await purpose.boundingBox(), await translation.boundingBox()]
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
  }).toPass()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.reload()
  await expect(translation).toHaveValue(TRANSLATION)
  await expect(origin).toBeChecked()
  await expect(purpose).toHaveAttribute('lang', 'ro')
  await expect(visit.getByText('Written in: Romanian')).toBeVisible()
  await expect(country).toHaveValue('RO')

  // A copied row has translations too, which are independent from then on.
  await visit.getByRole('button', { name: 'Duplicate' }).click()
  const copy = page.getByRole('textbox', { name: 'Translation into English Visit 2: Purpose' })
  await expect(copy).toHaveValue(TRANSLATION)
  const written = page.waitForResponse((response) => (response.request().postData() ?? '').includes('Of the copy.'))
  await copy.fill('Of the copy.')
  await written
  await page.goto(`${draftPath}/check`)
  const activity = page.getByRole('region', { name: 'Activity' })
  await expect(activity.getByText(ANSWER).first()).toHaveAttribute('lang', 'ro')
  await expect(activity.getByText('Translation into English · Written by the applicant')).toHaveCount(2)
  await expect(activity.getByText(TRANSLATION)).toHaveAttribute('lang', 'en')
  await expect(activity.getByText('Of the copy.')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
})

test('questions in a second language that did not come without a connection come with one, and again after a reload', async ({
  page,
  context,
  complaints,
}) => {
  await openDraft(page, 'motivation', 'Motivation')
  const answer = page.getByRole('textbox', { name: 'Objectives', exact: true })
  const list = page.getByRole('combobox', { name: 'Show questions also in' })
  const language = page.getByRole('combobox', { name: 'Language', exact: true })
  complaints.allow(/net::ERR_\w+ .*\/assets\//)
  await context.setOffline(true)
  await answer.fill('Typed without a connection.')
  await list.selectOption({ label: 'Français' })
  await expect(page.getByText('The questions could not be fetched in French.')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await page.getByRole('status').getByRole('button', { name: 'Try again' }).click()
  await expect(list).toBeFocused()
  await expect(page.getByText('Objectifs', { exact: true })).toHaveAttribute('lang', 'fr')
  await expect(answer).toHaveValue('Typed without a connection.')
  await expect(savedStatus(page)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Objectifs', { exact: true })).toHaveAttribute('lang', 'fr')
  await expect(answer).toHaveValue('Typed without a connection.')

  // The language of the page fails to load too, during the same visit.
  await context.setOffline(true)
  await language.selectOption({ label: 'Deutsch' })
  await expect(page.getByText('The language could not be changed: its texts did not arrive.')).toBeVisible()
  await context.setOffline(false)
  await language.selectOption({ label: 'Deutsch' })
  await expect(page.getByRole('textbox', { name: 'Ziele', exact: true })).toHaveValue('Typed without a connection.')
  await expect(page.getByText('Objectifs', { exact: true })).toHaveAttribute('lang', 'fr')
})

/** Nothing typed is lost: by a reload in the middle of a word, between tabs, or by another language. */
import { draftPath, openDraft, savedStatus } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { expect, expectAccessible, test } from './support/test.ts'

const half = 'Fewer families leave a counter without an ans'

test('a reload in the middle of typing loses nothing, and a second tab sees what was saved', async ({
  page,
  context,
}) => {
  await openDraft(page, 'motivation', 'Motivation')
  const results = page.getByRole('textbox', { name: 'Expected results' })
  await results.pressSequentially(half)
  // Within the pause in typing, before anything was saved.
  await page.reload()
  await expect(results).toHaveValue(half)
  await expect(savedStatus(page)).toBeVisible()

  await results.press('End')
  await results.pressSequentially('wer.')
  await expect(savedStatus(page)).toBeVisible()
  await expectAccessible(page)

  const second = await context.newPage()
  await openDraft(second, 'motivation', 'Motivation')
  const theirs = second.getByRole('textbox', { name: 'Expected results' })
  await expect(theirs).toHaveValue(`${half}wer.`)

  // Between two open tabs, other fields merge silently.
  await theirs.fill('Changed in the second tab.')
  await expect(savedStatus(second)).toBeVisible()
  await expect(results).toHaveValue('Changed in the second tab.')
  await expect(second.getByText('changed here and elsewhere')).toBeHidden()
})

test('another language in the middle of typing keeps text and focus', async ({ page }) => {
  await openDraft(page, 'motivation', 'Motivation')
  const english = page.getByRole('textbox', { name: 'Expected results' })
  await english.pressSequentially(half)
  await english.press('ArrowLeft')
  await english.press('ArrowLeft')
  const caret = (field: typeof english) => field.evaluate((element: HTMLTextAreaElement) => element.selectionEnd)
  const language = page.getByRole('combobox', { name: 'Language' })
  await language.focus()
  await language.press('d')
  const german = page.getByRole('textbox', { name: 'Erwartete Ergebnisse' })
  await expect(german).toHaveValue(half)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused()
  expect(await caret(german)).toBe(half.length - 2)
  await german.press('End')
  await german.pressSequentially('wer.')
  await expect(german).toBeFocused()
  await expect(page.getByText(/^Gespeichert \d\d:\d\d Uhr$/)).toBeVisible()
  await page.reload()
  await expect(german).toHaveValue(`${half}wer.`)
  expect(new URL(page.url()).pathname).toBe(`${draftPath}/motivation`)
})

test('two tabs write into the same field without a connection and are closed: both texts are there again', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/^console error: Failed to load resource: net::ERR_(FAILED|INTERNET_DISCONNECTED)/)
  const second = await context.newPage()
  for (const [tab, text] of [
    [page, 'From the first tab.'],
    [second, 'From the second tab.'],
  ] as const) {
    await openDraft(tab, 'motivation', 'Motivation')
    await setFault(tab, 'No connection')
    await tab.getByRole('textbox', { name: 'Expected results' }).fill(text)
    await expect(tab.getByText('Kept on this device', { exact: true })).toBeVisible()
  }
  await setFault(second, 'No connection', false)
  await page.close()
  await second.close()

  const third = await context.newPage()
  await openDraft(third, 'motivation', 'Motivation')
  const clash = third.getByRole('alert').filter({ hasText: 'Expected results' })
  await expect(clash).toContainText('From the first tab.')
  await expect(clash).toContainText('From the second tab.')
  await clash.getByRole('button', { name: 'Keep my text' }).click()
  await expect(savedStatus(third)).toBeVisible()
  await expect(clash).toBeHidden()
})

test('a paste from a word processor is cleaned, and the browser’s undo takes it back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openDraft(page, 'motivation', 'Motivation')
  const results = page.getByRole('textbox', { name: 'Expected results' })
  await results.fill('Before.')
  await page.evaluate(() => navigator.clipboard.writeText(' “Zusam\u00admenarbeit”\u200b'))
  await results.press('ControlOrMeta+End')
  await results.press('ControlOrMeta+v')
  await expect(results).toHaveValue('Before. “Zusammenarbeit”')
  await results.press('ControlOrMeta+z')
  await expect(results).toHaveValue('Before.')
})

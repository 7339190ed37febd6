/** Texts from word processors, phones and mistakes: nothing is cut off silently, and the page keeps working. */
import { readFile } from 'node:fs/promises'
import { openDraft, savedStatus } from './support/application.ts'
import { paste } from './support/clipboard.ts'
import { field } from './support/form.ts'
import { expect, test } from './support/test.ts'

/** Within a second of the key press, on a shared machine. */
const SOON_MS = 3_000

test('1 MB from a word processor: cleaned, counted, kept whole on this device, and the page goes on', async ({
  page,
}) => {
  await openDraft(page, 'motivation', 'Motivation')
  const results = field(page, 'Expected results')
  const line = '“Zusammenarbeit” & <b>so on</b>, line by line and word by word.'
  const lines = Array.from({ length: 16_000 }, () => line).join('\n')
  // With soft hyphens and invisible marks, the page pastes instead of the browser.
  await paste(results, lines.replaceAll('Zusammen', 'Zusam\u00admen\u200b'))
  await expect(results).toHaveValue(lines)
  await expect(page.getByText(/^[\d,]{9} characters too many$/).first()).toBeVisible()
  await expect(page.getByText('Invisible characters were left out of what you pasted.')).toBeAttached()
  await expect(page.getByText('One text is too long to be saved on the server')).toBeVisible()
  await expect(page.getByText('It stays on this device, whole, and holds up no other answer.')).toBeVisible()

  const objectives = field(page, 'Objectives')
  await objectives.fill('')
  await objectives.pressSequentially('Trust.', { timeout: SOON_MS })
  await expect(page.getByText('1 answer is not on the server yet.')).toHaveCount(0)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup file' }).first().click()
  const backup = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as { answers: Record<string, unknown> }
  expect(backup.answers['motivation.expectedResults']).toBe(lines)

  await page.reload()
  await expect(results).toHaveValue(lines)
  await expect(objectives).toHaveValue('Trust.')
})

test('emoji, right to left, joiners and half a character: what can be seen comes back as it was, on every page', async ({
  page,
}) => {
  const seen = 'e\u0301 👩\u200d👩\u200d👧 🇷🇴 می\u200cخواهم שלום (1) ʒanes?'
  await openDraft(page, 'motivation', 'Motivation')
  const results = field(page, 'Expected results')
  // The clipboard itself has no lone surrogates, but scripts, translation tools or old keyboards produce them.
  await results.fill(seen)
  await results.evaluate((element: HTMLTextAreaElement) => {
    element.setRangeText(' Half \ud83d.', element.value.length, element.value.length, 'end')
    element.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  const whole = `${seen} Half \ufffd.`
  await expect(savedStatus(page)).toBeVisible()
  await page.reload()
  await expect.poll(async () => (await results.inputValue()).toWellFormed()).toBe(whole)
  await page.goto('/applications/tcc-draft/check')
  await expect(page.getByText(seen)).toHaveAttribute('dir', 'auto')
})

test('of a text that is too long, a press selects what is over the limit, and it is in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openDraft(page, 'motivation', 'Motivation')
  const objectives = field(page, 'Objectives')
  // The limit is 2,000: with ten characters per line it falls between two lines.
  await objectives.fill(Array.from({ length: 300 }, (_, index) => `word ${String(index).padStart(4, '0')}`).join('\n'))
  await expect(page.getByText(/^999 characters too many$/)).toBeVisible()
  await page.getByRole('button', { name: 'Select what is over the limit Objectives' }).click()
  await expect(objectives).toBeFocused()
  const place = await objectives.evaluate((element: HTMLTextAreaElement) => {
    const { selectionStart, selectionEnd, value, scrollTop, scrollHeight } = element
    const { top } = element.getBoundingClientRect()
    return {
      selected: value.slice(selectionStart, selectionEnd),
      caret: top - scrollTop + (scrollHeight * selectionStart) / value.length,
      height: window.innerHeight,
    }
  })
  expect(place.selected).toMatch(/^word 0200\n.*word 0299$/s)
  expect(place.caret).toBeGreaterThan(0)
  expect(place.caret).toBeLessThan(place.height)
  // Nothing is removed before the key press.
  await page.keyboard.press('Delete')
  // The line break at the end does not count.
  await expect(page.getByText(/^1 of 2,000 characters left$/)).toBeVisible()
})

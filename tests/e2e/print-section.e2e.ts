/** A printed section for a meeting: questions, answers, and space to write. */
import type { Page } from '@playwright/test'
import { openDraft } from './support/application.ts'
import { field } from './support/form.ts'
import { readPdf } from './support/pdf-text.ts'
import { expect, test } from './support/test.ts'

const paperOf = async (page: Page) => {
  const { pages } = readPdf(await page.pdf({ format: 'A4' }))
  return { pages, text: pages.join(' ').replaceAll(/\s+/g, ' ').replaceAll(' :', ':') }
}

test('a section is printed with its questions, its answers as a whole, and lines where there is none', async ({
  page,
}) => {
  await openDraft(page, 'activity', 'Activity')
  const long = Array.from({ length: 120 }, (_, index) => `Sentence ${index + 1} of a long answer.`).join('\n')
  await field(page, 'Description of the activity').fill(long)
  // The print version loads in idle time; until then the form is printed as it is.
  await expect(async () => {
    expect((await paperOf(page)).text).toContain('Place of the training: Town hall, Sample municipality 017')
  }).toPass()
  const { pages, text } = await paperOf(page)
  expect(pages.length).toBeGreaterThan(2)
  // The whole text over several pages, where a field would cut it off.
  expect(text).toContain('Sentence 1 of a long answer.')
  expect(text).toContain('Sentence 120 of a long answer.')
  // Unanswered questions: choices, an empty list entry, and hints.
  expect(text).toContain('Can wheelchair users get in and around: Yes No Not known yet')
  expect(text).toContain('Module A: intercultural training: Advice: 10 to 25 participants.')
  expect(text).toContain('Visit 1')
  expect(text).toContain('The local authority in another country.')
  expect(text).not.toContain('Save and continue')

  await field(page, 'Description of the activity').focus()
  await expect(field(page, 'Description of the activity')).toHaveValue(long)
  await expect(page.getByRole('button', { name: 'Print with room to write' })).toBeVisible()
})

test('the button has the whole section on the page before the browser lays out the paper', async ({ page }) => {
  await openDraft(page, 'activity', 'Activity')
  // As in browsers: no other code runs between the press, the listeners and the printing.
  await page.evaluate(() => {
    const asked = () => document.body.textContent.split('Can wheelchair users get in and around').length
    window.print = () => {
      const before = asked()
      dispatchEvent(new Event('beforeprint'))
      document.body.dataset['onPaper'] = String(asked() - before)
      dispatchEvent(new Event('afterprint'))
    }
  })
  await page.getByRole('button', { name: 'Print with room to write' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-on-paper', '1')
})

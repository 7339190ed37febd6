/** A section on paper, for a meeting: questions, answers, and room to write. */
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
  // What is put on paper comes in spare time; until then the form is printed as it stands.
  await expect(async () => {
    expect((await paperOf(page)).text).toContain('Place of the training: Town hall, Sample municipality 017')
  }).toPass()
  const { pages, text } = await paperOf(page)
  expect(pages.length).toBeGreaterThan(2)
  // All of it, over pages, where a field would cut it.
  expect(text).toContain('Sentence 1 of a long answer.')
  expect(text).toContain('Sentence 120 of a long answer.')
  // What is not answered yet: what to choose from, an entry of a list, and why it is asked.
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
  // As browsers do it: nothing else may run between the press, what listens, and the paper.
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

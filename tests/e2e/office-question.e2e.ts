/**
 * After the deadline: the office asks about a text and a document, the applicant answers on a phone, both see old and
 * new.
 */
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

/** In the admissibility check; Frankie owns the applications of all sample authorities. */
const PROPOSAL = 'rehearsal-36'
const OLD = /We want to lower the number of appointments/

test('the office asks about two parts; they are answered on a small screen over a reload; both versions are read', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Jules Sample', `/review/${PROPOSAL}`)
  await page.getByRole('button', { name: 'Move to “Clarification asked”' }).click()
  const form = page.getByRole('form', { name: 'Ask the applicant what is missing' })
  await form.getByRole('textbox', { name: 'What is missing, in general' }).fill('Two small things.')
  await form.getByLabel('Which part of the application').selectOption({ label: 'Objectives' })
  await form.getByRole('textbox', { name: 'What is missing there' }).fill('The last sentence has no end.')
  await form.getByRole('button', { name: 'Ask about another part' }).click()
  const second = form.getByRole('group', { name: 'Part 2' })
  await second.getByLabel('Which part of the application').selectOption({ label: 'Signed signature page' })
  await second.getByRole('textbox', { name: 'What is missing there' }).fill('The page is not readable.')
  await expectAccessible(page)
  // Typed text survives a reload.
  await page.reload()
  await page.getByRole('button', { name: 'Move to “Clarification asked”' }).click()
  await form.getByRole('button', { name: 'Ask the applicant' }).press('Enter')
  const panel = page.getByRole('region', { name: 'Question to the applicant' })
  await expect(panel.getByText(/^No answer yet/)).toBeVisible()
  await expectAccessible(page)

  const phone = await context.newPage()
  await phone.setViewportSize({ width: 360, height: 740 })
  await signInAs(phone, 'Frankie Sample', `/applications/${PROPOSAL}`)
  await phone.getByRole('link', { name: 'Read and answer' }).press('Enter')
  const first = phone.getByRole('region', { name: '1 of 2: Objectives' })
  await expect(first.getByText('The last sentence has no end.')).toBeVisible()
  await first.getByRole('textbox', { name: 'Objectives' }).fill('Fewer appointments, and every one of them kept.')
  await phone.reload()
  await expect(first.getByRole('textbox', { name: 'Objectives' })).toHaveValue(
    'Fewer appointments, and every one of them kept.',
  )
  await expect(first.getByText(OLD)).toBeVisible()
  const file = { name: 'readable.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 readable') }
  await phone.getByLabel('File for: Signed signature page').setInputFiles(file)
  await phone.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await expect(phone.getByText('readable.pdf (1 kB)')).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('button', { name: 'Send the answer' }).press('Enter')
  await phone.getByRole('dialog').getByRole('button', { name: 'Yes, send it' }).press('Enter')
  await expect(phone.getByText('The answer was received')).toBeVisible()
  await expectAccessible(phone)

  await page.reload()
  await expect(panel.getByText(/^Frankie Sample answered on/)).toBeVisible()
  await expect(panel.getByText(OLD)).toBeVisible()
  await expect(panel.getByText('Fewer appointments, and every one of them kept.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Open readable.pdf' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Documents' }).getByText(/^readable\.pdf/)).toBeVisible()
})

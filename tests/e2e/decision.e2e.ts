/**
 * A decision is released: the office writes its reasons, the applicant reads them on a phone, and a correction takes it
 * back.
 */
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

/** Before the panel, and assessed; Frankie owns the applications of all sample authorities. */
const PROPOSAL = 'rehearsal-25'

test('strengths and weaknesses reach the applicant with the release, and go with its correction', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Jules Sample', `/review/${PROPOSAL}`)
  const phone = await context.newPage()
  await phone.setViewportSize({ width: 360, height: 740 })
  const decision = phone.getByRole('region', { name: 'The decision' })
  const open = async () => {
    await phone.goto(`/applications/${PROPOSAL}`)
    await expect(phone.getByRole('heading', { level: 2, name: 'Sections' })).toBeVisible()
  }

  await page.getByRole('button', { name: 'Move to “Proposed”' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The best of its module.')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Move to “Proposed”' }).click()
  await signInAs(phone, 'Frankie Sample', `/applications/${PROPOSAL}`)
  await open()
  await expect(decision).toHaveCount(0)

  await page.getByRole('button', { name: 'Move to “Awarded”' }).click()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Move to “Awarded”' }).press('Enter')
  await expect(dialog.getByRole('link', { name: 'Write the weaknesses for the applicant.' })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Strengths of the proposal' }).fill('The needs are clear.')
  await dialog.getByRole('textbox', { name: 'Weaknesses of the proposal' }).fill('Results are vague.')
  await dialog.getByRole('button', { name: 'Move to “Awarded”' }).press('Enter')
  const told = page.getByRole('region', { name: 'Told to the applicant' })
  await expect(told.getByText('Results are vague.')).toBeVisible()
  await expectAccessible(page)

  await open()
  await expect(decision.getByText('Your application was selected.')).toBeVisible()
  await expect(decision.getByText('Results are vague.')).toBeVisible()
  await expect(decision.getByRole('table', { name: /^Module A: / })).toBeVisible()
  await expectAccessible(phone)

  await page.getByRole('button', { name: 'Move to “Proposed”' }).click()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The funds were counted twice.')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Move to “Proposed”' }).click()
  await expect(told).toHaveCount(0)
  await open()
  await expect(decision).toHaveCount(0)

  // The next release begins with the earlier texts, and changes are kept when the dialog closes.
  await page.getByRole('button', { name: 'Move to “Awarded”' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Strengths of the proposal' })).toHaveValue('The needs are clear.')
  const weaknesses = dialog.getByRole('textbox', { name: 'Weaknesses of the proposal' })
  await weaknesses.fill('Results are vague, and late.')
  await weaknesses.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Move to “Awarded”' }).click()
  await expect(weaknesses).toHaveValue('Results are vague, and late.')
})

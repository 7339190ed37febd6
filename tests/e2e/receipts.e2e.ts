/** A receipt saved as a file, and checked by somebody without an account. */
import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

test('the receipt is saved as a PDF with its own fonts, and as JSON that can be checked', async ({ page }) => {
  await signInAs(page, 'Eden Sample', '/applications/tcc-association?receipt=1')
  const pdfSaving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  const pdf = await pdfSaving
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/)
  const bytes = await readFile(await pdf.path())
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  expect(bytes.toString('latin1')).toContain('/Marked true')
  const jsonSaving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as JSON' }).click()
  const json = await readFile(await (await jsonSaving).path())

  await page.getByRole('link', { name: 'Check this receipt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check a receipt' })).toBeFocused()
  await page
    .getByLabel('Files to compare')
    .setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: json })
  await expect(page.getByRole('listitem').filter({ hasText: 'is a receipt' })).toBeVisible()
  await page.getByRole('button', { name: 'Check', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused()
  await expectAccessible(page)
})

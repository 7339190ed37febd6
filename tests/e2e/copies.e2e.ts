/** Export and import of answers: every difference is shown before anything changes. */
import { draftPath, savedStatus } from './support/application.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

test('a backup is saved, changed elsewhere, looked at, taken by keyboard and undone', async ({ page }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/copies`)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup file' }).click()
  const text = await (await saving).createReadStream().then((stream) => stream.toArray())
  const backup = JSON.parse(Buffer.concat(text).toString('utf8')) as { answers: Record<string, unknown> }
  backup.answers['motivation.expectedResults'] = 'Fewer visits that end without an answer 😀 שלום'
  backup.answers['contact.contactName'] = 'Robin Sample'
  const file = { mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) }
  await page.getByLabel('File with answers').setInputFiles({ name: 'from-a-colleague.json', ...file })

  await expect(page.getByRole('heading', { name: 'What would change: from-a-colleague.json' })).toBeFocused()
  await expect(page.getByRole('listitem', { name: 'Name of the project lead' })).toContainText('Robin Sample')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tick all 2' }).press('Enter')
  await page.getByRole('button', { name: 'Take these 2 answers' }).press('Enter')
  await expect(page.getByText('2 answers were changed: from-a-colleague.json')).toBeFocused()
  await expectAccessible(page)

  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(savedStatus(page)).toBeVisible()
  await page.goto(`${draftPath}/contact`)
  await expect(page.getByLabel('Name of the project lead')).not.toHaveValue('Robin Sample')
})

test('a Word file of the draft goes out and comes back without a difference', async ({ page }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/copies`)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the draft for Word' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/\.docx$/)
  await page.getByLabel('File with answers').setInputFiles(await saved.path())
  await expect(page.getByText(/^Nothing differs: all \d+ answers are the same\.$/)).toBeVisible()
  await expectAccessible(page)
})

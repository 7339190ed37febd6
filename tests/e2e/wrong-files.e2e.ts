/** Files that cannot be used: each message says what to do, and nothing changes. */
import { backupText } from '#src/domain/application/backup.ts'
import { draftPath, openDraft } from './support/application.ts'
import { field } from './support/form.ts'
import { smallPdf } from './support/pdf.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const json = 'application/json'
const about = {
  applicationId: 'elsewhere',
  reference: 'X-2020-7',
  callId: 'another-call',
  savedAt: '2016-04-12T08:00:00.000Z',
}
const backup = backupText(about, { 'motivation.expectedResults': 'From another call.', 'no.such': 'question' })

test('a copy that is broken, foreign, newer or no document of ours is told apart, and the draft stays as it is', async ({
  page,
}) => {
  await openDraft(page, 'motivation', 'Motivation')
  await expect(field(page, 'Objectives')).not.toHaveValue('')
  const before = await field(page, 'Objectives').inputValue()
  await page.goto(`${draftPath}/copies`)
  const file = page.getByLabel('File with answers')
  const wrong = [
    ['half.json', backup.slice(0, 90), /^The file is damaged or incomplete, or of another kind\./],
    ['foreign.json', '{"answers": {}}', /^The file is not a backup of an application\./],
    [
      'newer.json',
      backup.replace('"format": 2', '"format": 99'),
      /newer version of this application\. Reload the page/,
    ],
    ['empty.json', ' ', /^The file is empty\. Choose another one/],
    ['half.docx', 'PK\u0003\u0004 and no more', /^The Word file is damaged or incomplete\./],
    ['paper.docx', smallPdf('A PDF by another name').toString('latin1'), /A PDF cannot be read back\./],
  ] as const
  for (const [name, text, words] of wrong) {
    await file.setInputFiles({ name, mimeType: json, buffer: Buffer.from(text, 'latin1') })
    await expect(page.getByText(`${name} was not loaded`)).toBeVisible()
    await expect(page.getByText(words)).toBeVisible()
  }
  await expectAccessible(page)

  await file.setInputFiles({ name: 'other.json', mimeType: json, buffer: Buffer.from(backup) })
  await expect(page.getByText('This copy belongs to another call')).toBeVisible()
  await expect(page.getByText('1 answer of the copy has no place in this form')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Change nothing' }).click()
  await page.goto(`${draftPath}/motivation`)
  await expect(field(page, 'Objectives')).toHaveValue(before)
  await expect(field(page, 'Expected results')).toHaveValue('')
})

test('a document that lies about its kind, is empty, too big or strangely named is refused in words, before it is sent', async ({
  page,
}) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/documents`)
  const place = page.getByRole('region', { name: 'Provisional budget' })
  const sent: string[] = []
  page.on(
    'request',
    (request) => void (request.url().includes('/uploads') && request.method() === 'PUT' && sent.push(request.url())),
  )
  const pdf = smallPdf('Budget')
  const wrong = [
    ['budget.pdf', Buffer.from('MZ this is a program'), /The file for “[^”]+” is not a PDF file inside/],
    ['budget.exe', pdf, /Choose one of these kinds: /],
    ['empty.pdf', Buffer.alloc(0), /The file for “Provisional budget” is empty: choose another one\./],
    ['large.pdf', Buffer.concat([pdf], 10 * 1024 * 1024 + 1), /choose one of 10 MB or less\./],
    [
      'fdp.\u202eexe.pdf',
      pdf,
      /Rename the file for “Provisional budget”: its name holds a character that is not allowed and often cannot be seen \(U\+202E\)\./,
    ],
  ] as const
  for (const [name, buffer, words] of wrong) {
    await page.getByLabel('File for: Provisional budget').setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await expect(place.getByText(words)).toBeVisible()
  }
  await expectAccessible(page)
  expect(sent).toEqual([])
  await page
    .getByLabel('File for: Provisional budget')
    .setInputFiles({ name: 'budget.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(place.getByText(/^budget\.pdf \(/)).toBeVisible()
  await expect(place.getByText(/Rename the file for/)).toBeHidden()
})

import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { submittedAnswers } from '#src/domain/application/check.ts'
import { downloads } from '#tests/support/downloads.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { receiptCode } from '#src/domain/receipt-code.ts'
import { readReceiptFile } from '#src/domain/receipt-file.ts'
import { sha256Hex, submissionDigest } from '#src/domain/submission-digest.ts'
import { openCompleteAt } from '#tests/support/application-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { sampleReceipt } from '#tests/support/sample-receipt.ts'

const answers = submittedAnswers(completeAnswers)
const documents = [{ slot: 'DOC-7' as const, name: 'signed.pdf', sha256: 'c'.repeat(64) }]
const digest = await submissionDigest(answers, documents)
const receipt = sampleReceipt({ digest, answerCount: Object.keys(answers).length, documents })
const backup = {
  kind: 'alliance-application-backup',
  applicationId: 'one',
  reference: 'TCC-2016-one',
  savedAt: '2016-05-02T08:00:00.000Z',
  answers: { ...completeAnswers, 'applicant.entityName': 'Never asked' },
}
const json = (value: unknown, name: string) => new File([JSON.stringify(value)], name)

const add = async (user: UserEvent, ...files: File[]) =>
  user.upload(await screen.findByLabelText('Files to compare'), files)
const check = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Check' }))

test('the receipt bears its code; as JSON it brings the answers along that were sent', async () => {
  const kept = downloads()
  const { user } = await openCompleteAt('/check')
  await user.click(await screen.findByRole('button', { name: 'Send the application' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send now' }))
  await user.click(await screen.findByRole('button', { name: 'Save as JSON' }))
  await waitFor(() => expect(kept).toHaveLength(1))
  const file = readReceiptFile(JSON.parse((await kept[0]?.text()) ?? ''))
  if (!file) throw new Error('no receipt')
  expect(file.answers).toEqual(answers)
  const code = receiptCode(file.receipt.submission.digest)
  expect(screen.getByText(code)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Check this receipt' })).toHaveAttribute('href', '/receipts/verify')
  await user.click(screen.getByRole('button', { name: 'Save as plain text' }))
  const text = await kept[1]?.text()
  expect(text).toMatch(/^\ufeff/)
  expect(text).toContain(code)
  expect(text).toContain('/receipts/verify')
})

test('a visitor is told what was sent, what differs, and what a digest does not show', async () => {
  const { user } = await renderApp('/receipts/verify')
  await add(user, json({ kind: 'alliance-receipt', format: 1, receipt, answers }, 'receipt.json'))
  expect(await screen.findByText('is a receipt')).toBeVisible()
  await check(user)
  await waitFor(async () => expect(await screen.findByRole('heading', { name: 'Result' })).toHaveFocus())
  expect(screen.getByText('The receipt agrees with itself')).toBeVisible()
  expect(screen.getByText('signed.pdf: not among the files that you added', { exact: false })).toBeVisible()
  expect(screen.getByText('TCC-2016-one')).toBeVisible()
  expect(screen.getByText(/A digest is no signature/)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Take away receipt.json' }))
  expect(screen.getByRole('button', { name: 'Add files' })).toHaveFocus()
  const other = { ...answers, 'motivation.objectives': 'Something else' }
  await add(user, json({ kind: 'alliance-receipt', format: 1, receipt, answers: other }, 'changed.json'))
  expect(screen.queryByRole('heading', { name: 'Result' })).toBeNull()
  await check(user)
  expect(await screen.findByText('They are not the ones that were sent')).toBeVisible()
})

test('with the printed code, a backup is enough; a file that was not sent is called so', async () => {
  const { user } = await renderApp('/receipts/verify')
  await user.type(await screen.findByLabelText('Code of the receipt'), receiptCode(digest).toLowerCase())
  await add(user, json({ ...backup, documents }, 'backup.json'))
  await check(user)
  expect(await screen.findByText('They are the ones that were sent')).toBeVisible()

  await add(user, json(receipt, 'bare.json'), new File(['%PDF-1.4'], 'strange.pdf'))
  await check(user)
  expect(await screen.findByText('strange.pdf: not a file of this receipt.')).toBeVisible()
  expect(screen.getByText('The code belongs to the receipt that you added.')).toBeVisible()
})

test('files of the same name from two folders are two files; the same one twice is one', async () => {
  const scans = ['letter', 'signature'].map((text) => new File([`%PDF-1.4 ${text}`], 'scan.pdf'))
  const sent = await Promise.all(
    scans.map(async (scan, index) => ({
      slot: index === 0 ? ('DOC-3' as const) : ('DOC-7' as const),
      name: scan.name,
      sha256: await sha256Hex(new Uint8Array(await scan.arrayBuffer())),
    })),
  )
  const ofBoth = sampleReceipt({
    digest: await submissionDigest(answers, sent),
    answerCount: Object.keys(answers).length,
    documents: sent,
  })
  const { user } = await renderApp('/receipts/verify')
  await add(user, json({ kind: 'alliance-receipt', format: 1, receipt: ofBoth, answers }, 'receipt.json'), ...scans)
  await check(user)
  expect(await screen.findAllByText('scan.pdf: you added this very file.')).toHaveLength(2)

  const [first] = scans
  if (!first) throw new Error('no file')
  await add(user, first)
  const takeAway = () => screen.getAllByRole('button', { name: 'Take away scan.pdf' })
  expect(takeAway()).toHaveLength(2)
  await user.click(takeAway()[0] ?? screen.getByRole('button', { name: 'none' }))
  expect(takeAway()).toHaveLength(1)
  await check(user)
  expect(await screen.findByText('scan.pdf: you added this very file.')).toBeVisible()
  expect(screen.getByText(/^scan\.pdf: not among the files/)).toBeVisible()
})

test.each([
  ['', /Enter the code, or add the receipt as a file/],
  ['TCC-2016-001', /neither a code/],
  ['ABCDE-FGHJK-MNPQR-STVWX-YZ012', /typing mistake/],
])('%j in place of a code is refused in words, and the field takes the focus', async (typed, told) => {
  const { user } = await renderApp('/receipts/verify')
  const field = await screen.findByLabelText('Code of the receipt')
  if (typed !== '') await user.type(field, typed)
  await check(user)
  expect(await screen.findByText(told)).toBeVisible()
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription(expect.stringMatching(told))
})

test('answers alone are not judged', async () => {
  const { user } = await renderApp('/receipts/verify')
  await add(user, json(backup, 'backup.json'))
  await check(user)
  expect(await screen.findByText('There is nothing to compare the answers with')).toBeVisible()
})

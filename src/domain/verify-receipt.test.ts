import { describe, expect, test } from 'vitest'
import { sampleReceipt } from '#tests/support/sample-receipt.ts'
import { submittedAnswers } from './application/check.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { readProof, receiptCode } from './receipt-code.ts'
import { readReceiptFile, receiptFileText } from './receipt-file.ts'
import { submissionDigest } from './submission-digest.ts'
import { type Evidence, verifyReceipt } from './verify-receipt.ts'

const budget = { name: 'budget.pdf', sha256: 'b'.repeat(64) }
const page = { name: 'signed.pdf', sha256: 'c'.repeat(64) }
const documents = [
  { slot: 'DOC-5', ...budget },
  { slot: 'DOC-7', ...page },
] as const
const sent = submittedAnswers(completeAnswers)
const digest = await submissionDigest(sent, documents)
const receipt = sampleReceipt({ digest, answerCount: Object.keys(sent).length, documents: [...documents] })
const nothing: Evidence = {
  proof: readProof(''),
  receipt: null,
  answers: null,
  answersOfReceipt: false,
  documents: [],
  files: [],
}
const typed = readProof(receiptCode(digest))

describe('what a receipt is about', () => {
  test('the answers of its own file are the same, and so are those of a backup with what was not asked', async () => {
    const backup = { ...completeAnswers, 'applicant.entityName': 'Not asked, so not sent' }
    for (const answers of [sent, backup])
      expect(await verifyReceipt({ ...nothing, receipt, answers })).toMatchObject({ answers: 'same' })
  })

  test('a receipt whose own file holds the answers agrees with itself, which says less', async () => {
    const own = { ...nothing, receipt, answers: sent, answersOfReceipt: true }
    expect(await verifyReceipt(own)).toMatchObject({ answers: 'itself' })
    expect(await verifyReceipt({ ...own, proof: typed })).toMatchObject({ answers: 'same', code: 'fits' })
    expect(await verifyReceipt({ ...own, answers: { ...sent, 'motivation.objectives': 'x' } })).toMatchObject({
      answers: 'different',
    })
  })

  test('one changed sign in one answer is different', async () => {
    const answers = { ...sent, 'motivation.objectives': 'Staff at the counters know rights and can explain them' }
    expect(await verifyReceipt({ ...nothing, receipt, answers })).toMatchObject({ answers: 'different' })
    expect(await verifyReceipt({ ...nothing, proof: typed, answers, files: [budget, page] })).toMatchObject({
      answers: 'different',
    })
  })

  test('with the printed code alone, answers and files in any order are enough', async () => {
    for (const files of [
      [budget, page],
      [page, budget],
    ])
      expect(await verifyReceipt({ ...nothing, proof: typed, answers: sent, files })).toMatchObject({ answers: 'same' })
    expect(await verifyReceipt({ ...nothing, proof: typed, answers: sent, documents })).toMatchObject({
      answers: 'same',
    })
    expect(await verifyReceipt({ ...nothing, proof: typed, answers: sent, files: [page] })).toMatchObject({
      answers: 'different',
    })
  })

  test('with the printed code, files that were not sent are in nobody’s way, in any order and number', async () => {
    const strange = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `${index}.pdf`, sha256: String(index).padStart(64, 'd') }))
    const check = (files: Evidence['files']) => verifyReceipt({ ...nothing, proof: typed, answers: sent, files })
    expect(await check([...strange(4), budget, page])).toMatchObject({ answers: 'same' })
    expect(await check([budget, budget, page, page])).toMatchObject({ answers: 'same' })
    const twice = [
      { slot: 'DOC-5', sha256: page.sha256 },
      { slot: 'DOC-7', sha256: page.sha256 },
    ] as const
    const ofBoth = readProof(receiptCode(await submissionDigest(sent, twice)))
    expect(await verifyReceipt({ ...nothing, proof: ofBoth, answers: sent, files: [page] })).toMatchObject({
      answers: 'same',
    })
    expect(await check(strange(4))).toMatchObject({ answers: 'different' })
    expect(await check(strange(40))).toMatchObject({ answers: 'unsettled' })
  })

  test('files are told apart: those of the receipt, those that are missing, and strange ones', async () => {
    const strange = { name: 'other.pdf', sha256: 'd'.repeat(64) }
    expect(await verifyReceipt({ ...nothing, receipt, files: [page, strange] })).toMatchObject({
      answers: 'missing',
      expected: [
        { name: 'budget.pdf', isHere: false },
        { name: 'signed.pdf', isHere: true },
      ],
      strange: ['other.pdf'],
    })
  })

  test('a code is held against the receipt that comes with it', async () => {
    expect(await verifyReceipt({ ...nothing, receipt, proof: typed })).toMatchObject({ code: 'fits' })
    const other = readProof('a'.repeat(64))
    expect(await verifyReceipt({ ...nothing, receipt, proof: other })).toMatchObject({ code: 'other' })
  })

  test('answers without anything to compare them with are alone', async () => {
    expect(await verifyReceipt({ ...nothing, answers: sent })).toMatchObject({ answers: 'alone', code: null })
  })
})

test('the file of a receipt is read back, with answers or without; so is a bare receipt, and nothing else', () => {
  for (const answers of [sent, null])
    expect(readReceiptFile(JSON.parse(receiptFileText({ receipt, answers })))).toEqual({ receipt, answers })
  expect(readReceiptFile(receipt)).toEqual({ receipt, answers: null })
  const deep: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)
  expect(readReceiptFile({ kind: 'alliance-receipt', format: 1, receipt, answers: { deep } })).toBeNull()
  for (const json of [null, 1, [], {}, { kind: 'alliance-receipt' }]) expect(readReceiptFile(json)).toBeNull()
})

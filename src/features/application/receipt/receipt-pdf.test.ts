import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { receiptPdf, type PdfReceipt } from './receipt-pdf.ts'

const folder = 'node_modules/@fontsource/source-serif-4/files'
const fontsOf = (...scripts: string[]) => ({
  regular: scripts.map((script) => new Uint8Array(readFileSync(`${folder}/source-serif-4-${script}-400-normal.woff`))),
  bold: scripts.map((script) => new Uint8Array(readFileSync(`${folder}/source-serif-4-${script}-600-normal.woff`))),
})

const receipt: PdfReceipt = {
  title: 'Receipt TCC-2016-001',
  lines: [
    ['Sent by', 'Zofia Łącka, Ελένη Παπαδάκη, Христо Ботев'],
    ['Digest', `SHA-256 ${'0123456789abcdef'.repeat(4)}`],
  ],
  nextTitle: 'What happens next',
  next: ['This version counts.'],
  code: { label: 'Code', value: 'ABCDE-FGHJK-MNPQR-STVWX-YZ012', how: 'Type the code at /receipts/verify.' },
  missingSigns: 'Some signs are in none of the fonts.',
  language: 'en-GB',
  createdAt: new Date('2016-04-12T08:00:00.000Z'),
}

/** The objects of the file, with decompressed streams. */
const textOf = async (blob: Blob): Promise<string> => {
  const raw = Buffer.from(await blob.arrayBuffer())
  const text = raw.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(raw.subarray(index + length)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

test('the PDF is tagged, says its language and title, and brings its fonts along', async () => {
  const text = await textOf(await receiptPdf(receipt, fontsOf('latin', 'latin-ext', 'greek', 'cyrillic')))
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toContain('/Marked true')
  expect(text).toContain('/Lang (en-GB)')
  expect(text).toContain('/DisplayDocTitle true')
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
  for (const tag of ['Document', 'H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'P'])
    expect(text).toMatch(new RegExp(`/S /${tag}\\b`))
  expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(5)
  expect(text).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier)/)
  expect(text).not.toContain('/ActualText')
})

test('what no font has is told to readers as text, and said at the end', async () => {
  const lines = [['Sent by', 'שרה'] as const]
  const text = await textOf(await receiptPdf({ ...receipt, lines }, fontsOf('latin')))
  expect(text).toContain('/ActualText')
})

test('a receipt of many lines goes on on further pages', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => [`Line ${index}`, 'Word '.repeat(40)] as const)
  const text = await textOf(await receiptPdf({ ...receipt, lines }, fontsOf('latin')))
  expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3)
})

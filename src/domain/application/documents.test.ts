import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocuments, checkFile, countingDocuments, requiredSlots, type DocumentInSlot } from './documents.ts'
import { rules2016 } from './rules-2016.ts'
import { sniffFormat } from './sniff.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0)
const little = (value: number, length: number) =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256)

/** A ZIP container with empty entries of these names; the first may hold a text. */
const zip = (names: readonly string[], firstContent = ''): Uint8Array => {
  const body: number[] = []
  const directory: number[] = []
  for (const [index, name] of names.entries()) {
    const content = index === 0 ? firstContent : ''
    const sizes = [...little(content.length, 4), ...little(content.length, 4), ...little(name.length, 2)]
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      ...little(0, 16),
      ...sizes,
      ...little(0, 12),
      ...little(body.length, 4),
      ...bytes(name),
    )
    body.push(0x50, 0x4b, 3, 4, ...little(0, 14), ...sizes, ...little(0, 2), ...bytes(name), ...bytes(content))
  }
  const end = [0x50, 0x4b, 5, 6, ...little(0, 8), ...little(directory.length, 4), ...little(body.length, 4), 0, 0]
  return Uint8Array.from([...body, ...directory, ...end])
}

const openDocument = (kind: string) => zip(['mimetype', 'content.xml'], `application/vnd.oasis.opendocument.${kind}`)

describe('what a file is inside', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['png', bytes('\u0089PNG\r\n\u001a\n')],
    ['jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', zip(['[Content_Types].xml', 'word/document.xml'])],
    ['xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['docx', zip(['[Content_Types].xml', 'word/document2.xml'])],
    ['docx', zip(['[Content_Types].xml', 'word/document22.xml'])],
    ['xlsx', zip(['[Content_Types].xml', 'xl/workbook2.xml'])],
    [null, zip(['[Content_Types].xml', 'word/documents.xml', 'xl/workbook2.xml.rels'])],
    ['odt', openDocument('text')],
    ['ods', openDocument('spreadsheet')],
    [null, zip(['evil.exe'])],
    [null, openDocument('presentation')],
    [null, bytes('MZ\u0090')],
    [null, new Uint8Array()],
  ])('%s', (format, content) => {
    expect(sniffFormat(content)).toBe(format)
  })

  test('reading never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const zipped = Uint8Array.from([0x50, 0x4b, 3, 4, ...content, 0x50, 0x4b, 5, 6, ...content])
        expect([sniffFormat(content), sniffFormat(zipped)]).not.toContain(undefined)
      }),
    )
  })
})

const codes = (name: string, sizeBytes: number, content?: Uint8Array, other = 0) =>
  checkFile('DOC-7', { name, sizeBytes, ...(content && { bytes: content }) }, rules2016, other).map(({ code }) => code)

describe('a file', () => {
  const MB = 1024 * 1024

  test.each<[string, number, string[]]>([
    ['Mandate.PDF', 1, []],
    ['scan.jpeg', 10 * MB, []],
    ['scan.jpg', 10 * MB + 1, ['file_too_large']],
    ['empty.pdf', 0, ['file_empty']],
    ['macro.docm', 5, ['file_format']],
    ['no-ending', 5, ['file_format']],
    ['new\nline.pdf', 5, ['file_name_characters']],
    ['exe\u202Efdp.pdf', 5, ['file_name_characters']],
    ['../up.pdf', 5, ['file_name_characters']],
    ['a\u061Cb.pdf', 5, ['file_name_characters']],
    ['a\u200Bb\uFEFF.pdf', 5, ['file_name_characters']],
    ['half\uD800.pdf', 5, ['file_name_characters']],
    ['نامه\u200Cها – Ärzte 字.pdf', 5, []],
    [`${'x'.repeat(197)}.pdf`, 5, ['file_name_long']],
  ])('%j of %i bytes', (name, size, expected) => {
    expect(codes(name, size)).toEqual(expected)
  })

  test.each([
    ['exe\u202Efdp.pdf', 'U+202E'],
    ['new\nline.pdf', 'U+000A'],
    ['a\u200Bb\uFEFF.pdf', 'U+200B'],
    ['half\uD800.pdf', 'U+D800'],
  ])('with a sign in the name of %j that is not taken has it named', (name, sign) => {
    expect(checkFile('DOC-7', { name, sizeBytes: 5 }, rules2016)).toMatchObject([{ params: { sign } }])
  })

  test('must be inside what its name says', () => {
    expect(codes('a.pdf', 9, bytes('%PDF-1.7'))).toEqual([])
    expect(codes('a.docx', 9, bytes('%PDF-1.7'))).toEqual(['file_content'])
  })

  test('and all together have a limit', () => {
    expect(codes('a.pdf', 10 * MB, undefined, 30 * MB)).toEqual([])
    expect(codes('a.pdf', 10 * MB, undefined, 30 * MB + 1)).toEqual(['files_too_large'])
  })
})

const file = (slot: DocumentInSlot['slot'], replaced: boolean): DocumentInSlot => ({
  slot,
  replaced,
  name: 'a.pdf',
  sizeBytes: 1,
})

describe('slots', () => {
  test.each([
    [{}, ['DOC-7']],
    [{ 'applicant.applicantType': 'non_profit' }, ['DOC-3', 'DOC-4', 'DOC-7']],
    [{ 'modules.modules': ['C'] }, ['DOC-5', 'DOC-6', 'DOC-7']],
  ])('%j wants %j', (answers, slots) => {
    expect(requiredSlots(answers)).toEqual(slots)
  })

  test('the same file in two places is asked about at the second; one that the virus check refused blocks', () => {
    const answers = { 'modules.modules': ['C'] }
    const same = (slot: DocumentInSlot['slot'], sha256: string) => ({ ...file(slot, false), sha256 })
    const found = (...documents: DocumentInSlot[]) =>
      checkDocuments(answers, documents, rules2016).filter(({ code }) => code !== 'document_missing')
    expect(found(same('DOC-5', 'x'), same('DOC-6', 'y'), same('DOC-7', 'x'))).toEqual([
      {
        code: 'file_in_two_places',
        severity: 'warning',
        address: 'documents.DOC-7',
        params: { name: 'a.pdf', otherAddress: 'documents.DOC-5' },
      },
    ])
    expect(found({ ...file('DOC-5', false), scan: 'refused' }, { ...file('DOC-6', false), scan: 'waiting' })).toEqual([
      { code: 'file_refused', severity: 'error', address: 'documents.DOC-5', params: { name: 'a.pdf' } },
    ])
  })

  test('a missing document warns and never blocks; a replaced one counts no more, a hidden one neither', () => {
    const documents = [file('DOC-3', false), file('DOC-7', true)]
    const answers = { 'applicant.applicantType': 'local_authority' }
    expect(countingDocuments(answers, documents)).toEqual([])
    expect(checkDocuments(answers, documents, rules2016)).toEqual([
      { code: 'document_missing', severity: 'warning', address: 'documents.DOC-7', rule: 'E-13' },
    ])
  })
})

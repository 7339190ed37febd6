import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addresses, isList, isSimple, itemsAt } from '#src/domain/application/fields.ts'
import { compareAnswers } from '#src/domain/application/differences.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { edited, fileOf, readBack, withoutControls } from '#tests/support/word-files.ts'
import type { Answers, Control } from '#src/domain/application/types.ts'
import { offeredCountries } from '#src/domain/application/offered-countries.ts'
import { currencies, trainingLanguages } from '#src/domain/application/options.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { openWord } from './open-word.ts'
import { readWord } from './read-word.ts'
import { readXml } from './read-xml.ts'
import { decodeText, encodeText, PLACEHOLDER } from './word-text.ts'

const pieces = [
  'Ελλάδα',
  'Łódź',
  'Жълт',
  'שלום עולם',
  'مرحبا',
  '👩‍👩‍👧',
  '😀',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '\ud83d',
  '\udc00',
  '\0',
  '\u0007',
  '_x0041_',
  '<&>"',
  ']]>',
  'x',
  '\u00ad',
  '\u00a0',
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join('').replaceAll('\r', ''))
  .filter((text) => text.trim() !== '' && !text.startsWith(PLACEHOLDER) && !text.endsWith(PLACEHOLDER))
const line = words.map((text) => text.trim()).filter((text) => text !== '' && !/^[\d\s.,'’]+$/.test(text))

const valueFor = (control: Control): fc.Arbitrary<JsonValue> => {
  switch (control.type) {
    case 'integer':
      return fc.oneof(fc.nat(10_000_000), fc.constant('about 12'))
    case 'money':
      return fc.oneof(fc.nat(1_000_000_000), fc.constant('12 or so'))
    case 'checkbox':
      return fc.constant(true)
    case 'multichoice':
      return fc.subarray([...control.options], { minLength: 1 })
    case 'choice':
      return fc.constantFrom(...control.options)
    case 'country':
      return fc.constantFrom(...offeredCountries(rules2016))
    case 'language':
      return fc.constantFrom(...trainingLanguages)
    case 'currency':
      return fc.constantFrom(...currencies)
    case 'date':
      return fc.constantFrom('2016-09-12', 'in May')
    case 'visitReference':
      return fc.constantFrom('v1', 'v2')
    default:
      return control.type === 'text' || control.type === 'longtext' ? words : line
  }
}

const answersAtRandom: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      [...addresses].map(([address, { field, part }]) => {
        if (part) return [address, valueFor(part)]
        if (isSimple(field)) return [address, valueFor(field)]
        if (!isList(field)) return [address, fc.constant(null)]
        const entry = fc.record(Object.fromEntries(field.item.map((own) => [own.id, valueFor(own)])), {
          requiredKeys: [field.item[0]?.id ?? ''],
        })
        const prefix = field.id === 'visits' ? 'v' : 'a-key-that-is-long-'
        const entries = fc
          .array(entry, { minLength: 1, maxLength: 3 })
          .map((rows) =>
            rows.map((row, index): { [key: string]: JsonValue } => ({ ...row, key: `${prefix}${index + 1}` })),
          )
        return [address, entries]
      }),
    ),
    { requiredKeys: [] },
  )
  .map((answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([address, value]) => (value === undefined ? [] : [[address, value]])),
    ),
  )

describe('a Word file with a form', () => {
  test('every answer that was written is read back, in any script, with signs that nobody sees', () => {
    fc.assert(
      fc.property(answersAtRandom, fc.constantFrom('en' as const, 'de' as const), (answers, locale) => {
        const read = readBack(fileOf(answers, locale), answers, locale === 'en' ? 'de' : 'en')
        const { differences, leftOut } = compareAnswers(answers, read)
        expect({ differences, leftOut }).toEqual({ differences: [], leftOut: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('a complete application comes back whole, and finds its rows again', () => {
    expect(readBack(fileOf(completeAnswers), completeAnswers)).toEqual(completeAnswers)
  })

  test('a day is read as people write it, day first; other words stay as they are', () => {
    const typed = (day: string) => {
      const file = fileOf({ 'declarations.signatory.signedOn': '2016-04-11' })
      return readBack(edited(file, (xml) => xml.replaceAll('2016-04-11', day)))['declarations.signatory.signedOn']
    }
    expect(typed('12.09.2016')).toBe('2016-09-12')
    expect(typed('2016-09-12')).toBe('2016-09-12')
    expect(typed('in May')).toBe('in May')
  })

  test('an empty form holds no answer', () => {
    expect(readBack(fileOf({}))).toEqual({})
  })

  test('without its controls, answers are found by their headings', () => {
    const bare = edited(fileOf(completeAnswers), withoutControls)
    const { differences } = compareAnswers(completeAnswers, readBack(bare, completeAnswers))
    expect(differences).toEqual([])
  })

  test('without controls and bookmarks, the words of the headings are enough', () => {
    const bare = edited(fileOf(completeAnswers), (xml) =>
      withoutControls(xml).replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, ''),
    )
    const { differences } = compareAnswers(completeAnswers, readBack(bare, completeAnswers))
    // A checkbox that is part of a question has no heading of its own.
    expect(differences.map(({ address }) => address)).toEqual(['declarations.declExclusion.confirm'])
  })

  test('help that lost its style is not taken for an answer', () => {
    const bare = edited(fileOf(completeAnswers), (xml) =>
      withoutControls(xml).replaceAll('w:val="Hint"', 'w:val="Normal"'),
    )
    expect(compareAnswers(completeAnswers, readBack(bare, completeAnswers)).differences).toEqual([])
  })

  test('a box is ticked where its control says so, whatever sign an editor has drawn', () => {
    const drawn = edited(fileOf(completeAnswers), (xml) =>
      xml.replaceAll(/<w:t>[☒☐]<\/w:t>/g, '<w:sym w:font="Wingdings" w:char="F0FE"/>'),
    )
    expect(readBack(drawn, completeAnswers)).toEqual(completeAnswers)
  })

  test('a row that was copied, and one that was added without controls, are new rows', () => {
    const changed = edited(fileOf(completeAnswers), (xml) => {
      const row = /<w:tr>(?:(?!<\/w:tr>).)*Flights.*?<\/w:tr>/s.exec(xml)?.[0] ?? ''
      return xml.replace(row, row + row.replace('Flights', 'Trains') + withoutControls(row).replace('Flights', 'Ferry'))
    })
    const read = () => readBack(changed, completeAnswers)['budget.budgetLines']
    const lines = read()
    // Another person who reads the file creates another row.
    const keyOf = (rows: JsonValue = null) => itemsAt({ rows }, 'rows')[2]?.['key']
    expect(keyOf(read())).not.toBe(keyOf(lines))
    expect(lines).toMatchObject([
      { key: 'l1', description: 'Flights' },
      { key: 'l1-2', description: 'Trains', unitCostCents: 25_050, visit: 'v1' },
      { description: 'Ferry', quantity: 4, category: 'travel' },
      { key: 'l2' },
    ])
  })

  test('text that an editor marks as deleted is not read, inserted text is', () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const changed = edited(fileOf({ 'contact.contactName': 'Kim' }), (xml) =>
      xml.replace(
        run('Kim'),
        `<w:del>${run('Kim').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('Robin')}</w:ins>`,
      ),
    )
    expect(readBack(changed)).toEqual({ 'contact.contactName': 'Robin' })
  })
})

describe('files that are no such Word file', () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)])
  const locked = Uint8Array.from([...old, ...Array.from('EncryptedPackage', (sign) => [sign.charCodeAt(0), 0]).flat()])
  const withXml = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
  const body = (inner: string) => `<w:document xmlns:w="urn:w"><w:body>${inner}</w:body></w:document>`

  test.each([
    ['an old .doc', old, 'old_word'],
    ['a document with a password', locked, 'locked'],
    ['rich text', strToU8('{\\rtf1 text}'), 'other_text'],
    ['a PDF', strToU8('%PDF-1.7'), 'other_text'],
    ['a document of LibreOffice', zipSync({ 'content.xml': strToU8('<x/>') }), 'other_text'],
    ['another archive', zipSync({ 'picture.png': strToU8('x') }), 'not_word'],
    ['half an archive', fileOf(completeAnswers).slice(0, 3000), 'broken_word'],
    ['broken XML', withXml('<w:document xmlns:w="urn:w"><w:body>'), 'broken_word'],
    [
      'a document that wants another file',
      withXml(`<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${body('&e;')}`),
      'broken_word',
    ],
    ['nesting without end', withXml(body('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000))), 'broken_word'],
    [
      'a bomb in parts',
      zipSync(
        { 'word/document.xml': new Uint8Array(13_000_000), 'word/document2.xml': new Uint8Array(13_000_000) },
        { level: 9 },
      ),
      'bomb',
    ],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }, { level: 9 }), 'bomb'],
  ])('%s', (_name, bytes, why) => {
    expect(openWord(bytes)).toEqual({ ok: false, why })
  })

  test.each(['word/document2.xml', 'word/document22.xml'])('the text may stand in %s', (name) => {
    const { 'word/document.xml': main = new Uint8Array(), ...others } = unzipSync(fileOf(completeAnswers))
    expect(openWord(zipSync({ ...others, [name]: main }))).toEqual(openWord(fileOf(completeAnswers)))
  })

  test('a foreign Word file has no question of the form', () => {
    const opened = openWord(withXml(body('<w:p><w:r><w:t>Minutes of a meeting</w:t></w:r></w:p>')))
    if (!opened.ok) throw new Error(opened.why)
    expect(
      readWord(opened.body, { present: {}, options: () => [], label: (address) => address, notes: new Set() }),
    ).toEqual({
      answers: {},
      questions: 0,
    })
  })

  test('damaged bytes are refused or read, never thrown at', () => {
    const whole = fileOf({ 'contact.contactName': 'Kim' })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (place, byte) => {
        const bytes = whole.slice()
        bytes[place] = byte
        const opened = openWord(bytes)
        expect(typeof opened.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
})

test('any text is the same after it was written for XML and read', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('')
      const encoded = encodeText(text)
      expect(encoded.isWellFormed()).toBe(true)
      expect(decodeText(encoded)).toBe(text)
      expect(readXml(`<a>${encoded.replaceAll(/[<>&]/g, '')}</a>`)).not.toBeNull()
    }),
  )
})

test('no name of a control is longer than Word allows', () => {
  const opened = openWord(fileOf(completeAnswers))
  if (!opened.ok) throw new Error(opened.why)
  const tags = [...JSON.stringify(opened.body).matchAll(/"name":"(?:tag|alias)","attributes":\{"val":"([^"]*)"/g)]
  expect(tags.length).toBeGreaterThan(100)
  for (const [, tag = ''] of tags) expect(tag.length).toBeLessThanOrEqual(64)
})

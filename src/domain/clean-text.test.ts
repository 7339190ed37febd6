import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters } from './application/count.ts'
import { cleanText } from './clean-text.ts'

describe('a pasted text', () => {
  test.each([
    ['quotation marks and dashes', '“Roma” – »Sinti« … l’Europe', '“Roma” – »Sinti« … l’Europe'],
    ['no-break spaces', '12\u00a0000\u202f€', '12\u00a0000\u202f€'],
    ['soft hyphens', 'Zusam\u00admen\u00adarbeit', 'Zusammenarbeit'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
    ['breaks of Word and of old programs', 'a\vb\fc\u2028d\u2029e\r\nf\rg', 'a\nb\nc\nd\ne\nf\ng'],
    ['tabs', 'a\tb', 'a\tb'],
    ['bullets of Word', '\uf0b7 one\n\uf0a7 two', '• one\n• two'],
    ['zero-width spaces and byte order marks', '\ufeffto\u200bwn\u2060', 'town'],
    ['an emoji of several', '👩\u200d👩\u200d👧 🇷🇴', '👩\u200d👩\u200d👧 🇷🇴'],
    ['Persian, with its joiners', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['Hebrew, with its marks', '\u200fשלום\u200e (1)', '\u200fשלום\u200e (1)'],
    ['what reads backwards', 'report\u202efdp.exe', 'reportfdp.exe'],
    ['half a character', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['a letter and its accent', 'e\u0301', 'e\u0301'],
  ])('%s', (_, pasted, clean) => {
    expect(cleanText(pasted)).toBe(clean)
  })

  test('of 1 MB is cleaned whole, and at once', () => {
    const clean = cleanText('Zusam\u00admen “x” 👩\u200d👧\r\n'.repeat(50_000))
    expect(countCharacters(clean)).toBe(50_000 * countCharacters('Zusammen “x” 👩\u200d👧\n'))
    expect(clean).not.toMatch(/\u00ad|\r/)
  })

  test('is well formed, clean when cleaned again, and loses no letter, digit or mark of a sentence', () => {
    const seen = (text: string) =>
      text.toWellFormed().replaceAll(/[^\p{L}\p{N}\p{P}\p{S}\p{M}]|[\u00ad\ufff9-\ufffd]/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(cleanText(clean)).toBe(clean)
        expect(seen(clean)).toBe(seen(text))
      }),
    )
  })

  test('survives any mixture of code units', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xff_ff })), (units) => {
        const text = String.fromCharCode(...units)
        expect(cleanText(text).isWellFormed()).toBe(true)
      }),
    )
  })
})

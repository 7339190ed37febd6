import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedTexts } from '#tests/support/counted-texts.ts'
import { checkValue } from './check-value.ts'
import { countAnswer, countCharacters } from './count.ts'

describe('countCharacters', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['e\u0301', 1],
    ['\u00e9', 1],
    ['a\r\nb\rc\nd', 7],
    ['👋', 1],
    ['𝔘', 1],
  ])('counts %j as %i', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })

  test.each(countedTexts)('counts what another implementation counts: $script', ({ text, characters }) => {
    expect(countCharacters(text)).toBe(characters)
    expect(countCharacters(text.normalize('NFD'))).toBe(characters)
  })

  test('is never negative and never more than the code units typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const count = countCharacters(text)
        expect(count).toBeGreaterThanOrEqual(0)
        // NFC may take some rare letters apart (composition exclusions), threefold at most.
        expect(count).toBeLessThanOrEqual(text.length * 3)
      }),
    )
  })

  test('is the same however the text was composed or its lines were ended', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const count = countCharacters(lines.join('\n'))
        expect(countCharacters(lines.join('\r\n'))).toBe(count)
        expect(countCharacters(lines.join('\n').normalize('NFD'))).toBe(count)
      }),
    )
  })
})

describe('countAnswer', () => {
  const piece = fc.oneof(
    fc.constantFrom(...countedTexts.flatMap(({ text }) => [...Array.from(text), text.normalize('NFD')])),
    fc.constantFrom(' ', '\n', '\r', '\r\n', '\t', '\u00a0', '\u3000', '\ufeff', '\u200b', '\u0301', '\ud83d'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  /** As a server in another language does it: bytes of UTF-8 that begin a code point. */
  const codePointsInUtf8 = (text: string) => Buffer.from(text).filter((byte) => byte >> 6 !== 0b10).length

  test('the counter of the form and the check of the backend agree on every text, to the character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, max) => {
        const over = countAnswer(text) - max
        const found = checkValue({ type: 'longtext', max }, text, { address: 'a', required: false })
        expect(found.map(({ code, params }) => [code, params?.['over']])).toEqual(over > 0 ? [['too_long', over]] : [])
      }),
      { numRuns: 10_000 },
    )
  })

  test('is what a server counts in the bytes that it receives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sent = text.trim().replaceAll('\r\n', '\n').normalize('NFC')
        expect(countAnswer(text)).toBe(codePointsInUtf8(sent))
      }),
      { numRuns: 10_000 },
    )
  })

  test('white space around an answer counts nothing, within it each does', () => {
    expect(countAnswer(' \n a b\u00a0\n')).toBe(3)
    expect(countAnswer(' \n ')).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { charactersLeft, countCharacters } from './count.ts'

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

  test('what is left goes below zero instead of cutting', () => {
    expect(charactersLeft('abcd', 3)).toBe(-1)
    expect(charactersLeft('abc', 3)).toBe(0)
  })
})

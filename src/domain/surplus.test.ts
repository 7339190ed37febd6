import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters } from './application/count.ts'
import { surplusFrom, wordsAround } from './surplus.ts'

const from = (text: string, limit: number) => surplusFrom(text, limit, countCharacters)

describe('what is over a limit', () => {
  test.each([
    ['within', 'one two', 7, null],
    ['between words', 'one two three', 7, 7],
    ['just before a word', 'one two three', 8, 8],
    ['inside a word: from its beginning', 'one two three', 10, 8],
    ['inside the first word: from the sign', 'onetwothree', 3, 3],
    ['nothing may be written', 'one', 0, 0],
    ['a word without end', `a ${'x'.repeat(200)}`, 100, 100],
    ['an accent stays with its letter', 'e\u0301'.repeat(60), 50, 100],
    ['a family stays together', `${'x'.repeat(50)}👩‍👩‍👧`, 52, 50],
    ['a pair stays together', '𝔘'.repeat(60), 50, 100],
    ['line breaks of Windows count once', 'a\r\nb c', 3, 4],
  ])('%s', (_, text, limit, at) => {
    expect(from(text, limit)).toBe(at)
  })

  const written = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '\r\n')))

  test('begins where the text is within the limit, and never cuts a character', () => {
    fc.assert(
      fc.property(written, fc.nat({ max: 60 }), (parts, limit) => {
        const text = parts.join(' ')
        const at = from(text, limit)
        expect(at === null).toBe(countCharacters(text) <= limit)
        if (at === null) return
        expect(at).toBeLessThan(text.length)
        expect(countCharacters(text.slice(0, at))).toBeLessThanOrEqual(limit)
        expect(/[\uD800-\uDBFF]$/.test(text.slice(0, at)) && /^[\uDC00-\uDFFF]/.test(text.slice(at))).toBe(false)
      }),
    )
  })

  test('of plain words, one more word would be too much', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.nat({ max: 200 }), (list, limit) => {
        const text = list.join(' ')
        const at = from(text, limit)
        if (at === null) return
        const next = /^\s*\S+/.exec(text.slice(at))?.[0] ?? ''
        expect(at + next.length).toBeGreaterThan(limit)
      }),
    )
  })
})

describe('the words around a place', () => {
  test.each([
    ['at the end of the first page and the second', 18, '… end of the', 'first page and the …'],
    ['one two', 0, '', 'one two'],
    ['one   ', 3, 'one', ''],
    ['x'.repeat(50), 45, `… ${'x'.repeat(40)}`, 'xxxxx'],
    [' \n one\n\ntwo ', 6, 'one', 'two'],
  ])('%j at %i', (text, at, before, after) => {
    expect(wordsAround(text, at)).toEqual({ before, after })
  })

  test('are short, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.nat({ max: 900 }), (text, at) => {
        const { before, after } = wordsAround(text, Math.min(at, text.length))
        for (const words of [before, after]) expect(Array.from(words).length).toBeLessThanOrEqual(42)
      }),
    )
  })
})

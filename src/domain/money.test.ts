import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_TYPED_CENTS, parseEuros, sumCents, timesCents } from './money.ts'

describe('parseEuros', () => {
  test.each([
    ['0', 0],
    ['12', 1_200],
    ['1234.5', 123_450],
    ['1234,5', 123_450],
    ['1 234,50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1\u00A0234,50\u00A0€', 123_450],
    ['1\u202F234,50 €', 123_450],
    ['1’234.50', 123_450],
    ['1 234', 123_400],
    ['1,234,567', 123_456_700],
    ['€ 7.05', 705],
    ['7,05 EUR', 705],
    ['  8  ', 800],
  ])('%j is %i cents', (text, cents) => {
    expect(parseEuros(text)).toBe(cents)
  })

  test.each([
    '',
    '€',
    '-5',
    '−5',
    '+5',
    '1.005',
    '1,234',
    '1.234',
    '12.345,678',
    '1.234.50',
    '1,234,50',
    '12 34',
    '1 234.567',
    '1.234 567',
    '.5',
    '5.',
    '1e3',
    'NaN',
    '0x10',
    '€5€',
    '12 $',
    'twelve',
    '1000000000.01',
  ])('%j is no amount', (text) => {
    expect(parseEuros(text)).toBeNull()
  })

  test('gives null or a whole amount in range for any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .,€'-]{0,14}$/), (text) => {
        const cents = parseEuros(text)
        expect(cents === null || (Number.isInteger(cents) && cents >= 0 && cents <= MAX_TYPED_CENTS)).toBe(true)
      }),
    )
  })
})

describe('sums', () => {
  test('stay exact where floating euros would not', () => {
    expect(sumCents([10, 20])).toBe(30)
    expect(sumCents([])).toBe(0)
    expect(timesCents(1_999, 3)).toBe(5_997)
  })

  test('do not mind the order of their parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: MAX_TYPED_CENTS })), (amounts) => {
        expect(sumCents(amounts)).toBe(sumCents(amounts.toReversed()))
      }),
    )
  })

  test.each([Number.MAX_SAFE_INTEGER, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d with more', (value) => {
    expect(() => sumCents([value, 1])).toThrow(RangeError)
    expect(() => timesCents(value, 2)).toThrow(RangeError)
  })
})

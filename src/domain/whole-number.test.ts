import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWhole } from './whole-number.ts'

test.each([
  '12000',
  '12,000',
  '12.000',
  '12 000',
  '12\u00a0000',
  '12\u202f000',
  '12\u2009000',
  "12'000",
  '12\u2019000',
  ' 12 000 ',
])('%j is twelve thousand', (text) => {
  expect(parseWhole(text)).toBe(12_000)
})

test.each([
  '',
  '12.5',
  '12,5',
  '12.50',
  '12,0000',
  '1.234,567',
  '1 234.567',
  '0.500',
  '.500',
  '12 00',
  '-3',
  '+3',
  '1e3',
])('%j is no whole number', (text) => {
  expect(parseWhole(text)).toBeNull()
})

test('what the three languages write is read as what it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (number) => {
      for (const locale of ['en-GB', 'fr-FR', 'de-DE', 'de-CH']) {
        expect(parseWhole(new Intl.NumberFormat(locale).format(number))).toBe(number)
      }
    }),
  )
})

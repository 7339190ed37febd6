import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, tidyCode } from './request-code.ts'

const bytes = fc.uint8Array({ minLength: 25, maxLength: 40 })

test('a code has five groups of five signs, and needs enough chance', () => {
  fc.assert(fc.property(bytes, (random) => /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/.test(codeFrom(random))))
  expect(() => codeFrom(new Uint8Array(24))).toThrow(RangeError)
})

test('every sign is as likely as the others', () => {
  const all = Uint8Array.from({ length: 256 }, (_, value) => value)
  const signs = Array.from({ length: 10 }, (_, part) => codeFrom(all.slice(part * 25, part * 25 + 25))).join('')
  expect(new Set(signs.replaceAll('-', '')).size).toBe(32)
})

test('however it is typed, it is the same code', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFrom(random)
      expect(tidyCode(code)).toBe(code)
      expect(tidyCode(`#${code.toLowerCase()} `)).toBe(code)
      expect(tidyCode(code.replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

test('whatever is typed can travel in a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(tidyCode(typed)).toMatch(/^[0-9A-Z-]*$/)
    }),
  )
})

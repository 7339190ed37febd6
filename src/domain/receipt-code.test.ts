import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proves, readProof, receiptCode } from './receipt-code.ts'
import { SIGNS } from './request-code.ts'

const digests = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 })

test('a code is read back however it is typed, and proves its digest and no other', () => {
  fc.assert(
    fc.property(digests, digests, (digest, other) => {
      const code = receiptCode(digest)
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('0', 'O')} `])
        expect(proves(readProof(typed), digest)).toBe(true)
      expect(proves(readProof(code), other)).toBe(other.slice(0, 30) === digest.slice(0, 30))
    }),
  )
})

test('one wrong sign is a slip, never another code', () => {
  fc.assert(
    fc.property(digests, fc.nat(24), fc.constantFrom(...Array.from(SIGNS)), (digest, place, sign) => {
      const signs = receiptCode(digest).replaceAll('-', '')
      fc.pre(signs[place] !== sign)
      expect(readProof(signs.slice(0, place) + sign + signs.slice(place + 1)).kind).toBe('slip')
    }),
  )
})

test('a digest is read as it stands in a receipt', () => {
  const digest = 'ab'.repeat(32)
  for (const typed of [
    digest,
    `SHA-256 ${digest}`,
    digest.toUpperCase(),
    `sha256: ${digest.replaceAll(/(.{8})/g, '$1 ')}`,
  ])
    expect(readProof(typed)).toEqual({ kind: 'digest', digest })
})

test('other texts are neither, and nothing is nothing', () => {
  expect(readProof('  ').kind).toBe('nothing')
  expect(readProof('TCC-2016-001').kind).toBe('neither')
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(['digest', 'code']).not.toContain(readProof(typed).kind)
    }),
  )
})

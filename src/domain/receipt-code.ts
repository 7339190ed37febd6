import { SIGNS, tidyCode } from './request-code.ts'

const DIGEST = /^[0-9a-f]{64}$/
/** 24 characters hold 120 bits of the digest; the last character is a check that detects most typing errors. */
const BITS = 5
const HEX_BITS = 4
const LENGTH = 24

const valueAt = (signs: string, index: number): number => SIGNS.indexOf(signs[index] ?? '')

/** Odd weights: one wrong character is always detected, two swapped ones nearly always. */
const checkSign = (signs: string): string => {
  let sum = 0
  for (let index = 0; index < LENGTH; index += 1) sum += valueAt(signs, index) * (index % 2 === 0 ? 1 : 3)
  return SIGNS[sum % SIGNS.length] ?? ''
}

/**
 * The printed form of a digest: short enough to type from paper, long enough (120 bits) that nobody finds other answers
 * with the same code.
 *
 * @param digest SHA-256 in lower-case hex.
 */
export function receiptCode(digest: string): string {
  let rest = BigInt(`0x${digest.slice(0, (LENGTH * BITS) / HEX_BITS)}`)
  let signs = ''
  for (let index = 0; index < LENGTH; index += 1) {
    signs = (SIGNS[Number(rest % 32n)] ?? '') + signs
    rest /= 32n
  }
  return tidyCode(signs + checkSign(signs))
}

/** What a person typed: a digest, a code, a code with a typing error, neither, or nothing. */
export type TypedProof =
  | { readonly kind: 'digest'; readonly digest: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'slip' | 'neither' | 'nothing' }

/** Reads a code or digest as typed or pasted: with spaces, hyphens, small letters, or `SHA-256` in front. */
export function readProof(typed: string): TypedProof {
  const plain = typed.replace(/^\s*SHA-?256\s*:?/i, '').trim()
  if (plain === '') return { kind: 'nothing' }
  const hex = plain.toLowerCase().replaceAll(/[\s:-]/g, '')
  if (DIGEST.test(hex)) return { kind: 'digest', digest: hex }
  const signs = tidyCode(plain).replaceAll('-', '')
  if (signs.length !== LENGTH + 1 || Array.from(signs).some((sign) => !SIGNS.includes(sign))) return { kind: 'neither' }
  return checkSign(signs) === signs[LENGTH] ? { kind: 'code', code: tidyCode(signs) } : { kind: 'slip' }
}

/** Whether a digest matches what was typed. */
export const proves = (proof: TypedProof, digest: string): boolean =>
  proof.kind === 'digest' ? proof.digest === digest : proof.kind === 'code' && proof.code === receiptCode(digest)

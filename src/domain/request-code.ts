/** Digits and letters that are not mistaken for others (Crockford's base 32). */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 5
const GROUPS = 5

/**
 * Makes the code that opens what somebody sent: 125 random bits in five groups, short enough to type from paper.
 *
 * @param bytes at least 25, from a cryptographic source.
 */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < GROUP * GROUPS) throw new RangeError('25 bytes are needed')
  return grouped(Array.from(bytes.subarray(0, GROUP * GROUPS), (byte) => SIGNS[byte % SIGNS.length]).join(''))
}

/** Normalises a typed code: small letters, spaces, O for 0, I or L for 1. */
export function tidyCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
  return grouped(plain.slice(0, 100))
}

const grouped = (signs: string): string => signs.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''

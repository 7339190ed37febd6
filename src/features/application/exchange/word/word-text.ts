/**
 * Text in the XML of Word. Characters that XML cannot hold (control characters, half an emoji) are written as in other
 * Office formats, `_x0007_`, and decoded when read; a text that only looks like that is escaped.
 */
// Control characters except tab and line break, lone surrogates, and the two noncharacters.
const illegal = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

export const encodeText = (text: string): string => text.replaceAll(looksEscaped, '_x005F_').replaceAll(illegal, hex)

export const decodeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Placeholder of an empty answer, so that there is something to click: white space, which counts as empty. */
export const PLACEHOLDER = '\u2002'.repeat(5)

/** A short, stable hash in plain letters, for names of limited length in the file. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash.toString(36).padStart(7, '0')
}

/** A row's key in the file: the tag of a control has at most 64 characters. */
export const keyInFile = (key: string): string => (/^[\w-]{1,12}$/.test(key) ? key : `h${shortHash(key)}`)

export const bookmarkOf = (address: string): string => `q${shortHash(address)}`

/** Names of the controls of answers. */
export const cellTag = (address: string, key: string, part: string): string => `${address}#${keyInFile(key)}.${part}`
export const optionTag = (address: string, option: string): string => `${address}=${option}`

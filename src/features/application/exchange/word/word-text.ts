/**
 * Texts in the XML of Word. What XML cannot hold (control characters, half an emoji) is written as Office writes it
 * elsewhere, `_x0007_`, and read back; a text that only looks like that is told apart.
 */
// Control characters but tab and line break, halves of surrogate pairs, and the two that are no characters.
const illegal = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

export const encodeText = (text: string): string => text.replaceAll(looksEscaped, '_x005F_').replaceAll(illegal, hex)

export const decodeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Stands in an answer that is empty, so that there is something to click: white space, which is no answer. */
export const PLACEHOLDER = '\u2002'.repeat(5)

/** Short, stable and of plain letters: for names in the file that may not be long. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash.toString(36).padStart(7, '0')
}

/** A row's key as the file names it: the tag of a control has room for 64 signs. */
export const keyInFile = (key: string): string => (/^[\w-]{1,12}$/.test(key) ? key : `h${shortHash(key)}`)

export const bookmarkOf = (address: string): string => `q${shortHash(address)}`

/** Names of what an answer's control is for. */
export const cellTag = (address: string, key: string, part: string): string => `${address}#${keyInFile(key)}.${part}`
export const optionTag = (address: string, option: string): string => `${address}=${option}`

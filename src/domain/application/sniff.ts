import type { DocumentFormat } from './call-rules.ts'

/** Word in the browser and SharePoint number this part: `word/document2.xml`. */
export const wordMainPart = /^word\/document\d*\.xml$/

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.min(to, bytes.length)))

const uint = (bytes: Uint8Array, at: number, length: 2 | 4): number => {
  let value = 0
  for (let index = length - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}

const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
/** An end record has 22 bytes and a comment of at most 65,535. */
const END_SEARCH = 65_557
/** Office files have a few dozen parts; the two names that matter are among the first. */
const MAX_ENTRIES = 5000

/** Names in the directory of a ZIP container; empty when it has no readable directory. */
const zipNames = (bytes: Uint8Array): readonly string[] => {
  let end = bytes.length - 22
  const stop = Math.max(0, bytes.length - END_SEARCH)
  while (end >= stop && uint(bytes, end, 4) !== END_OF_DIRECTORY) end -= 1
  if (end < stop) return []
  const names: string[] = []
  let at = uint(bytes, end + 16, 4)
  while (names.length < MAX_ENTRIES && at + 46 <= bytes.length && uint(bytes, at, 4) === CENTRAL_ENTRY) {
    const nameLength = uint(bytes, at + 28, 2)
    names.push(ascii(bytes, at + 46, at + 46 + Math.min(nameLength, 300)))
    at += 46 + nameLength + uint(bytes, at + 30, 2) + uint(bytes, at + 32, 2)
  }
  return names
}

/** OpenDocument files name their type in the first entry, `mimetype`, which is stored uncompressed. */
const openDocument = (bytes: Uint8Array): DocumentFormat | null => {
  if (ascii(bytes, 30, 38) !== 'mimetype') return null
  const from = 38 + uint(bytes, 28, 2)
  const mime = ascii(bytes, from, from + uint(bytes, 18, 4) || from + 60)
  if (mime.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  return mime.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : null
}

/**
 * The format of a file by its content, whatever its name.
 *
 * @param bytes the whole file: the directory of an office file is at its end.
 * @returns null for anything that the form does not accept.
 */
export const sniffFormat = (bytes: Uint8Array): DocumentFormat | null => {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  // PDF readers accept up to 1,024 bytes before the header, and some scanners write them.
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null
  const open = openDocument(bytes)
  if (open) return open
  const names = zipNames(bytes)
  if (names.some((name) => wordMainPart.test(name))) return 'docx'
  return names.some((name) => /^xl\/workbook\d*\.xml$/.test(name)) ? 'xlsx' : null
}

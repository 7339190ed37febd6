import { wordMainPart } from '#src/domain/application/sniff.ts'
import { strFromU8, unzipSync } from 'fflate'
import { elements, readXml, textIn, type XmlNode } from './read-xml.ts'
import { decodeText } from './word-text.ts'

/** Why a file cannot be read as a Word document. */
export type NoWord = 'old_word' | 'locked' | 'other_text' | 'not_word' | 'broken_word' | 'bomb'

export type WordOpened =
  | { readonly ok: true; readonly body: XmlNode; readonly properties: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly why: NoWord }

/** Unpacked size: ten times that of a form with every answer at maximum length. */
const MAX_XML_BYTES = 25_000_000

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b])
/** The container of Office before 2007, which is also used for documents with a password. */
const isOldOffice = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
const isRtf = (bytes: Uint8Array): boolean => startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])
const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, [0x25, 0x50, 0x44, 0x46])

const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 200_000 - (200_000 % 2))).includes('EncryptedPackage')

const wanted: ReadonlySet<string> = new Set(['docProps/custom.xml', 'content.xml'])

class TooLarge extends Error {}

const unpack = (bytes: Uint8Array): Record<string, Uint8Array> | NoWord => {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.has(name) && !wordMainPart.test(name)) return false
        // The unpacker allocates what the file declares, so no more than this can come out.
        total += originalSize
        if (total > MAX_XML_BYTES) throw new TooLarge()
        return true
      },
    })
  } catch (error) {
    return error instanceof TooLarge ? 'bomb' : 'broken_word'
  }
}

const propertiesOf = (bytes: Uint8Array | undefined): Record<string, string> => {
  const root = bytes && readXml(strFromU8(bytes))
  if (!root) return {}
  return Object.fromEntries(
    elements(root).flatMap((property) => {
      const name = property.attributes['name']
      return name === undefined ? [] : [[name, decodeText(textIn(property).trim())]]
    }),
  )
}

/** Opens a Word file for its text only: never images, macros, links or other files. */
export function openWord(bytes: Uint8Array): WordOpened {
  if (isOldOffice(bytes)) return { ok: false, why: isLocked(bytes) ? 'locked' : 'old_word' }
  if (isRtf(bytes) || isPdf(bytes)) return { ok: false, why: 'other_text' }
  if (!isZip(bytes)) return { ok: false, why: 'not_word' }
  const files = unpack(bytes)
  if (typeof files === 'string') return { ok: false, why: files }
  const [mainPart = ''] = Object.keys(files)
    .filter((name) => wordMainPart.test(name))
    .toSorted((one, other) => one.length - other.length)
  const main = files[mainPart]
  if (!main) return { ok: false, why: files['content.xml'] ? 'other_text' : 'not_word' }
  const document = readXml(strFromU8(main))
  const body = document && elements(document).find(({ name }) => name === 'body')
  if (!body) return { ok: false, why: 'broken_word' }
  return { ok: true, body, properties: propertiesOf(files['docProps/custom.xml']) }
}

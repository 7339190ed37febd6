import { inflateSync } from 'node:zlib'

/** The searchable text of a PDF written by Chromium, by page, and the number of bitmaps in it. */
export function readPdf(file: Buffer): { pages: string[]; bitmaps: number } {
  const objects = new Map(
    [...file.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\b([^]*?)\nendobj/g)].map(([, id = '', text = '']) => [
      id,
      text,
    ]),
  )
  const isOf = (kind: RegExp) => [...objects.values()].filter((text) => kind.test(text))
  const fonts = new Map<string, (code: string) => string>()
  const fontOf = (id: string) => {
    const known = fonts.get(id) ?? lettersOf(objects.get(id) ?? '', (other) => streamOf(objects.get(other)))
    fonts.set(id, known)
    return known
  }
  return {
    pages: isOf(/\/Type \/Page\b/).map((page) =>
      [...page.matchAll(/\/Contents (\d+) 0 R/g)]
        .map(([, id = '']) => textOf(streamOf(objects.get(id)), fontOf))
        .join(' '),
    ),
    bitmaps: isOf(/\/Subtype \/Image\b/).length,
  }
}

function streamOf(object = ''): string {
  const bytes = Buffer.from(/stream\r?\n([^]*)\r?\nendstream/.exec(object)?.[1] ?? '', 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

/** The letters of a font's codes: one byte each, or two in a composite font. */
function lettersOf(font: string, stream: (id: string) => string): (hex: string) => string {
  const letters = new Map<number, string>()
  const cmap = stream(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')
  const letter = (hex: string, add = 0) => String.fromCodePoint(Number.parseInt(hex, 16) + add)
  for (const [, part = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)>/g)) {
      const units = to.match(/.{4}/g) ?? []
      letters.set(Number.parseInt(code, 16), units.map((unit) => letter(unit)).join(''))
    }
  for (const [, part = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(until, 16); code += 1) letters.set(code, letter(to, code - first))
    }
  const width = font.includes('/Type0') ? 4 : 2
  return (hex) =>
    (hex.match(new RegExp(`.{${width}}`, 'g')) ?? [])
      .map((code) => letters.get(Number.parseInt(code, 16)) ?? '')
      .join('')
}

/** Each text block is a separate piece; fonts are named after their objects. */
const textOf = (content: string, fontOf: (id: string) => (hex: string) => string): string =>
  [...content.matchAll(/\nBT\b([^]*?)\nET\b/g)]
    .map(([, block = '']) => {
      let letters: (hex: string) => string = () => ''
      let text = ''
      for (const [, font, hex = ''] of block.matchAll(/\/F(\d+) [\d.]+ Tf|<([\dA-F]+)> Tj/gi)) {
        if (font === undefined) text += letters(hex)
        else letters = fontOf(font)
      }
      return text
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ')

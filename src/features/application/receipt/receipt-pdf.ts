import { PDFDocument, type StructureElement } from 'pdfkit'
import type { ReceiptLine } from '#src/i18n/receipt-text.ts'
import type { PdfFonts } from './pdf-fonts.ts'

export interface PdfReceipt {
  readonly title: string
  readonly lines: readonly ReceiptLine[]
  readonly nextTitle: string
  readonly next: readonly string[]
  /** Printed large, for typing. */
  readonly code: { readonly label: string; readonly value: string; readonly how: string }
  /** Printed at the end if a character is in none of the fonts. */
  readonly missingSigns: string
  /** BCP 47 */
  readonly language: string
  readonly createdAt: Date
}

const MARGIN = 56
const LABEL_WIDTH = 150
const INK = '#14213d'
const SOFT = '#45516b'

type Weight = 'regular' | 'bold'
interface Look {
  readonly size: number
  readonly weight: Weight
  readonly color?: string
}

const body: Look = { size: 10.5, weight: 'regular' }
const label: Look = { size: 10.5, weight: 'bold', color: SOFT }
const leading = (size: number): number => size * 1.42

/** Words, with long ones in breakable pieces: a digest is one word of 64 characters. */
const piecesOf = (line: string): readonly string[] =>
  (line.match(/\S+\s*|\s+/g) ?? []).flatMap((word) => word.match(/[\s\S]{1,32}(?=[\s\S]{32})|[\s\S]+/g) ?? [])

/**
 * The receipt as an accessible PDF (tagged, PDF/UA): language and title, headings, a list of labels and values, all
 * fonts embedded.
 */
export async function receiptPdf(receipt: PdfReceipt, fonts: PdfFonts): Promise<Blob> {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: receipt.language,
    size: 'A4',
    margin: MARGIN,
    font: null,
    info: { Title: receipt.title, CreationDate: receipt.createdAt },
  })
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk) => void chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const names = { regular: [] as string[], bold: [] as string[] }
  for (const weight of ['regular', 'bold'] as const) {
    fonts[weight].forEach((bytes, index) => {
      doc.registerFont(`${weight} ${index}`, bytes)
      names[weight].push(`${weight} ${index}`)
    })
  }

  let y = MARGIN
  let hasMissing = false
  const has = (name: string, sign: string): boolean => {
    const { _font: used } = doc.font(name)
    return used.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
  }
  const known = new Map<string, string | null>()
  const fontOf = (sign: string, weight: Weight): string | null => {
    const key = `${weight} ${sign}`
    const name = known.get(key) ?? names[weight].find((candidate) => has(candidate, sign)) ?? null
    known.set(key, name)
    return name
  }
  /** Splits a text into runs with one font each. */
  const runsOf = (text: string, weight: Weight): readonly { font: string; text: string }[] => {
    const runs: { font: string; text: string }[] = []
    for (const sign of text) {
      const font = fontOf(sign, weight) ?? names[weight][0] ?? ''
      const last = runs.at(-1)
      if (last?.font === font) last.text += sign
      else runs.push({ font, text: sign })
    }
    return runs
  }
  const widthOf = (text: string, { size, weight }: Look): number =>
    runsOf(text, weight).reduce((sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text), 0)
  const wrapped = (text: string, width: number, look: Look): readonly string[] =>
    text.split('\n').flatMap((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const piece of piecesOf(paragraph)) {
        if (line !== '' && widthOf((line + piece).trimEnd(), look) > width) {
          lines.push(line)
          line = ''
        }
        line += piece
      }
      return [...lines, line]
    })
  const draw = (text: string, x: number, top: number, { size, weight, color = INK }: Look): void => {
    let left = x
    for (const run of runsOf(text, weight)) {
      doc.font(run.font).fontSize(size).fillColor(color).text(run.text, left, top, { lineBreak: false })
      left += doc.widthOfString(run.text)
    }
  }
  const needs = (height: number): void => {
    if (y + height <= doc.page.height - MARGIN) return
    doc.addPage()
    y = MARGIN
  }
  const isWritable = (text: string): boolean =>
    Array.from(text).every((sign) => /\s/.test(sign) || fontOf(sign, 'regular') !== null)

  const whole = doc.struct('Document')
  doc.addStructure(whole)
  /** Writes text under a tag; if a character has no font, the tag has the actual text for readers. */
  const write = (parent: StructureElement, tag: string, text: string, x: number, width: number, look: Look): void => {
    const isWhole = isWritable(text)
    hasMissing ||= !isWhole
    const element = doc.struct(tag, isWhole ? {} : { actual: text })
    parent.add(element)
    for (const line of wrapped(text, width, look)) {
      needs(leading(look.size))
      const top = y
      element.add(() => draw(line, x, top, look))
      y += leading(look.size)
    }
    element.end()
  }
  const textWidth = doc.page.width - 2 * MARGIN
  const entry = (list: StructureElement, name: string, value: string, look: Look = body): void => {
    needs(2 * leading(look.size))
    const item = doc.struct('LI')
    list.add(item)
    const top = y
    write(item, 'Lbl', name, MARGIN, LABEL_WIDTH - 12, label)
    const below = y
    y = top
    write(item, 'LBody', value, MARGIN + LABEL_WIDTH, textWidth - LABEL_WIDTH, look)
    // Continues below the longer of both; on a new page only the value continues.
    y = (y > top ? Math.max(y, below) : y) + 5
    item.end()
  }

  write(whole, 'H1', receipt.title, MARGIN, textWidth, { size: 22, weight: 'bold' })
  y += 10
  const facts = doc.struct('L')
  whole.add(facts)
  entry(facts, receipt.code.label, receipt.code.value, { size: 14, weight: 'bold' })
  for (const [name, value] of receipt.lines) entry(facts, name, value)
  facts.end()
  y += 10
  needs(80)
  write(whole, 'H2', receipt.nextTitle, MARGIN, textWidth, { size: 14, weight: 'bold' })
  y += 4
  for (const text of [...receipt.next, receipt.code.how]) {
    write(whole, 'P', text, MARGIN, textWidth, body)
    y += 4
  }
  if (hasMissing) write(whole, 'P', receipt.missingSigns, MARGIN, textWidth, body)
  whole.end()
  doc.end()
  await finished
  return new Blob(chunks, { type: 'application/pdf' })
}

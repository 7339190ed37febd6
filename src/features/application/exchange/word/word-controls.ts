import { allNamed, childNamed, elements, textIn, type XmlNode } from './read-xml.ts'
import { signOfSymbol, withSigns } from './word-symbols.ts'
import { decodeText, PLACEHOLDER } from './word-text.ts'

/** Deleted text, editing data, fallback drawings: elements whose text the author does not see. */
const skipped: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'pPr',
  'rPr',
  'sdtPr',
  'instrText',
  'tcPr',
  'tblPr',
  'trPr',
])

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

const inline = (node: XmlNode, symbol = signOfSymbol): string =>
  elements(node)
    .map((child) => {
      if (skipped.has(child.name)) return ''
      if (child.name === 't') return textIn(child)
      if (child.name === 'sym') return symbol(child.attributes)
      if (child.name === 'txbxContent') return ''
      if (child.name === 'r') return withSigns(inline(child, symbol), fontOf(child))
      // Word writes an emoji twice: as a symbol that few programs can read, and as plain text.
      if (child.name === 'AlternateContent')
        return (
          elements(child)
            .map((choice) => inline(choice, symbol))
            .find((text) => text !== '') ?? ''
        )
      return signs[child.name] ?? inline(child, symbol)
    })
    .join('')

/** Whether the end of a paragraph is marked as deleted or moved: the next paragraph then continues the same line. */
const isEndDeleted = (paragraph: XmlNode): boolean => {
  const mark = childNamed(childNamed(paragraph, 'pPr'), 'rPr')
  return (childNamed(mark, 'del') ?? childNamed(mark, 'moveFrom')) !== undefined
}

const fontOf = (run: XmlNode): string => childNamed(childNamed(run, 'rPr'), 'rFonts')?.attributes['ascii'] ?? ''

/** Text boxes anchored in a paragraph. */
const boxesIn = (node: XmlNode): readonly XmlNode[] =>
  elements(node).flatMap((child) =>
    skipped.has(child.name) ? [] : child.name === 'txbxContent' ? [child] : boxesIn(child),
  )

/** The visible lines of paragraphs, each followed by its text boxes. A paragraph that is marked as deleted gives no line. */
function linesIn(paragraphs: readonly XmlNode[]): readonly string[] {
  const lines: string[] = []
  let line = ''
  let boxes: readonly string[] = []
  for (const paragraph of paragraphs) {
    line += inline(paragraph)
    boxes = [...boxes, ...boxesIn(paragraph).flatMap((box) => linesIn(paragraphsIn(box)))]
    if (isEndDeleted(paragraph)) continue
    lines.push(line, ...boxes)
    line = ''
    boxes = []
  }
  return line === '' && boxes.length === 0 ? lines : [...lines, line, ...boxes]
}

/** The visible lines of paragraphs, decoded, without placeholders. */
export const readLines = (paragraphs: readonly XmlNode[]): readonly string[] =>
  linesIn(paragraphs).map((line) => withoutPlaceholder(decodeText(line)))

/** Paragraphs of a part of a document, in reading order; a table cell counts as paragraphs too. */
export const paragraphsIn = (node: XmlNode): readonly XmlNode[] =>
  elements(node).flatMap((child) => (skipped.has(child.name) ? [] : child.name === 'p' ? [child] : paragraphsIn(child)))

const withoutPlaceholder = (text: string): string => {
  const start = text.startsWith(PLACEHOLDER) ? text.slice(PLACEHOLDER.length) : text
  return start.trim() === '' ? '' : start.endsWith(PLACEHOLDER) ? start.slice(0, -PLACEHOLDER.length) : start
}

/** The visible text. Lines are paragraphs, or breaks within one. */
export function readText(node: XmlNode): string {
  const paragraphs = node.name === 'p' ? [node] : paragraphsIn(node)
  const text = paragraphs.length > 0 ? linesIn(paragraphs).join('\n') : inline(node)
  return withoutPlaceholder(decodeText(text))
}

/** A content control of Word: its name, its choices and its text. */
export interface WordControlFound {
  readonly tag: string
  readonly text: string
  /** Choices of its list: displayed text and value. */
  readonly items: ReadonlyMap<string, string>
  /** Null if the control is no checkbox. */
  readonly ticked: boolean | null
}

/** By the visible character; if a program draws another one, by the control's own state. */
const isTicked = (box: XmlNode, text: string): boolean => {
  if (/[☒☑✓✔xX]/u.test(text)) return true
  if (text.includes('☐')) return false
  return ['1', 'true', 'on'].includes(childNamed(box, 'checked')?.attributes['val'] ?? '0')
}

export function controlOf(sdt: XmlNode): WordControlFound | null {
  const properties = childNamed(sdt, 'sdtPr')
  const content = childNamed(sdt, 'sdtContent')
  const tag = childNamed(properties, 'tag')?.attributes['val']
  if (!properties || !content || tag === undefined) return null
  const list = childNamed(properties, 'dropDownList') ?? childNamed(properties, 'comboBox')
  const box = childNamed(properties, 'checkbox')
  const shown = childNamed(properties, 'showingPlcHdr')
  const isEmpty = shown !== undefined && !['0', 'false', 'off'].includes(shown.attributes['val'] ?? '1')
  const text = isEmpty ? '' : readText(content)
  const items = new Map(
    (list ? allNamed(list, 'listItem') : []).map(({ attributes }) => [
      attributes['displayText'] ?? attributes['value'] ?? '',
      attributes['value'] ?? '',
    ]),
  )
  const letters = inline(content, () => '')
  return { tag, text, items, ticked: box ? isTicked(box, letters) : null }
}

/** Every content control in a part of a document, nested ones included. */
export const controlsIn = (node: XmlNode): readonly WordControlFound[] =>
  elements(node).flatMap((child) => {
    if (child.name === 'del' || child.name === 'moveFrom' || child.name === 'Fallback') return []
    const own = child.name === 'sdt' ? controlOf(child) : null
    return [...(own ? [own] : []), ...controlsIn(child)]
  })

/** Reads a line as a ticked or empty box; null if it is none. */
export const boxOf = (line: string): { ticked: boolean; label: string } | null => {
  const found = /^\s*([☒☑✓✔☐])\s*(.*)$/su.exec(line)
  return found ? { ticked: found[1] !== '☐', label: (found[2] ?? '').trim() } : null
}

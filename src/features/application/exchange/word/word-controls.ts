import { allNamed, childNamed, elements, textIn, type XmlNode } from './read-xml.ts'
import { decodeText, PLACEHOLDER } from './word-text.ts'

/** Deleted text, notes of the editor, drawings' second versions: none of it is what the author reads. */
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

const inline = (node: XmlNode): string =>
  elements(node)
    .map((child) => {
      if (skipped.has(child.name)) return ''
      if (child.name === 't') return textIn(child)
      return signs[child.name] ?? inline(child)
    })
    .join('')

/** Paragraphs of a piece of a document, in the order of reading; a cell of a table is a paragraph. */
export const paragraphsIn = (node: XmlNode): readonly XmlNode[] =>
  elements(node).flatMap((child) => (skipped.has(child.name) ? [] : child.name === 'p' ? [child] : paragraphsIn(child)))

const withoutPlaceholder = (text: string): string => {
  const start = text.startsWith(PLACEHOLDER) ? text.slice(PLACEHOLDER.length) : text
  return start.trim() === '' ? '' : start.endsWith(PLACEHOLDER) ? start.slice(0, -PLACEHOLDER.length) : start
}

/** What somebody reads there. Lines are paragraphs, or breaks within one. */
export function readText(node: XmlNode): string {
  const paragraphs = node.name === 'p' ? [node] : paragraphsIn(node)
  const text = paragraphs.length > 0 ? paragraphs.map(inline).join('\n') : inline(node)
  return withoutPlaceholder(decodeText(text))
}

/** A content control of Word: its name, what it offers and what stands in it. */
export interface WordControlFound {
  readonly tag: string
  readonly text: string
  /** What its list offers: text shown, value kept. */
  readonly items: ReadonlyMap<string, string>
  /** Null for a control that is no box to tick. */
  readonly ticked: boolean | null
}

/** By the sign that people see; where a program draws one that is no letter, by what the control says of itself. */
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
  return { tag, text, items, ticked: box ? isTicked(box, textIn(content)) : null }
}

/** Every control in a piece of a document, those inside others as well. */
export const controlsIn = (node: XmlNode): readonly WordControlFound[] =>
  elements(node).flatMap((child) => {
    if (child.name === 'del' || child.name === 'moveFrom' || child.name === 'Fallback') return []
    const own = child.name === 'sdt' ? controlOf(child) : null
    return [...(own ? [own] : []), ...controlsIn(child)]
  })

/** Whether a line of text is a ticked box, an empty one, or none. */
export const boxOf = (line: string): { ticked: boolean; label: string } | null => {
  const found = /^\s*([☒☑✓✔☐])\s*(.*)$/su.exec(line)
  return found ? { ticked: found[1] !== '☐', label: (found[2] ?? '').trim() } : null
}

import { SaxesParser } from 'saxes'

/** An XML element by its local name, with what the reader of Word files needs. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

/** Word nests tables and controls a few dozen deep; anything much deeper is no document. */
const MAX_DEPTH = 400

/**
 * Parses XML strictly. Null if it is not well formed, nested too deeply, or declares entities: Word documents have no
 * DOCTYPE, and one could be used to read other files or to expand without end.
 */
export function readXml(text: string): XmlNode | null {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const open: XmlNode[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type is declared')
  })
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length > MAX_DEPTH) throw new Error('nested too deep')
    const own = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]))
    const node: XmlNode = { name: local, attributes: own, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  const take = (piece: string) => open.at(-1)?.children.push(piece)
  parser.on('text', take)
  parser.on('cdata', take)
  try {
    parser.write(text.replace(/^\ufeff/, '')).close()
  } catch {
    return null
  }
  return elements(root)[0] ?? null
}

export const elements = (node: XmlNode): readonly XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string')

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && elements(node).find((child) => child.name === name)

/** All elements with a name below a node, in document order; does not search inside matches. */
export function allNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return elements(node).flatMap((child) => (child.name === name ? [child] : allNamed(child, name)))
}

export const textIn = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

import { SaxesParser } from 'saxes'

/** An element by its local name, with what the reader of Word files needs. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

/** Word nests tables and controls a few dozen deep; a file that goes on and on is no document. */
const MAX_DEPTH = 400

/**
 * Reads XML strictly. Null for what is not well formed, nests without end, or declares entities: no document of Word has
 * a DOCTYPE, and one that has may want to read other files or to grow without end.
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

/** All elements of a name below a node, in the order of the text; not inside those of the same name. */
export function allNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return elements(node).flatMap((child) => (child.name === name ? [child] : allNamed(child, name)))
}

export const textIn = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

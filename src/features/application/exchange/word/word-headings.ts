import { addressOf, fields, isComposite, isList, partAddress } from '#src/domain/application/fields.ts'
import { allNamed, childNamed, elements, type XmlNode } from './read-xml.ts'
import { readText } from './word-controls.ts'
import { bookmarkOf } from './word-text.ts'
import { translationControls } from './word-translations.ts'

type Label = (address: string) => string

/** Every question and part: possible subjects of a heading in the file. */
const headed: readonly string[] = [
  ...fields.flatMap((field) => [
    addressOf(field),
    ...(isComposite(field) ? field.parts.map((part) => partAddress(field, part)) : []),
  ]),
  ...translationControls.keys(),
]
const lists: ReadonlySet<string> = new Set(fields.filter(isList).map(addressOf))

const styleOf = (paragraph: XmlNode): string =>
  childNamed(childNamed(paragraph, 'pPr'), 'pStyle')?.attributes['val'] ?? ''

/** Programs name heading styles in their own language. */
const isHeading = (block: XmlNode): boolean =>
  block.name === 'p' && /^(?:heading|title|titre|titel|.{0,2}berschrift)/i.test(styleOf(block))

const isHint = (block: XmlNode): boolean => block.name === 'p' && styleOf(block) === 'Hint'

const blocksIn = (node: XmlNode): readonly XmlNode[] =>
  elements(node).flatMap((child) => {
    if (child.name === 'p' || child.name === 'tbl') return [child]
    return child.name === 'sdtPr' || child.name === 'del' ? [] : blocksIn(child)
  })

/**
 * Labels of parts and translations are short and may occur under several questions: prefers those under the previous
 * heading, then those of the same question.
 */
function byText(text: string, present: string | null, label: Label): string | undefined {
  const question = present?.split('.').slice(0, 2).join('.')
  const below = (place: string | null | undefined) => headed.filter((address) => address.startsWith(`${place}.`))
  return [...below(present), ...below(question), ...headed].find((address) => label(address).trim() === text)
}

/**
 * The blocks below the heading of each question, up to the next heading, without hints. Headings are recognised by our
 * bookmark or, if an editor has dropped it, by their words.
 */
export function belowHeadings(body: XmlNode, label: Label): ReadonlyMap<string, readonly XmlNode[]> {
  const byMark = new Map(headed.map((address) => [bookmarkOf(address), address]))
  const found = new Map<string, XmlNode[]>()
  let present: string | null = null
  const addressIn = (block: XmlNode): string | undefined => {
    if (block.name !== 'p') return undefined
    const marked = allNamed(block, 'bookmarkStart').map(({ attributes }) => byMark.get(attributes['name'] ?? ''))
    return marked.find(Boolean) ?? (isHeading(block) ? byText(readText(block).trim(), present, label) : undefined)
  }
  for (const block of blocksIn(body)) {
    const address = addressIn(block)
    if (address !== undefined) {
      present = address
      // A single checkbox has its label on its own line.
      found.set(address, isHeading(block) ? [] : [block])
      continue
    }
    // List entries have headings of their own ("Visit 2"), which do not end the list.
    if (isHeading(block) && !(present !== null && lists.has(present))) present = null
    else if (present !== null && !isHint(block)) found.get(present)?.push(block)
  }
  return found
}

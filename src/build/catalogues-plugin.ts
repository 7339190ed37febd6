import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'
import type { Options, Part, Text } from '#src/i18n/format-message.ts'

const folder = fileURLToPath(new URL('../i18n/catalogues', import.meta.url))

/** The texts of one area as written in the catalogue. */
export const readCatalogue = (area: string, locale: string): Record<string, string> =>
  JSON.parse(readFileSync(`${folder}/${area}/${locale}.json`, 'utf8')) as Record<string, string>

const textOf = (elements: readonly MessageFormatElement[]): Text => {
  const parts = elements.map(partOf)
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}

const optionsOf = (options: Readonly<Record<string, { readonly value: MessageFormatElement[] }>>): Options =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, textOf(value)]))

function partOf(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value
    case TYPE.argument:
      return [element.value]
    case TYPE.number:
      if (element.style) break
      return [element.value, 0]
    case TYPE.tag:
      return [element.value, textOf(element.children)]
    case TYPE.select:
      return [element.value, optionsOf(element.options)]
    case TYPE.plural:
      return element.pluralType === 'ordinal'
        ? [element.value, optionsOf(element.options), element.offset, 1]
        : [element.value, optionsOf(element.options), element.offset]
    case TYPE.pound:
      return 0
    default:
  }
  throw new Error(`format-message.ts does not know what to do with ${JSON.stringify(element)}`)
}

/** Parses an ICU text into the short form of `format-message.ts`. */
export const parseText = (text: string): Text => textOf(parse(text))

interface Branch {
  [step: string]: Branch | Text
}
const isBranch = (node: Branch | Text | undefined): node is Branch => typeof node === 'object' && !Array.isArray(node)

/**
 * Nests `{ 'map.title': …, 'map.lead': … }` as `{ map: { title: …, lead: … } }`, so that key prefixes are written once.
 */
export const nested = (texts: Readonly<Record<string, Text>>): Branch => {
  const root: Branch = {}
  for (const [key, text] of Object.entries(texts)) {
    let branch = root
    for (const step of key.split('.')) {
      const there = branch[step]
      // If the key of a text is a prefix of other keys, the text is stored among them under an empty name.
      const next: Branch = isBranch(there) ? there : there === undefined ? {} : { '': there }
      branch[step] = next
      branch = next
    }
    branch[''] = text
  }
  return withoutLoneTexts(root)
}

const withoutLoneTexts = (branch: Branch): Branch =>
  Object.fromEntries(
    Object.entries(branch).map(([step, node]) => {
      if (!isBranch(node)) return [step, node]
      const { '': own, ...others } = node
      return [step, own !== undefined && Object.keys(others).length === 0 ? own : withoutLoneTexts(node)]
    }),
  )

/**
 * Missing and surplus keys of the other languages compared to English: one sentence per area and language; empty if
 * complete.
 */
export const catalogueGaps = (): string[] =>
  readdirSync(folder).flatMap((area) => {
    const english = readCatalogue(area, 'en')
    return ['fr', 'de'].flatMap((locale) => {
      const own = readCatalogue(area, locale)
      const missing = Object.keys(english).filter((key) => !(key in own))
      const extra = Object.keys(own).filter((key) => !(key in english))
      return [
        ...(missing.length > 0 ? [`${area}/${locale}.json lacks ${missing.join(', ')}`] : []),
        ...(extra.length > 0 ? [`${area}/${locale}.json has what English lacks: ${extra.join(', ')}`] : []),
      ]
    })
  })

/**
 * Turns `src/i18n/catalogues/**.json` into parsed ICU texts, so that no message parser is shipped. The build fails if a
 * language is incomplete.
 *
 * @param kept the keys that a build needs from an area, if not all.
 */
export const icuCatalogues = (kept: Readonly<Record<string, RegExp>> = {}): Plugin => {
  let building = false
  return {
    name: 'icu-catalogues',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build'
    },
    buildStart() {
      const gaps = building ? catalogueGaps() : []
      if (gaps.length > 0) this.error(`Texts are missing:\n${gaps.join('\n')}`)
    },
    transform: {
      filter: { id: /\/i18n\/catalogues\/[\w/-]+\.json$/ },
      handler(code, id) {
        const messages = Object.entries(JSON.parse(code) as Record<string, string>)
        const wanted = kept[id.split('/').at(-2) ?? '']
        const needed = messages.filter(([key]) => wanted?.test(key) ?? true)
        const parsed = Object.fromEntries(needed.map(([key, text]) => [key, parseText(text)]))
        return {
          code: `export default JSON.parse(${JSON.stringify(JSON.stringify(nested(parsed)))})`,
          moduleType: 'js',
          map: null,
        }
      },
    },
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('catalogues', import.meta.url))

/** The texts of one area as they are written. */
export const readCatalogue = (area: string, locale: string): Record<string, string> =>
  JSON.parse(readFileSync(`${folder}/${area}/${locale}.json`, 'utf8')) as Record<string, string>

/** An ICU text as the build hands it to the application. */
export const parseText = (text: string) => parse(text)

/** What one language lacks, or has too much, against English: a sentence per area and language, empty when all is well. */
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
 * Turns `src/i18n/catalogues/**.json` into pre-parsed ICU syntax trees, so that no message parser is shipped.
 * A build fails when a language is incomplete.
 *
 * @param kept the keys that a build needs of an area, where it does not need them all.
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
          code: `export default JSON.parse(${JSON.stringify(JSON.stringify(parsed))})`,
          moduleType: 'js',
          map: null,
        }
      },
    },
  }
}

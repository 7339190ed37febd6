import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

/** Turns `src/i18n/catalogues/**.json` into pre-parsed ICU syntax trees, so that no message parser is shipped. */
export const icuCatalogues = (): Plugin => ({
  name: 'icu-catalogues',
  enforce: 'pre',
  transform: {
    filter: { id: /\/i18n\/catalogues\/[\w/-]+\.json$/ },
    handler(code) {
      const messages = JSON.parse(code) as Record<string, string>
      const parsed = Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parse(text)]))
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(parsed))})`,
        moduleType: 'js',
        map: null,
      }
    },
  },
})

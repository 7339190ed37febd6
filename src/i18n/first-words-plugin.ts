import type { Plugin } from 'vite'
import { locales } from '#src/domain/localised.ts'
import { readCatalogue } from './vite-plugin.ts'

/** Public pages whose title and lead do not depend on the backend; each has both in an area of texts of that name. */
export const pagesWithFirstWords = ['map', 'countries', 'calls'] as const

const PLACE = '<!-- words of pages -->'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const wordsOf = (area: string): string => {
  const texts = locales.map((locale) => ({ locale, catalogue: readCatalogue(area, locale) }))
  const paragraphs = [
    { key: `${area}.title`, style: 'first-heading' },
    { key: `${area}.lead`, style: 'first-lead' },
  ].flatMap(({ key, style }) =>
    texts.map(({ locale, catalogue }) => {
      const text = catalogue[key]
      if (text === undefined || text.includes('{')) throw new Error(`${key} cannot stand in index.html`)
      return `<p class="${style}" lang="${locale}">${escaped(text)}</p>`
    }),
  )
  return `<div class="first-words" data-path="/${area}">${paragraphs.join('')}</div>`
}

/**
 * Writes title and lead of public pages into index.html, in every language, so that they are read before any script has
 * come. `public/first-paint.js` shows those of the address, `PageLoading` keeps them until the page stands.
 */
export const firstWords = (): Plugin => ({
  name: 'first-words',
  transformIndexHtml: (html) => html.replace(PLACE, pagesWithFirstWords.map(wordsOf).join('\n        ')),
})

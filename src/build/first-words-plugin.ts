import type { Plugin } from 'vite'
import { locales } from '#src/domain/localised.ts'
import { readCatalogue } from './catalogues-plugin.ts'

/**
 * Public pages whose lead does not depend on the backend, by path; `:id` matches any last segment. The placeholder
 * title of a call is replaced by the real one.
 */
export const firstWordsOf = {
  '/map': { area: 'map', title: 'map.title', lead: 'map.lead' },
  '/countries': { area: 'country-list', title: 'countries.title', lead: 'countries.lead' },
  '/calls': { area: 'calls', title: 'calls.title', lead: 'calls.lead' },
  '/calls/:id': { area: 'calls', title: 'calls.one', lead: 'calls.oneLead' },
} as const
type Path = keyof typeof firstWordsOf

const PLACE = '<!-- words of pages -->'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const wordsOf = (path: Path): string => {
  const { area, title, lead } = firstWordsOf[path]
  const texts = locales.map((locale) => ({ locale, catalogue: readCatalogue(area, locale) }))
  const paragraphs = [
    { key: title, style: 'first-heading' },
    { key: lead, style: 'first-lead' },
  ].flatMap(({ key, style }) =>
    texts.map(({ locale, catalogue }) => {
      const text = catalogue[key]
      if (text === undefined || text.includes('{')) throw new Error(`${key} cannot stand in index.html`)
      return `<p class="${style}" lang="${locale}">${escaped(text)}</p>`
    }),
  )
  return `<div class="first-words" data-path="${path}">${paragraphs.join('')}</div>`
}

/**
 * Writes title and lead of public pages into index.html, in every language, so that they are readable before any script
 * loads. `public/first-paint.js` shows those of the path; `PageLoading` keeps them until the page is rendered.
 */
export const firstWords = (): Plugin => ({
  name: 'first-words',
  transformIndexHtml: (html) =>
    html.replace(PLACE, (Object.keys(firstWordsOf) as Path[]).map(wordsOf).join('\n        ')),
})

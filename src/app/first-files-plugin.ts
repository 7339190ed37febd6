import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { locales } from '../domain/localised.ts'

/** Pages on which most visits begin, with the parts of the contract that they ask for (`load-operation.ts`). */
const pages: Readonly<Record<`/${string}`, readonly string[]>> = {
  '/': [],
  '/map': ['countries'],
  '/countries': ['countries'],
  '/calls': [],
  '/calls/:callId': ['published-questions'],
}

const table = fileURLToPath(new URL('routes.tsx', import.meta.url))

/** Module and areas of texts of a page, as the table of routes has them. */
const routeOf = (path: string) => {
  const found = new RegExp(`page\\(\\s*'${path}',\\s*\\[([^\\]]*)\\],\\s*\\(\\) => import\\('#([^']+)'\\)`)
  const [, areas, module] = found.exec(readFileSync(table, 'utf8')) ?? []
  if (areas === undefined || module === undefined) throw new Error(`the table of routes has no page ${path}`)
  return { module, areas: [...areas.matchAll(/'([\w-]+)'/g)].map(([, area = '']) => area) }
}

/** Per page, the files that it needs beside those that index.html names itself: its own, and those of each language. */
const filesOf = (bundle: Rolldown.OutputBundle) => {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const collect = (chunk: Rolldown.OutputChunk | undefined, files: Set<string>) => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    for (const name of chunk.imports) {
      collect(
        chunks.find(({ fileName }) => fileName === name),
        files,
      )
    }
  }
  const named = new Set<string>()
  collect(
    chunks.find(({ isEntry }) => isEntry),
    named,
  )
  const filesFor = (modules: readonly string[]) => {
    const files = new Set(named)
    for (const module of modules) {
      collect(
        chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`)),
        files,
      )
    }
    return [...files].filter((file) => !named.has(file))
  }
  return Object.fromEntries(
    Object.entries(pages).map(([path, contract]) => {
      const { module, areas } = routeOf(path)
      const texts = locales.map((locale) => {
        const catalogues = ['shell', ...areas].map((area) => `src/i18n/catalogues/${area}/${locale}.json`)
        return [locale, filesFor(catalogues)] as const
      })
      return [
        path,
        {
          page: filesFor([module, ...contract.map((part) => `src/contract/${part}.ts`)]),
          ...Object.fromEntries(texts),
        },
      ]
    }),
  )
}

/**
 * A page's own files are named by the start chunk, so they would be asked for when that has come and run. With this list
 * in index.html, `public/first-paint.js` asks for them at once. Scripts give way to what the first paint needs.
 */
export const firstFiles = (): Plugin => ({
  name: 'first-files',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) =>
      bundle && {
        html: html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
        tags: [
          { tag: 'meta', attrs: { name: 'files', content: JSON.stringify(filesOf(bundle)) }, injectTo: 'head-prepend' },
        ],
      },
  },
})

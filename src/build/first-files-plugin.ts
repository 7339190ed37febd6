import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { locales } from '#src/domain/localised.ts'

/** Pages on which most visits begin, with the parts of the contract that they need (`load-operation.ts`). */
const pages: Readonly<Record<`/${string}`, readonly string[]>> = {
  '/': [],
  '/map': ['countries'],
  '/countries': ['countries'],
  '/calls': [],
  '/calls/:callId': ['published-questions'],
}

const table = fileURLToPath(new URL('../app/routes.tsx', import.meta.url))

/** Module and text areas of a page, read from the table of routes. */
const routeOf = (path: string) => {
  const found = new RegExp(`page\\(\\s*'${path}',\\s*\\[([^\\]]*)\\],\\s*\\(\\) => import\\('#([^']+)'\\)`)
  const [, areas, module] = found.exec(readFileSync(table, 'utf8')) ?? []
  if (areas === undefined || module === undefined) throw new Error(`the table of routes has no page ${path}`)
  return { module, areas: [...areas.matchAll(/'([\w-]+)'/g)].map(([, area = '']) => area) }
}

/** Per page, the files it needs besides those in index.html: its own, and those of each language. */
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
 * The start chunk names the files of a page, so they would be requested only after it has run. With this list in
 * index.html, `public/first-paint.js` requests them at once. Scripts have lower priority than the first paint.
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

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesBelow, importsOf, resolveImport, withoutComments } from './house.ts'

/** Vite's manifest, as far as sizes need it. */
export type Manifest = Readonly<Record<string, Chunk>>
export interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
}

export const readManifest = (folder: string, name: 'manifest' | 'embed' = 'manifest'): Manifest =>
  JSON.parse(readFileSync(join(folder, '.vite', `${name}.json`), 'utf8')) as Manifest

/** These chunks with all their static imports. */
export const closure = (manifest: Manifest, keys: readonly string[]): Set<string> => {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no chunk ${key}`)
    if (seen.has(key)) return
    seen.add(key)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return seen
}

/** A page of the routes: its path pattern, its module, and the text areas that load with it. */
export interface Page {
  readonly path: string
  readonly module: string
  readonly areas: readonly string[]
}

const pagePattern = /\bpage\(\s*'(\/[^']*)',\s*\[([^\]]*)\],\s*\(\)\s*=>\s*import\(\s*'([^']+)'\s*\),?\s*\)/g

/** The pages of a table of routes: `page('/path', ['area'], () => import('…'))`. */
export const pagesOf = (routes: string): Page[] =>
  [...withoutComments(routes).matchAll(pagePattern)].map(([, path = '', areas = '', module = '']) => ({
    path,
    module: resolveImport('src/app/routes.tsx', module),
    areas: [...areas.matchAll(/'([^']+)'/g)].map(([, area = '']) => area),
  }))

export const readPages = (): Page[] =>
  pagesOf(
    filesBelow('src/app', ['routes.tsx'])
      .map(({ text }) => text)
      .join('\n'),
  )

/** Modules that the table of routes imports lazily. Each must be among its pages. */
export const lazyModulesOf = (routes: string): string[] =>
  importsOf(routes)
    .filter((specifier) => specifier.startsWith('#src/features/'))
    .map((specifier) => resolveImport('src/app/routes.tsx', specifier))

const catalogue = (area: string): string => `src/i18n/catalogues/${area}/en.json`

const entryOf = (manifest: Manifest): string => {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true)
  if (entry === undefined) throw new Error('the build has no entry')
  return entry
}

/** What every visit loads before any page: entry and shell texts. */
export const shellOf = (manifest: Manifest): Set<string> => closure(manifest, [entryOf(manifest), catalogue('shell')])

/** All of the embedded map: its entry, and its texts in one language. */
export const embedOf = (manifest: Manifest): Set<string> =>
  closure(manifest, [entryOf(manifest), ...['shell', 'map', 'map-embed', 'legend', 'members', 'view'].map(catalogue)])

/**
 * What the embedded map fetches besides scripts, texts, styles and fonts with a plain URL: files of the build, and
 * answers of the backend below `/api`. Browser tests check this list.
 */
export const embedFetches = { files: ['/config.json', '/shapes/coarse.json'], answers: ['/countries', '/members'] }

/** What a page loads, texts included, regardless of what is loaded already. */
export const pageChunks = (manifest: Manifest, page: Page): Set<string> =>
  closure(manifest, [page.module, ...page.areas.map(catalogue)])

/** Script files of these chunks. */
export const scriptsOf = (manifest: Manifest, keys: Iterable<string>): string[] => [
  ...new Set(
    [...keys].map((key) => manifest[key]?.file).filter((file): file is string => file?.endsWith('.js') === true),
  ),
]

/** Style files of these chunks. */
export const stylesOf = (manifest: Manifest, keys: Iterable<string>): string[] => [
  ...new Set([...keys].flatMap((key) => manifest[key]?.css ?? [])),
]

const kb = (contents: readonly (Buffer | string)[]): number =>
  contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000

/** kB (1000 bytes) after gzip -9, file by file, as transferred. */
export const gzippedKb = (folder: string, files: readonly string[]): number =>
  kb(files.map((file) => readFileSync(join(folder, file))))

/** `gzippedKb` for answers of a backend. */
export const gzippedAnswersKb = async (
  backend: { readonly fetch: (request: Request) => Promise<Response> },
  paths: readonly string[],
): Promise<number> =>
  kb(
    await Promise.all(
      paths.map(async (path) => (await backend.fetch(new Request(`http://localhost/api${path}`))).text()),
    ),
  )

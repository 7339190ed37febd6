import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** One source file: its path from the root, with slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Files below a folder with these endings, sorted. Excludes installed packages (the bench installs Lighthouse). */
export const filesBelow = (folder: string, endings: readonly string[]): SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`))
    .toSorted()
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))

/**
 * Text without comments, found by pattern: a slash and a star inside a string count as one, "//" after a non-space
 * character does not.
 */
export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, ' '))

const specifiers = [
  /^\s*(?:import|export)\s[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
]

/** What a file imports, as written: static, dynamic, type and side-effect imports, and re-exports. */
export const importsOf = (text: string): string[] => {
  const code = withoutComments(text)
  return specifiers.flatMap((pattern) => [...code.matchAll(pattern)].map(([, specifier = '']) => specifier))
}

/** Path from the root of an import; the specifier itself for a package. */
export const resolveImport = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier))
  const inside = /^#(src|mocks|tests)\/(.+)$/.exec(specifier)
  return inside ? `${inside[1]}/${inside[2]}` : specifier
}

/** Folders of `src`, and the folders that each may import, itself included. */
/** Entry points of the two applications. */
const entries = new Set(['src/main.tsx', 'src/embed.tsx'])

const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  contract: ['domain', 'contract'],
  backend: ['domain', 'contract', 'backend'],
  i18n: ['domain', 'i18n'],
  ui: ['domain', 'i18n', 'ui'],
  features: ['domain', 'contract', 'backend', 'i18n', 'ui', 'features'],
  app: ['domain', 'contract', 'backend', 'i18n', 'ui', 'features', 'app'],
  build: ['domain', 'contract', 'i18n', 'build'],
}

/** Packages that only one place may import, so that they can be replaced and stay out of the first page. */
const oneDoor: Readonly<Record<string, (path: string) => boolean>> = {
  zod: (path) => path === 'src/domain/zod.ts',
  'zod-openapi': (path) => path === 'src/contract/openapi.ts',
  msw: (path) => path.startsWith('mocks/') || path.startsWith('tests/') || path === 'vite.config.ts',
}

const reactFree = ['domain', 'contract']

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** Why an import breaks the direction of imports; null if it does not. */
const complaint = (from: string, specifier: string): string | null => {
  const to = resolveImport(from, specifier)
  const [top = '', folder = ''] = from.split('/')
  const [toTop = '', toFolder = ''] = to.split('/')
  const isOurs = to !== specifier || ['src', 'mocks', 'tests'].includes(toTop)

  if (!isOurs) {
    const name = packageOf(specifier)
    const allowed = oneDoor[name]
    if (allowed && !allowed(from)) return `${name} has one door, and this is not it`
    if (top === 'src' && reactFree.includes(folder) && /^(react|@tanstack|leaflet|recharts)/.test(name)) {
      return `${folder} knows no ${name}`
    }
    return null
  }
  // Tests beside a module may use the shared test code.
  if (toTop === 'tests')
    return top === 'tests' || isTest(from) || from === 'vite.config.ts' ? null : 'only tests import tests'
  if (top === 'mocks') {
    return toTop === 'mocks' || ['domain', 'contract'].includes(toFolder) ? null : `mocks do not know src/${toFolder}`
  }
  if (top !== 'src') return null
  if (toTop === 'mocks') return entries.has(from) ? null : 'only src/main.tsx and src/embed.tsx name mocks'
  if (entries.has(from) || !(folder in mayImport)) return null
  // A test may read the texts as the build does.
  if (toFolder === 'build' && isTest(from)) return null
  if (!mayImport[folder]?.includes(toFolder)) return `${folder} does not import ${toFolder}`
  const [, , feature] = from.split('/')
  const [, , toFeature] = to.split('/')
  if (folder === 'features' && toFolder === 'features' && feature !== toFeature)
    return 'features do not import each other'
  return null
}

/** Imports against the allowed direction: one sentence each. */
export const wrongDirections = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    importsOf(text).flatMap((specifier) => {
      const why = complaint(path, specifier)
      return why === null ? [] : [`${path} imports ${specifier}: ${why}`]
    }),
  )

/** Files that import a package, without tests. */
export const importersOf = (files: readonly SourceFile[], packageName: string): string[] =>
  files
    .filter(({ path, text }) => !isTest(path) && importsOf(text).some((one) => packageOf(one) === packageName))
    .map(({ path }) => path)

const escapes: readonly (readonly [RegExp, string])[] = [
  [/(?:[:<|&,(]|\bas|\bextends)\s*any\b(?!\s*[:'"])/, 'any'],
  [/@ts-(?:ignore|nocheck|expect-error)/, 'a switch of the type checker'],
  [/(?:eslint|oxlint)-disable/, 'a switch of the linter'],
  [/\b(?:TODO|FIXME|XXX)\b/, 'unfinished work'],
]

/** Ways around type checker and linter, and notes of unfinished work. */
export const wayRounds = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const bare = line.replaceAll(/'[^'\n]*'|"[^"\n]*"/g, "''")
      return escapes.flatMap(([pattern, what]) => {
        const subject = what === 'any' ? withoutComments(bare).replace(/^\s*\*.*$/, '') : line
        return pattern.test(subject) ? [`${path}:${index + 1}: ${what}`] : []
      })
    }),
  )

/** Requests of the application to other hosts: a URL in a call of `fetch` and similar, or in `src`, `url()`. */
export const foreignRequests = (files: readonly SourceFile[]): string[] => {
  const request =
    /(?:\bfetch|\bsendBeacon|\bnew (?:Request|EventSource|WebSocket|Worker)|\bimport|\burl)\s*\(\s*['"`]?(?:https?:|wss?:)?\/\/|\bsrc(?:Set)?=\{?['"`](?:https?:)?\/\/|@import\s+['"](?:https?:)?\/\//
  return files.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line, index) => (request.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
}

/**
 * `:has()` selectors on the whole page, or with following siblings or descendants: browsers then restyle all of it on
 * every change inside.
 */
export const wideQuestions = (files: readonly SourceFile[]): string[] => {
  const wide = /(?:^|[\s,>+~])(?:(?:html|body|:root)\S*)?:has\(|:has\((?:[^()]|\([^()]*\))*\)+\s*[^\s,{:)]/
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (wide.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
}

/** Files with more lines than allowed. */
export const longerThan = (files: readonly SourceFile[], lines: number): string[] =>
  files.flatMap(({ path, text }) => {
    const count = text.trimEnd().split('\n').length
    return count > lines ? [`${path}: ${count} lines`] : []
  })

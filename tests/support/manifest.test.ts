import { describe, expect, test } from 'vitest'
import { filesBelow } from './house.ts'
import {
  closure,
  lazyModulesOf,
  type Manifest,
  pageChunks,
  pagesOf,
  readPages,
  scriptsOf,
  shellOf,
} from './manifest.ts'

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js'],
    dynamicImports: ['src/features/a/route.tsx'],
  },
  '_react.js': { file: 'assets/react.js' },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'] },
  'src/features/a/route.tsx': { file: 'assets/a.js', isDynamicEntry: true, imports: ['_shared.js', 'index.html'] },
  'src/i18n/catalogues/shell/en.json': { file: 'assets/shell.js', isDynamicEntry: true },
  'src/i18n/catalogues/map/en.json': { file: 'assets/map.js', isDynamicEntry: true },
  'src/style.css': { file: 'assets/style.css' },
}

const routes = `
  page('/', ['public'], () => import('#src/features/overview/overview.route.tsx')),
  // page('/no', ['map'], () => import('#src/features/no/route.tsx')),
  page(
    '/applications/:applicationId/:section',
    ['application', 'map'],
    () => import('#src/features/application/form/route.tsx'),
  ),`

describe('pages of the routes', () => {
  test('are read with their address, module and texts', () => {
    expect(pagesOf(routes)).toEqual([
      { path: '/', module: 'src/features/overview/overview.route.tsx', areas: ['public'] },
      {
        path: '/applications/:applicationId/:section',
        module: 'src/features/application/form/route.tsx',
        areas: ['application', 'map'],
      },
    ])
  })

  test('none is overlooked in the real table', () => {
    const real = filesBelow('src/app', ['routes.tsx'])
      .map(({ text }) => text)
      .join('\n')
    expect(
      readPages()
        .map(({ module }) => module)
        .toSorted(),
    ).toEqual(lazyModulesOf(real).toSorted())
  })

  test('one that is written in another way is missed by the one, found by the other', () => {
    const strange = "lazy: () => import('#src/features/map/map.route.tsx')"
    expect(pagesOf(strange)).toEqual([])
    expect(lazyModulesOf(strange)).toEqual(['src/features/map/map.route.tsx'])
  })
})

describe('what is loaded', () => {
  test('the shell is the entry and its texts', () => {
    expect([...shellOf(manifest)].toSorted()).toEqual(['_react.js', 'index.html', 'src/i18n/catalogues/shell/en.json'])
  })

  test('a page brings what it imports, and its texts', () => {
    const page = { path: '/a', module: 'src/features/a/route.tsx', areas: ['map'] }
    const chunks = pageChunks(manifest, page)
    expect(chunks).toContain('_shared.js')
    expect(chunks).toContain('src/i18n/catalogues/map/en.json')
    expect(chunks).not.toContain('src/i18n/catalogues/shell/en.json')
  })

  test('styles are no script, and a file counts once', () => {
    expect(scriptsOf(manifest, ['src/style.css', '_react.js', '_react.js'])).toEqual(['assets/react.js'])
  })

  test('a chunk that is not there is told', () => {
    expect(() => closure(manifest, ['src/features/gone/route.tsx'])).toThrow('no chunk src/features/gone/route.tsx')
  })
})

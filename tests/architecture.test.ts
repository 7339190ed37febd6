/**
 * The rules of the code base (README, "Map of the house"). Each scanner is first tried on a sample, so that it can
 * fail.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  filesBelow,
  foreignRequests,
  importersOf,
  importsOf,
  longerThan,
  root,
  type SourceFile,
  wayRounds,
  wideQuestions,
  wrongDirections,
} from './support/house.ts'
import { readPages } from './support/manifest.ts'

const scripts = ['.ts', '.tsx', '.mjs']
const src = filesBelow('src', scripts)
const mocks = filesBelow('mocks', scripts)
const tests = filesBelow('tests', scripts)
const styles = filesBelow('src', ['.css'])
const everything = [...src, ...mocks, ...tests]

const planted = (path: string, text: string): SourceFile[] => [{ path, text }]

test('there is a house to look at', () => {
  expect(src.length).toBeGreaterThan(50)
  expect(mocks.length).toBeGreaterThan(5)
})

test('imports are found in all their forms, and not in comments', () => {
  const text = [
    "import { a } from './a.ts'",
    "import type { B } from '#src/b.ts'",
    "import {\n  c,\n  d,\n} from '#src/c.ts'",
    "import './style.css'",
    "export { e } from './e.ts'",
    "const f = () => import('./f.tsx')",
    "// import { no } from './no.ts'",
    "/* import './neither.ts' */",
  ].join('\n')
  expect(importsOf(text).toSorted()).toEqual(
    ['./a.ts', '#src/b.ts', '#src/c.ts', './style.css', './e.ts', './f.tsx'].toSorted(),
  )
})

describe('imports run one way', () => {
  test.each([
    ['src/domain/x.ts', '#src/contract/operation.ts', 'domain does not import contract'],
    ['src/domain/x.ts', 'react', 'domain knows no react'],
    ['src/contract/x.ts', '../backend/backend.ts', 'contract does not import backend'],
    ['src/backend/x.ts', '#src/features/map/map.route.tsx', 'backend does not import features'],
    ['src/ui/x.tsx', '#src/backend/backend.ts', 'ui does not import backend'],
    ['src/i18n/x.ts', '#src/ui/Button.tsx', 'i18n does not import ui'],
    ['src/features/map/x.tsx', '#src/app/routes.tsx', 'features does not import app'],
    ['src/features/map/x.tsx', '../join/route.tsx', 'features do not import each other'],
    ['src/app/x.tsx', '#mocks/browser.ts', 'only src/main.tsx and src/embed.tsx name mocks'],
    ['mocks/x.ts', '#src/backend/backend.ts', 'mocks do not know src/backend'],
    ['src/app/x.tsx', '#tests/support/x.ts', 'only tests import tests'],
    ['src/domain/x.ts', 'zod', 'zod has one door'],
    ['src/domain/x.ts', 'zod/mini', 'zod has one door'],
    ['src/app/x.tsx', 'msw/browser', 'msw has one door'],
  ])('a planted %s that imports %s is found', (path, specifier, why) => {
    expect(wrongDirections(planted(path, `import { x } from '${specifier}'`))).toEqual([expect.stringContaining(why)])
    expect(wrongDirections(planted(path, `const x = () => import('${specifier}')`))).toHaveLength(1)
  })

  test.each([
    ['src/main.tsx', '#mocks/browser.ts'],
    ['src/embed.tsx', '#mocks/browser.ts'],
    ['src/app/routes.tsx', '#src/features/map/map.route.tsx'],
    ['src/features/map/map.route.tsx', './MapPage.tsx'],
    ['src/features/map/map.route.tsx', '#src/ui/Button.tsx'],
    ['mocks/router.ts', '#src/contract/operations.ts'],
    ['src/domain/zod.ts', 'zod/mini'],
  ])('%s may import %s', (path, specifier) => {
    expect(wrongDirections(planted(path, `import { x } from '${specifier}'`))).toEqual([])
  })

  test('in the whole house', () => {
    expect(wrongDirections(everything)).toEqual([])
  })
})

describe('react-leaflet has one door, because of its licence', () => {
  test('a planted second one is found', () => {
    const second = planted('src/app/x.tsx', "import { Marker } from 'react-leaflet'")
    expect(
      importersOf([...second, ...planted('src/ui/y.tsx', "import { Popup } from 'react-leaflet'")], 'react-leaflet'),
    ).toHaveLength(2)
  })

  test('one file imports it', () => {
    expect(importersOf(src, 'react-leaflet')).toHaveLength(1)
  })
})

describe('nobody goes around the type checker or the linter, and nothing is left unfinished', () => {
  test.each([
    'const a: any = 1',
    'const a = b as any',
    'type A = Record<string, any>',
    '// @ts-expect-error later',
    '// oxlint-disable-next-line',
    '/* eslint-disable */',
    '// TODO: finish',
  ])('a planted %j is found', (line) => {
    expect(wayRounds(planted('src/x.ts', line))).toHaveLength(1)
  })

  test.each(['// any of them', "const a = 'any'", ' * at any time: any', 'const anything: number = 1'])(
    '%j is none',
    (line) => {
      expect(wayRounds(planted('src/x.ts', line))).toEqual([])
    },
  )

  test('in the whole house', () => {
    // The scanner and this file contain the patterns that they search for.
    const own = ['tests/support/house.ts', 'tests/architecture.test.ts']
    expect(wayRounds(everything.filter(({ path }) => !own.includes(path)))).toEqual([])
  })
})

describe('the application asks no other host', () => {
  test.each([
    "fetch('https://example.org/x')",
    'new EventSource("http://example.org")',
    "<img src='https://example.org/x.png' />",
    "background: url('//example.org/x.png')",
    "@import 'https://example.org/x.css'",
  ])('a planted %j is found', (line) => {
    expect(foreignRequests(planted('src/x.ts', line))).toHaveLength(1)
  })

  test.each(["fetch('/api/members')", "<a href='https://www.coe.int/'>", "// fetch('https://example.org')"])(
    '%j is none',
    (line) => {
      expect(foreignRequests(planted('src/x.ts', line))).toEqual([])
    },
  )

  test('in the whole application', () => {
    expect(foreignRequests([...src, ...styles])).toEqual([])
  })
})

describe('a change somewhere in a page is no reason to style all of it', () => {
  test.each([
    ':root:has(.bar) {',
    '.shell:has(.bar) > footer {',
    '.shell:has(.bar) .main {',
    '.fields:has(> .sums) * {',
    '.shell > :has(> .bar) {',
  ])('a planted %j is found', (line) => {
    expect(wideQuestions(planted('src/x.css', line))).toHaveLength(1)
  })

  test.each(['.field:has([aria-expanded]) {', '.part:not(:has(.paper)),', '.symbols li:has(.key) {'])(
    '%j is none',
    (line) => {
      expect(wideQuestions(planted('src/x.css', line))).toEqual([])
    },
  )

  test('in the whole application', () => {
    expect(wideQuestions(styles)).toEqual([])
  })
})

test('nothing calls what the build leaves out of its libraries', () => {
  const callers = src.filter(({ text }) => /infiniteQuery|instrumentations/i.test(text)).map(({ path }) => path)
  expect(callers).toEqual(['src/build/unused-parts-plugin.ts'])
})

describe('files stay readable', () => {
  test('a planted long one is found', () => {
    expect(longerThan(planted('mocks/x.ts', 'x\n'.repeat(401)), 400)).toEqual(['mocks/x.ts: 401 lines'])
    expect(longerThan(planted('mocks/x.ts', 'x\n'.repeat(400)), 400)).toEqual([])
  })

  test('none of more than 400 lines', () => {
    expect(longerThan(everything, 400)).toEqual([])
  })

  test('no barrels', () => {
    expect(everything.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([])
  })
})

describe('addresses are public: they do not change without a redirect', () => {
  /** Every public path, with the coverage page; parameters may have any name. */
  const known = new Set(
    `/ /map /countries /countries/: /coverage /members/: /join /join/sent /join/sent/: /cooperate /calls /calls/: /calls/:/questions /calls/:/guide /calls/:/eligibility
    /calls/:/interest /about /privacy /accessibility /embed/map /sign-in /applications /invitations /signing /applications/: /applications/:/check /applications/:/copies /applications/:/people /applications/:/question /applications/:/signature /applications/:/versions/:
    /applications/:/: /review /review/: /secretariat /secretariat/members /secretariat/join-requests /secretariat/join-requests/:
    /secretariat/calls/: /secretariat/calls/:/decisions /secretariat/people /receipts/verify`.split(/\s+/),
  )
  /** `/a/:b?` is two paths: a list, and one item. */
  const addresses = (path: string) =>
    path.endsWith('?') ? [path.slice(0, path.lastIndexOf('/')), path.slice(0, -1)] : [path]
  const unknown = (paths: readonly string[]) =>
    paths.flatMap(addresses).filter((path) => !known.has(path.replaceAll(/:\w+/g, ':')))

  test('a planted other one is found', () => {
    expect(unknown(['/calls/:callId', '/call/:callId', '/settings'])).toEqual(['/call/:callId', '/settings'])
    expect(unknown(['/join/:reference?'])).toEqual(['/join/:reference'])
  })

  test('every page that is built has one of them, its own', () => {
    const paths = readPages().flatMap(({ path }) => addresses(path))
    expect(paths.length).toBeGreaterThan(10)
    expect(unknown(paths)).toEqual([])
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  })
})

describe('the top of the house is fixed', () => {
  const known = new Set([
    'LICENSE',
    'README.md',
    'embed',
    'index.html',
    'mocks',
    'package-lock.json',
    'package.json',
    'public',
    'src',
    'tests',
    'tsconfig.json',
    'vite.config.ts',
  ])
  const strangers = (paths: readonly string[]) => [
    ...new Set(
      paths.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.') && !known.has(name)),
    ),
  ]

  test('a planted stranger is found', () => {
    expect(strangers(['src/main.tsx', 'docs/x.md', 'scripts/x.ts', '.ci/run'])).toEqual(['docs', 'scripts'])
  })

  test('no stranger but what git ignores', () => {
    const ignored = readFileSync(`${root}/.gitignore`, 'utf8').split('\n')
    expect(strangers(readdirSync(root).filter((name) => !ignored.includes(name)))).toEqual([])
  })
})

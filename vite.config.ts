import { availableParallelism } from 'node:os'
import { resolve as resolvePath } from 'node:path'
import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { build, type Plugin, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { chunkGroups } from './src/build/chunks.ts'
import { csp } from './src/build/csp.ts'
import { firstFiles } from './src/build/first-files-plugin.ts'
import { withoutContractProse } from './src/build/contract-prose-plugin.ts'
import { withoutUnusedParts } from './src/build/unused-parts-plugin.ts'
import { leafletParts } from './src/build/leaflet-parts-plugin.ts'
import { firstWords } from './src/build/first-words-plugin.ts'
import { icuCatalogues } from './src/build/catalogues-plugin.ts'

const absolute = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Parts of the map that the React Compiler handles: what renders with every move of the map or pointer, and the texts by
 * which countries are painted. The other hooks memoise by hand; compiled, they would weigh 2 kB more, and the parts that
 * depend only on the URL 8 kB more.
 */
const compiledOfMap = [
  'leaflet/CountryButtons',
  'leaflet/LeafletFrame',
  'leaflet/MemberButtons',
  'use-measure-texts',
].map((name) => `/src/features/map/${name}`)

/**
 * Paths for the React Compiler: the workspaces and the fields of their forms, which are large and change at every key.
 * The first page is small and renders a few times; compiled, it would weigh 11 kB more.
 */
const compiled = [
  ...['application', 'review', 'secretariat'].map((name) => `/src/features/${name}/`),
  ...compiledOfMap,
  ...['Checkbox', 'Choice', 'LongText', 'Select', 'Text'].map((name) => `/src/ui/${name}Field.tsx`),
  '/src/ui/FieldFrame.tsx',
]

const headers = {
  'Content-Security-Policy': csp,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

const plugins = (mode: string, texts = icuCatalogues()) => [
  react({ compiler: { sources: compiled } }),
  { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'de-DE'] }), enforce: 'pre' as const },
  texts,
  withoutUnusedParts(),
  withoutContractProse(),
  mode !== 'production' && msw({ mode: 'worker-only' }),
]

const resolve = {
  alias: [
    // MSW only needs the registrable domain for cookies; the full public suffix list weighs 113 kB.
    { find: 'tldts', replacement: absolute('./mocks/tldts-stub.ts') },
  ],
}

/** Chunks that browser tests wait for by name. All others have no name, which saves 0.5 kB on the first page. */
const named = /^(?:start|offline|LeafletFrame|about\.route|list\.route|section\.route|verify\.route)$/

const buildOptions = {
  target: 'baseline-widely-available',
  // Every browser of the target supports module preload.
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  // For the PDF writer with its font reader, loaded on demand. `npm run size` checks the weight of pages.
  chunkSizeWarningLimit: 600,
} satisfies UserConfig['build']

/** Benches build their own pages with these settings. */
const isApplication: Plugin['apply'] = ({ root = '.' }, { command }) =>
  command === 'build' && resolvePath(root) === resolvePath(absolute('.'))

/**
 * `/embed/map` is a separate build into the same folder. On other sites none of our files is cached, so there is
 * nothing to share with the application, and the whole shell to save. It uses Preact, with a tenth of React's size and
 * all that the map needs: hooks, a context, SVG. Browser tests use this build; `npm run dev` uses React.
 */
const embeddedMap = (mode: string): Plugin => ({
  name: 'embedded-map',
  apply: isApplication,
  async closeBundle() {
    await build({
      configFile: false,
      root: absolute('.'),
      mode,
      logLevel: 'warn',
      plugins: plugins(mode, icuCatalogues({ shell: /^(?:error|ui)\.|^shell\.kosovo/ })),
      resolve: {
        alias: [
          ...resolve.alias,
          { find: './areas.ts', replacement: absolute('./src/i18n/embedded-areas.ts') },
          // Includes `react-dom/client`, `react/jsx-runtime` and similar.
          { find: 'react-dom', replacement: 'preact/compat' },
          { find: 'react', replacement: 'preact/compat' },
        ],
      },
      build: {
        ...buildOptions,
        // Its lazy chunks are texts, which import nothing.
        modulePreload: false,
        manifest: '.vite/embed.json',
        license: { fileName: 'embed/licences.txt' },
        outDir: outDir(mode),
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: absolute('./embed/map.html') },
      },
    })
  },
})

const outDir = (mode: string): string => (mode === 'production' ? 'dist/production' : 'dist/demo')

/**
 * Three modes: `development` and `demo` include the embedded backend, `production` contains none of it (the plugin
 * below emits MSW's worker, so it is left out there; `main.tsx` guards the import).
 */
export default defineConfig(({ mode }) => ({
  plugins: [
    ...plugins(mode),
    firstWords(),
    firstFiles(),
    { ...leafletParts(), apply: isApplication },
    embeddedMap(mode),
  ],
  resolve,
  build: {
    ...buildOptions,
    manifest: true,
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      output: {
        // The first page names every chunk, so names are as short as possible.
        chunkFileNames: ({ name }) => (named.test(name) ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js'),
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'assets/[hash:6][extname]' : 'assets/[name]-[hash:6][extname]',
        codeSplitting: { groups: chunkGroups() },
      },
    },
    outDir: outDir(mode),
    emptyOutDir: true,
  },
  server: { port: 5173, strictPort: true },
  preview: { port: mode === 'production' ? 4174 : 4173, strictPort: true, headers },
  test: {
    // As for e2e tests: a shared machine may be five times slower than an idle one.
    testTimeout: 120_000,
    // The default would use one of two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,mocks}/**/*.test.ts', 'tests/*.test.ts', 'tests/{contract,checks,support}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          environmentOptions: { happyDOM: { url: 'http://localhost/' } },
          include: ['tests/component/**/*.test.tsx', 'src/ui/**/*.test.tsx'],
          setupFiles: ['tests/support/setup-dom.ts'],
        },
      },
    ],
  },
}))

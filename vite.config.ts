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
 * Of the map, what is drawn anew with every step of it, or with every pointer that passes over it, and what keeps its texts.
 * All else there stays as it is then, because it is told by the address alone; compiled, it would weigh 8 kB more.
 */
const compiledOfMap = ['CountryButtons', 'LeafletFrame', 'MemberButtons', 'use-'].map(
  (name) => `/src/features/map/${name}`,
)

/**
 * Where the React Compiler works (parts of paths): the workspaces and the fields of their forms, which are large and change
 * with every key. What is on the first page is small and drawn a few times; compiled, it would weigh 11 kB more.
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

/** Chunks that journeys in the browser wait for by their names. All others have none: it saves 0.5 kB of the first page. */
const named = /^(?:start|offline|LeafletFrame|about\.route|list\.route|section-route|verify\.route)$/

const buildOptions = {
  target: 'baseline-widely-available',
  // Every browser of the target preloads modules by itself.
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  // The writer of PDFs, with its fonts' reader: fetched when somebody saves one. What pages weigh is held by `npm run size`.
  chunkSizeWarningLimit: 600,
} satisfies UserConfig['build']

/** Benches build pages of their own with these settings. */
const isApplication: Plugin['apply'] = ({ root = '.' }, { command }) =>
  command === 'build' && resolvePath(root) === resolvePath(absolute('.'))

/**
 * `/embed/map` is a build of its own into the same folder. In the page of somebody else no file of ours is in the cache
 * already, so there is nothing to share with the application, and all of the shell to save. Preact draws it, which is a
 * tenth of React's size and enough for what it uses of React: hooks, a context, SVG. Tests in the browser see
 * this build; `npm run dev` has React there too.
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
          // With `react-dom/client`, `react/jsx-runtime` and the like.
          { find: 'react-dom', replacement: 'preact/compat' },
          { find: 'react', replacement: 'preact/compat' },
        ],
      },
      build: {
        ...buildOptions,
        // What it imports later are texts, which import nothing.
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
 * Three modes: `development` and `demo` bring the embedded backend, `production` has not a byte of it
 * (the plugin below emits MSW's worker, so it is left out there; `main.tsx` guards the import).
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
        // The first page names every chunk; so their names are as short as the bundler allows.
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
    // As in the journeys, a machine that others use as well may take five times as long as a quiet one.
    testTimeout: 120_000,
    // Of two processors the default would use one.
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

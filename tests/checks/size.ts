/**
 * `npm run size`: compressed script of the production build against its budgets (design: first page and first section
 * of the application at most 150 kB each, without map, charts and board). Builds if needed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startNodeBackend } from '#mocks/node.ts'
import { ensureBuilt } from '#tests/support/build.ts'
import { type Figure, holds, figureLine } from '#tests/support/figures.ts'
import {
  closure,
  embedFetches,
  gzippedAnswersKb,
  gzippedKb,
  embedOf,
  type Manifest,
  type Page,
  pageChunks,
  readManifest,
  readPages,
  scriptsOf,
  shellOf,
  stylesOf,
} from '#tests/support/manifest.ts'

const BUDGET_KB = 150
/**
 * Added to the first page, styles and texts included: all that a visitor of `/map` loads without asking. List, filters,
 * and the picture with its places and buttons; and, in idle time, legends, dates, figures, sharing, notes. Includes
 * every later import of the map's folder that is not listed below.
 */
const MAP_KB = 55
/**
 * Added to that: Leaflet and what is drawn with it. It loads when somebody starts to use the map: points at it or at
 * one of its items in a table, focuses it, scrolls to it, or has a URL that asks for more than the picture
 * (`use-asked.ts`); and after ten quiet seconds with all other pages, for offline reading (`src/app/offline.ts`).
 */
const LIVE_MAP_KB = 27
const liveMap = 'src/features/map/leaflet/LeafletFrame.tsx'
/** Parts of `/map` that load on demand, and texts that load later without demand. */
const mapWhenAsked = /\/(?:LeafletFrame\.tsx|StreetTiles\.tsx|mercator\.ts|save-map-file\.ts)$/
const mapLaterTexts = ['map-later', 'view'].map((area) => `src/i18n/catalogues/${area}/en.json`)
/** Added to the first page: what a country page needs to show its figures and its map, as research set it. */
const COUNTRY_AT_ONCE_KB = 12
/**
 * All that a visitor of a country page loads without asking: participants, the European picture with table and files,
 * and the choice of countries to compare follow in idle time. They do not wait for scrolling, since the page is printed
 * and searched as a whole.
 */
const COUNTRY_KB = 28
/** Other pages, and what a country page loads once somebody compares it with another country. */
const countryWhenAsked = /\/(?:[^/]+\.route\.tsx|Compared\.tsx)$/
const countryLaterTexts = ['country-below', 'charts', 'members'].map((area) => `src/i18n/catalogues/${area}/en.json`)
/** Mostly recharts. */
const CHARTS_KB = 115
/** Styles and texts included. The design allows 85; it takes 55, of which 8 are styles, 7 Preact, 10 zod (checks the answers). */
const EMBED_KB = 58
/** All that the embedded map loads besides: its settings, its shapes, and the answers of the backend. */
const EMBED_DATA_KB = 12

/** Strings that each library contains, to find its chunk in the build. */
const libraries = {
  map: 'leaflet-zoom-animated',
  charts: 'recharts-wrapper',
  board: 'data-react-aria-pressable',
}

const pageAt = (pages: readonly Page[], path: RegExp): Page => {
  const page = pages.find((one) => path.test(one.path))
  if (!page) throw new Error(`no page has the address ${String(path)}`)
  return page
}

const carriers = (folder: string, files: readonly string[], word: string): string[] =>
  files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(word))

const separated = (folder: string, manifest: Manifest, where: string, files: readonly string[]): Figure[] =>
  Object.entries(libraries).map(([name, word]) => {
    const everywhere = scriptsOf(manifest, Object.keys(manifest))
    if (carriers(folder, everywhere, word).length === 0) {
      throw new Error(`"${word}" is nowhere in the build: it can no longer tell where the ${name} is`)
    }
    return { name: `${name}-in-${where}`, value: carriers(folder, files, word).length, unit: 'files', budget: 0 }
  })

/** Figures with a budget, and what each page loads in addition to the shell. */
const measureSizes = async (): Promise<{ figures: Figure[]; notes: string[] }> => {
  const folder = ensureBuilt('production')
  const manifest = readManifest(folder)
  const pages = readPages()
  const shell = shellOf(manifest)
  const onTop = (page: Page): string[] =>
    scriptsOf(
      manifest,
      [...pageChunks(manifest, page)].filter((key) => !shell.has(key)),
    )

  const shellScripts = scriptsOf(manifest, shell)
  const firstPage = [...shellScripts, ...onTop(pageAt(pages, /^\/$/))]
  const section = onTop(pageAt(pages, /^\/applications\/:\w+\/:section$/))
  const first = new Set([...shell, ...pageChunks(manifest, pageAt(pages, /^\/$/))])
  const beyond = (keys: ReadonlySet<string>, before: ReadonlySet<string> = first): number => {
    const added = [...keys].filter((key) => !first.has(key) && !before.has(key))
    return gzippedKb(folder, [...scriptsOf(manifest, added), ...stylesOf(manifest, added)])
  }
  const country = pageChunks(manifest, pageAt(pages, /^\/countries\/:\w+$/))
  const map = pageChunks(manifest, pageAt(pages, /^\/map$/))
  const partsOf = (feature: string, whenAsked: RegExp) =>
    Object.keys(manifest).filter(
      (key) =>
        key.startsWith(`src/features/${feature}/`) && manifest[key]?.isDynamicEntry === true && !whenAsked.test(key),
    )
  const countryParts = partsOf('countries', countryWhenAsked)
  const wholeCountry = new Set([...country, ...closure(manifest, [...countryParts, ...countryLaterTexts])])
  const mapParts = partsOf('map', mapWhenAsked)
  const wholeMap = new Set([...map, ...closure(manifest, [...mapParts, ...mapLaterTexts])])
  const secretariat = pageChunks(manifest, pageAt(pages, /^\/secretariat\/calls\/:\w+$/))
  const charts = closure(manifest, ['src/ui/charts/steps.tsx', 'src/features/secretariat/charts.tsx'])
  const ofEmbedded = readManifest(folder, 'embed')
  const partsOfEmbedded = embedOf(ofEmbedded)
  const embedded = [...scriptsOf(ofEmbedded, partsOfEmbedded), ...stylesOf(ofEmbedded, partsOfEmbedded)]
  const embedData =
    gzippedKb(folder, embedFetches.files) + (await gzippedAnswersKb(await startNodeBackend(), embedFetches.answers))
  return {
    figures: [
      { name: 'first-page', value: gzippedKb(folder, firstPage), unit: 'kB', budget: BUDGET_KB },
      { name: 'application-section', value: gzippedKb(folder, section), unit: 'kB', budget: BUDGET_KB },
      { name: 'map-beyond-first-page', value: beyond(wholeMap), unit: 'kB', budget: MAP_KB },
      {
        name: 'live-map-beyond-its-picture',
        value: beyond(closure(manifest, [liveMap]), wholeMap),
        unit: 'kB',
        budget: LIVE_MAP_KB,
      },
      { name: 'country-at-once', value: beyond(country), unit: 'kB', budget: COUNTRY_AT_ONCE_KB },
      { name: 'country-beyond-first-page', value: beyond(wholeCountry), unit: 'kB', budget: COUNTRY_KB },
      { name: 'charts-beyond-secretariat', value: beyond(charts, secretariat), unit: 'kB', budget: CHARTS_KB },
      { name: 'embedded-map', value: gzippedKb(folder, embedded), unit: 'kB', budget: EMBED_KB },
      { name: 'embedded-map-shapes-and-data', value: embedData, unit: 'kB', budget: EMBED_DATA_KB },
      ...separated(folder, manifest, 'first-page', firstPage),
      ...separated(folder, manifest, 'application-section', [...shellScripts, ...section]),
    ],
    notes: [
      `shell ${gzippedKb(folder, shellScripts).toFixed(1)} kB`,
      `map ${beyond(map).toFixed(1)} kB, and ${beyond(wholeMap, map).toFixed(1)} kB later`,
      ...pages.map((page) => `page ${page.path} +${gzippedKb(folder, onTop(page)).toFixed(1)} kB`),
    ],
  }
}

if (import.meta.main) {
  const { figures, notes } = await measureSizes()
  for (const note of notes) console.log(note)
  for (const figure of figures) console.log(figureLine(figure))
  if (!figures.every(holds)) process.exitCode = 1
}

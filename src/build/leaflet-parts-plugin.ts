import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const VERSION = '1.9.4'
const { resolve } = createRequire(import.meta.url)

/**
 * Replaces `leaflet` in a build: the modules that the map needs. Handlers for moving the map register themselves when
 * imported.
 */
export const inUse = `
import { Simple } from 'leaflet/src/geo/crs/CRS.Simple.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
export { Map } from 'leaflet/src/map/Map.js'
export { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js'
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
export * as DomUtil from 'leaflet/src/dom/DomUtil.js'
export const CRS = { Simple }
`
const IN_USE = 'leaflet-in-use'

/** Methods that neither Leaflet, nor react-leaflet, nor the map calls. */
export const neverCalled: Readonly<Record<string, readonly string[]>> = {
  'core/Events': ['addEventParent', 'removeEventParent'],
  'geo/LatLngBounds': ['intersects', 'toBBoxString'],
  'geometry/Bounds': ['intersects'],
  'layer/ImageOverlay': ['bringToBack', 'bringToFront', 'getElement', 'setStyle', 'setUrl'],
  'layer/Layer': ['eachLayer', 'getAttribution'],
  'layer/tile/GridLayer': ['_keyToBounds', '_setAutoZIndex', 'bringToBack', 'bringToFront', 'redraw'],
  'layer/tile/TileLayer': ['setUrl'],
  'map/Map': [
    '_handleGeolocationError',
    '_handleGeolocationResponse',
    '_latLngToNewLayerPoint',
    'fitWorld',
    'flyToBounds',
    'getPanes',
    'locate',
    'mouseEventToLatLng',
    'mouseEventToLayerPoint',
    'setMaxZoom',
    'setMinZoom',
    'zoomIn',
    'zoomOut',
  ],
}

/**
 * More such methods, whose names other objects also have: distances on the globe, flying, and images, of which
 * `SVGOverlay` has its own.
 */
const namesakes: typeof neverCalled = {
  'geo/LatLng': ['distanceTo', 'toBounds', 'wrap'],
  'geo/crs/CRS.Simple': ['distance'],
  'layer/ImageOverlay': ['_initImage', '_overlayOnError'],
  'map/Map': ['distance', 'flyTo'],
}

/** Nobody listens to Leaflet's mouse events: buttons and countries use DOM events. */
const emptied: typeof neverCalled = { 'map/Map': ['_fireDOMEvent'] }
const onlyCalledByThem: typeof neverCalled = { 'map/Map': ['_draggableMoved', '_findEventTargets'] }

/** Conditions and defaults that are constant here. */
const always = [
  // True or false for all browsers that the build supports.
  [/\bBrowser\.(?:any3d|passiveEvents|pointer|touch)\b/g, 'true'],
  [/\bBrowser\.(?:edge|ie3d|ielt9|mobileOpera|msPointer)\b/g, 'false'],
  // Double taps are not used.
  [/type === 'dblclick'/g, 'false'],
  // The map sets its own plane, which is not the globe.
  [/^\t\tcrs: EPSG3857,$|^import \{(?:EPSG3857|Earth)\} .*$/gm, ''],
] as const

/** Matches a method by name: its head, and its body, which is indented by one more tab. */
const method = (name: string) =>
  new RegExp(`^\\t${name}: function \\(.*\\) \\{.*(?:\\n\\t\\t.*|\\n)*\\n\\t\\},?\\n`, 'm')

const replaceAll = (code: string, names: readonly string[] | undefined, by: (name: string) => string): string =>
  (names ?? []).reduce((rest, name) => {
    if (!method(name).test(rest)) throw new Error(`Leaflet has no method ${name} where it is looked for`)
    return rest.replace(method(name), by(name))
  }, code)

/** @param name of a module of Leaflet, such as `map/Map`. */
export function usedParts(name: string, code: string): string {
  let rest = code.replaceAll('\r\n', '\n')
  for (const [pattern, value] of always) rest = rest.replaceAll(pattern, value)
  for (const list of [neverCalled, namesakes, onlyCalledByThem]) rest = replaceAll(rest, list[name], () => '')
  return replaceAll(rest, emptied[name], (one) => `\t${one}: function () {},\n`)
}

/** Popups, tooltips, icons, control bars, the zoom box, and rules for old browsers. */
const unusedStyle =
  /\.leaflet-(?:popup|tooltip|control|bar|retina|attribution|default-icon|div-icon|marker-icon|marker-shadow|shadow-pane|zoom-box|vml|oldie|top|left|right|bottom)\b|\.lvml/

/** Keeps only rules with selectors in use. */
export const usedStyles = (css: string): string =>
  css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/([^{}]+)\{([^}]*)\}/g, (_, selectors: string, rest: string) => {
    const used = selectors.split(',').filter((selector) => !unusedStyle.test(selector))
    return used.length > 0 ? `${used.join(',')}{${rest}}` : ''
  })

/** @throws Error for another version, whose parts may have other names. */
export function checkVersion(version: string): void {
  if (version !== VERSION) throw new Error(`leaflet-parts-plugin.ts knows Leaflet ${VERSION} only`)
}

const moduleName = /\/leaflet\/src\/(.+)\.js$/

/**
 * Leaflet's published file cannot be tree-shaken. This plugin imports its modules one by one and removes unused
 * methods: half of Leaflet.
 */
export const leafletParts = (): Plugin => ({
  name: 'leaflet-parts',
  enforce: 'pre',
  buildStart() {
    checkVersion((createRequire(import.meta.url)('leaflet/package.json') as { version: string }).version)
  },
  resolveId: {
    filter: { id: /^leaflet(?:$|\/src\/)/ },
    handler: (id) => (id === 'leaflet' ? { id: IN_USE, moduleSideEffects: false } : resolve(id)),
  },
  load: { filter: { id: /^leaflet-in-use$/ }, handler: () => inUse },
  transform: {
    filter: { id: /\/leaflet\/(?:src\/.+\.js|dist\/leaflet\.css)$/ },
    handler: (code, id) => {
      const [, name] = moduleName.exec(id) ?? []
      if (name === undefined) return usedStyles(code)
      // Keeps modules that only the street map uses out of the main chunk.
      return { code: usedParts(name, code), moduleSideEffects: !name.startsWith('layer/tile/') }
    },
  },
})

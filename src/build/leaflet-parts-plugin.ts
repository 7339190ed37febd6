import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const VERSION = '1.9.4'
const { resolve } = createRequire(import.meta.url)

/**
 * What a build has in place of `leaflet`: those of its modules that the map needs. The ways to move the map add themselves
 * to it when they are read.
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

/** Methods that neither Leaflet calls, nor react-leaflet, nor the map. */
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
 * Others of that kind, whose names something else has as well: distances on the globe, a flight, and a picture, of which
 * `SVGOverlay` has one of its own.
 */
const namesakes: typeof neverCalled = {
  'geo/LatLng': ['distanceTo', 'toBounds', 'wrap'],
  'geo/crs/CRS.Simple': ['distance'],
  'layer/ImageOverlay': ['_initImage', '_overlayOnError'],
  'map/Map': ['distance', 'flyTo'],
}

/** Nobody listens to Leaflet's own events of the mouse: buttons and countries have those of the page. */
const emptied: typeof neverCalled = { 'map/Map': ['_fireDOMEvent'] }
const onlyCalledByThem: typeof neverCalled = { 'map/Map': ['_draggableMoved', '_findEventTargets'] }

/** Other conditions and defaults that are always the same here. */
const always = [
  // The browsers that the build is for.
  [/\bBrowser\.(?:any3d|passiveEvents|pointer|touch)\b/g, 'true'],
  [/\bBrowser\.(?:edge|ie3d|ielt9|mobileOpera|msPointer)\b/g, 'false'],
  // A tap twice is nothing here.
  [/type === 'dblclick'/g, 'false'],
  // The map names its plane, which is not the globe.
  [/^\t\tcrs: EPSG3857,$|^import \{(?:EPSG3857|Earth)\} .*$/gm, ''],
] as const

/** A method: its head, and its body, which is indented by one tab more. */
const method = (name: string) =>
  new RegExp(`^\\t${name}: function \\(.*\\) \\{.*(?:\\n\\t\\t.*|\\n)*\\n\\t\\},?\\n`, 'm')

const replaceAll = (code: string, names: readonly string[] | undefined, by: (name: string) => string): string =>
  (names ?? []).reduce((rest, name) => {
    if (!method(name).test(rest)) throw new Error(`Leaflet has no method ${name} where it is looked for`)
    return rest.replace(method(name), by(name))
  }, code)

/** @param name Of a module of Leaflet, as `map/Map`. */
export function usedParts(name: string, code: string): string {
  let rest = code.replaceAll('\r\n', '\n')
  for (const [pattern, value] of always) rest = rest.replaceAll(pattern, value)
  for (const list of [neverCalled, namesakes, onlyCalledByThem]) rest = replaceAll(rest, list[name], () => '')
  return replaceAll(rest, emptied[name], (one) => `\t${one}: function () {},\n`)
}

/** Popups, tooltips, icons, bars and corners of controls, a box to zoom to, lines drawn by old browsers. */
const unusedStyle =
  /\.leaflet-(?:popup|tooltip|control|bar|retina|attribution|default-icon|div-icon|marker-icon|marker-shadow|shadow-pane|zoom-box|vml|oldie|top|left|right|bottom)\b|\.lvml/

/** Rules with the selectors that are in use; those without any fall away. */
export const usedStyles = (css: string): string =>
  css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/([^{}]+)\{([^}]*)\}/g, (_, selectors: string, rest: string) => {
    const used = selectors.split(',').filter((selector) => !unusedStyle.test(selector))
    return used.length > 0 ? `${used.join(',')}{${rest}}` : ''
  })

/** @throws Error for another version: its parts may be called otherwise. */
export function checkVersion(version: string): void {
  if (version !== VERSION) throw new Error(`leaflet-parts-plugin.ts knows Leaflet ${VERSION} only`)
}

const moduleName = /\/leaflet\/src\/(.+)\.js$/

/**
 * The file that Leaflet gives has all of it, and a bundler can leave nothing out. This takes its modules one by one, and out
 * of them what nobody here calls: half of Leaflet.
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
      // What only the street map asks for does not come with the rest.
      return { code: usedParts(name, code), moduleSideEffects: !name.startsWith('layer/tile/') }
    },
  },
})

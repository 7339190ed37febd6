import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const VERSION = '1.9.4'

/** What is added to a class after it was made, and is in use here: layers, places of controls, and ways to move the map. */
const kept = /_initControlPos|_addLayers|['\s](?:boxZoom|dragging|scrollWheelZoom|touchZoom)\b/
/** `Map.include({ … });`, `Map.addInitHook('addHandler', 'dragging', Drag);` and the like, at the top of the file. */
const additions = /^[A-Z]\w*\.(?:include|mergeOptions|addInitHook)\((?:.*\);\n|[^]*?^\}\);\n)/gm
const makings = /^(var \w+ = )(?=[A-Z]\w*\.extend\(|extend\(\{\}, |\(function)/gm
/** Second names, as in `Map.Keyboard = Keyboard;`. */
const names = /^(?:CRS\.(?!Earth|Simple)|Control|control|GeoJSON|Icon|Map|SVG|TileLayer|tileLayer)\.?\w* = \w+;\n/gm

/** Popups, tooltips, icons, bars and corners of controls, lines drawn by old browsers. */
const unusedStyle =
  /\.leaflet-(?:popup|tooltip|control|bar|retina|attribution|default-icon|div-icon|marker-icon|marker-shadow|shadow-pane|vml|oldie|top|left|right|bottom)\b|\.lvml/

/** Rules with the selectors that are in use; those without any fall away. */
export const usedStyles = (css: string): string =>
  css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/([^{}]+)\{([^}]*)\}/g, (_, selectors: string, rest: string) => {
    const used = selectors.split(',').filter((selector) => !unusedStyle.test(selector))
    return used.length > 0 ? `${used.join(',')}{${rest}}` : ''
  })

/** @throws Error for another version: its parts may be called otherwise. */
export function usedParts(code: string): string {
  if (!code.includes(`version = "${VERSION}"`)) throw new Error(`leaflet-parts.ts knows Leaflet ${VERSION} only`)
  return code
    .replaceAll('\r\n', '\n')
    .replaceAll(additions, (addition) => (kept.test(addition) ? addition : ''))
    .replaceAll(makings, '$1/*#__PURE__*/ ')
    .replaceAll(names, '')
}

/**
 * Leaflet is one file in which every part adds something to others when it is read, so that a bundler can leave nothing
 * out. This keeps the additions that are in use and says of classes that making them does nothing else: what nobody
 * imports then falls away, which is 40 % of Leaflet.
 */
export const leafletParts = (): Plugin => ({
  name: 'leaflet-parts',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^leaflet$/ },
    handler: () => createRequire(import.meta.url).resolve('leaflet/dist/leaflet-src.esm.js'),
  },
  transform: {
    filter: { id: /\/leaflet(?:-src\.esm\.js|\.css)$/ },
    handler: (code, id) => (id.endsWith('.css') ? usedStyles(code) : usedParts(code)),
  },
})

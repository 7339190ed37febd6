import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { filesBelow } from '#tests/support/house.ts'
import { checkVersion, inUse, neverCalled, usedParts, usedStyles } from './leaflet-parts-plugin.ts'

const require = createRequire(import.meta.url)
const read = (file: string) => readFileSync(require.resolve(file), 'utf8')

/** The modules that replace Leaflet in a build, by name. */
function modules(): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (name: string) => {
    if (found.has(name)) return
    found.set(name, '')
    const code = usedParts(name, read(`leaflet/src/${name}.js`))
    found.set(name, code)
    for (const [, path = ''] of code.matchAll(/^import .* from '(\..+)'/gm))
      visit(posix.join(posix.dirname(name), path))
  }
  for (const [, name = ''] of inUse.matchAll(/'leaflet\/src\/(.+)\.js'/g)) visit(name)
  return found
}

const withoutComments = (code: string) => code.replaceAll(/\/\*[^]*?\*\/|(^|\s)\/\/.*$/gm, '$1')

test('what a build leaves out is called by nobody', () => {
  const own = filesBelow('src/features/map', ['.ts', '.tsx']).map(({ text }) => text)
  const wrapper = ['MapContainer', 'SVGOverlay'].map((name) => read(`react-leaflet/${name}`))
  const code = withoutComments([...modules().values(), ...own, ...wrapper].join('\n'))
  const names = Object.values(neverCalled).flat()
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(code))).toEqual([])
})

test('what it leaves is whole, and the ways to move the map stay', () => {
  const all = modules()
  expect(all.size).toBeGreaterThan(25)
  for (const [name, code] of all) expect(() => parseAst(code), name).not.toThrow()
  for (const way of ['dragging', 'scrollWheelZoom', 'touchZoom'])
    expect(withoutComments([...all.values()].join('\n'))).toContain(`Map.addInitHook('addHandler', '${way}'`)
  // Planes whose modules are left out.
  for (const [name, code] of all) expect(withoutComments(code), name).not.toMatch(/\b(?:EPSG3857|Earth)\b/)
})

test('a method that is not where it is looked for is told', () => {
  expect(() => usedParts('map/Map', 'export var Map = Evented.extend({});')).toThrow(
    'no method _handleGeolocationError',
  )
})

test('another version of Leaflet is not cut blindly', () => {
  expect(() => checkVersion('1.9.5')).toThrow('1.9.4 only')
})

test('styles keep what fingers need, and lose what is never drawn', () => {
  const css = usedStyles(read('leaflet/dist/leaflet.css'))
  expect(css).toMatch(/touch-drag[^{]*\{[^}]*touch-action: pinch-zoom/)
  expect(css).toMatch(/touch-zoom \{[^}]*touch-action: pan-x pan-y/)
  expect(css).toMatch(/\.leaflet-pane,[^{]*\{\s*position: absolute/)
  expect(css).not.toMatch(/popup|tooltip|leaflet-bar|zoom-box|url\(/)
})

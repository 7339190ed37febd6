import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { usedParts, usedStyles } from './leaflet-parts.ts'

const file = (name: string) => readFileSync(createRequire(import.meta.url).resolve(`leaflet/dist/${name}`), 'utf8')

test('the ways to move the map stay, what is not in use goes', () => {
  const code = usedParts(file('leaflet-src.esm.js'))
  for (const way of ['boxZoom', 'dragging', 'scrollWheelZoom', 'touchZoom']) {
    expect(code).toContain(`Map.addInitHook('addHandler', '${way}'`)
    expect(code).toMatch(new RegExp(`^Map\\.mergeOptions\\(\\{[^}]*\\b${way}: `, 'm'))
  }
  expect(code).toMatch(/^\tremoveLayer: /m)
  expect(code).toMatch(/^\t_clearControlPos: /m)
  expect(code).not.toMatch(/^\t(?:bindPopup|bindTooltip|toMultiPoint): /m)
  // Every export is still there, whoever wants it.
  const exported = /^export \{ (.+) \};$/m.exec(code)?.[1]?.split(', ') ?? []
  expect(exported.length).toBeGreaterThan(60)
  for (const name of exported) expect(code).toMatch(new RegExp(`\\b(?:var|function) ${name.replace(/ as .*/, '')}\\b`))
})

test('another version of Leaflet is not cut blindly', () => {
  expect(() => usedParts('var version = "1.9.5"')).toThrow('1.9.4 only')
})

test('styles keep what fingers need, and lose what is never drawn', () => {
  const css = usedStyles(file('leaflet.css'))
  expect(css).toMatch(/touch-drag[^{]*\{[^}]*touch-action: pinch-zoom/)
  expect(css).toMatch(/touch-zoom \{[^}]*touch-action: pan-x pan-y/)
  expect(css).toMatch(/\.leaflet-pane,[^{]*\{\s*position: absolute/)
  expect(css).not.toMatch(/popup|tooltip|leaflet-bar|url\(/)
})

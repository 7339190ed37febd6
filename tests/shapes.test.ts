import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildCoarseShapes } from '#tests/tools/coarse-shapes.ts'
import { coarseEurope, countriesAt, europe } from '#tests/support/europe.ts'
import { buildShapes, coarseShapesPath, shapesPath } from '#tests/tools/shapes.ts'

/** The 46 member states of the Council of Europe. */
const memberStates =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA'.split(
    ' ',
  )

describe.each([
  { name: 'the shapes of the map', path: shapesPath, build: buildShapes, shapes: europe, bytes: 16_000 },
  { name: 'its coarse ones', path: coarseShapesPath, build: buildCoarseShapes, shapes: coarseEurope, bytes: 3_600 },
])('$name', ({ path, build, shapes, bytes }) => {
  const text = readFileSync(path, 'utf8')

  test('are what the script makes (run "npm run shapes")', () => {
    expect(text === build()).toBe(true)
  })

  test(`weigh at most ${bytes} bytes compressed`, () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(bytes)
  })

  test.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Sevastopol', 33.56, 44.6, 'UA'],
    ['Kerch', 36.45, 45.34, 'UA'],
    ['Pristina', 21.16, 42.67, 'XK'],
    ['north Mitrovica', 20.86, 42.9, 'XK'],
    ['Kyrenia', 33.32, 35.33, 'CY'],
    ['Famagusta', 33.93, 35.13, 'CY'],
    ['Tiraspol', 29.63, 46.84, 'MD'],
    ['Sukhumi', 41.05, 43.02, 'GE'],
    ['Tskhinvali', 43.97, 42.23, 'GE'],
    ['Kaliningrad', 20.51, 54.71, 'RU'],
    ['Minsk', 27.56, 53.9, 'BY'],
  ])('%s lies in one shape only, the right one', (_, lon, lat, code) => {
    expect(countriesAt(lon, lat, shapes)).toEqual([code])
  })

  test('hold every member state, Kosovo* and the neighbours that the estimates name', () => {
    expect(
      shapes.countries
        .filter((country) => country.path !== '' || country.ring)
        .flatMap(({ code }) => code ?? [])
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([...memberStates, 'BY', 'RU', 'XK'].toSorted((a, b) => (a < b ? -1 : 1)))
  })
})

test('the coarse shapes put names, rings and dashes where the others do', () => {
  const [fine, coarse] = [europe, coarseEurope].map((shapes) => new Map(shapes.countries.map((one) => [one.code, one])))
  for (const [code, { at, ring, box }] of coarse ?? []) {
    const same = fine?.get(code)
    if (!same || code === null) continue
    expect(ring, `${code} has a ring`).toBe(same.ring)
    expect(Math.hypot(at.x - same.at.x, at.y - same.at.y), `way from ${code} to ${code} in kilometres`).toBeLessThan(25)
    expect(Math.max(box.width, box.height), `size of ${code}`).toBeGreaterThan(ring ? -1 : 50)
  }
  expect(coarseEurope.dashed).toMatch(/^M[^M]+/)
  expect(coarseEurope.borders).not.toContain(coarseEurope.dashed)
  expect(coarseEurope.countries.map(({ path }) => path).join('')).not.toMatch(/NaN|undefined|l[lz]/)
})

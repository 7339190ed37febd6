import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { projectLonLat } from '#src/domain/geography.ts'
import { buildShapes, shapesPath } from '#tests/tools/shapes.ts'

/** The 46 member states of the Council of Europe. */
const memberStates =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA'.split(
    ' ',
  )

const text = readFileSync(shapesPath, 'utf8')
const topology = JSON.parse(text) as Topology<{ countries: GeometryCollection }>
const { features } = feature(topology, topology.objects.countries)

const crosses = (ring: readonly Position[], x: number, y: number) =>
  ring.filter(([ax = 0, ay = 0], i) => {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? []
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
  }).length

/** Codes of the shapes that hold a place: there should be exactly one. */
const holders = (lon: number, lat: number) => {
  const { x, y } = projectLonLat(lon, lat)
  return features
    .filter(({ geometry }) => {
      const rings = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
      return rings.reduce((sum, ring) => sum + crosses(ring, x, y), 0) % 2 === 1
    })
    .map(({ id }) => id ?? null)
}

describe('the shapes of the map', () => {
  test('are what the script makes (run "npm run shapes")', () => {
    expect(text === buildShapes()).toBe(true)
  })

  test('weigh at most 16 kB compressed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(16_000)
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
    expect(holders(lon, lat)).toEqual([code])
  })

  test('hold every member state, Kosovo* and the neighbours that the estimates name', () => {
    expect(
      features
        .filter(({ geometry }) => geometry.type === 'MultiPolygon' && geometry.coordinates.length > 0)
        .flatMap(({ id }) => (id === undefined ? [] : [String(id)]))
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([...memberStates, 'BY', 'RU', 'XK'].toSorted((a, b) => (a < b ? -1 : 1)))
  })
})

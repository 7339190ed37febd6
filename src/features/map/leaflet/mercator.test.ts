import { expect, test } from 'vitest'
import { projectLonLat } from '#src/domain/geography.ts'
import { europe } from '#tests/support/europe.ts'
import { MIN_ZOOM } from '../model/zoom-range.ts'
import { mercator, TILE_ZOOM } from './mercator.ts'

/** The tile of a place in OpenStreetMap's scheme, by its published formula. */
const tileOf = (lon: number, lat: number, zoom: number) => {
  const turn = (lat * Math.PI) / 180
  return [
    Math.floor(((lon + 180) / 360) * 2 ** zoom),
    Math.floor(((1 - Math.log(Math.tan(turn) + 1 / Math.cos(turn)) / Math.PI) / 2) * 2 ** zoom),
  ]
}

test.each([
  ['Strasbourg', 7.75, 48.58],
  ['Lisbon', -9.14, 38.72],
  ['Rovaniemi', 25.73, 66.5],
  ['Heraklion', 25.13, 35.34],
])('%s lies in the tile that is drawn under it', (_, lon, lat) => {
  const { x, y } = mercator.spot(projectLonLat(lon, lat))
  for (const zoom of [-4, 0, 2]) {
    const pixel = 2 ** zoom
    expect([Math.floor((x * pixel) / 256), Math.floor((y * pixel) / 256)]).toEqual(tileOf(lon, lat, zoom + TILE_ZOOM))
  }
})

test.each([
  ['Strasbourg', 7.75, 48.58],
  ['Rovaniemi', 25.73, 66.5],
])('a kilometre around %s is as long on both planes, and a position comes back', (_, lon, lat) => {
  const place = { ...projectLonLat(lon, lat), zoom: -1 }
  const there = mercator.place(place)
  const north = mercator.spot(projectLonLat(lon, lat + 0.09))
  expect(Math.hypot(north.x - there.x, north.y - there.y) * 2 ** there.zoom).toBeCloseTo(10 * 2 ** place.zoom, 1)
  const back = mercator.inUrl(there)
  expect(back.x).toBeCloseTo(place.x, 3)
  expect(back.y).toBeCloseTo(place.y, 3)
  expect(back.zoom).toBeCloseTo(place.zoom, 3)
})

test('a position farther out than the plane of countries allows is in the URL at its smallest scale', () => {
  expect(mercator.inUrl({ x: 16_384, y: 11_000, zoom: MIN_ZOOM - 2 }).zoom).toBe(MIN_ZOOM)
})

/** The position of a very small country is that of its town, slightly outside of its simplified outline. */
const AROUND = 5

test('every country keeps its code, its outline and a place inside its box', () => {
  const shapes = mercator.shapes(europe)
  expect(shapes.countries.map(({ code }) => code)).toEqual(europe.countries.map(({ code }) => code))
  for (const [index, { path, at, box }] of shapes.countries.entries()) {
    expect(path).not.toContain('NaN')
    expect(path.match(/M/g)).toHaveLength(europe.countries[index]?.path.match(/M/g)?.length ?? 0)
    expect(at.x).toBeGreaterThan(box.left - AROUND)
    expect(at.x).toBeLessThan(box.left + box.width + AROUND)
    expect(at.y).toBeGreaterThan(box.top - AROUND)
    expect(at.y).toBeLessThan(box.top + box.height + AROUND)
  }
})

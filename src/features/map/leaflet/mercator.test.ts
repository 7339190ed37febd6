import { expect, test } from 'vitest'
import { projectLonLat } from '#src/domain/geography.ts'
import { europe } from '#tests/support/europe.ts'
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

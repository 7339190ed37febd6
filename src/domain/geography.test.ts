import { geoAzimuthalEqualArea } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EARTH_RADIUS_KM, projectLonLat, projectionCentre, unproject } from './geography.ts'

describe('projectLonLat', () => {
  const reference = geoAzimuthalEqualArea()
    .rotate([-projectionCentre.lon, -projectionCentre.lat])
    .scale(EARTH_RADIUS_KM)
    .translate([0, 0])

  test('agrees with d3-geo on a millimetre, anywhere around Europe', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 70, noNaN: true }),
        fc.double({ min: 20, max: 85, noNaN: true }),
        (lon, lat) => {
          const [x, y] = reference([lon, lat]) ?? [Number.NaN, Number.NaN]
          const ours = projectLonLat(lon, lat)
          expect(Math.abs(ours.x - x)).toBeLessThan(1e-6)
          expect(Math.abs(ours.y - y)).toBeLessThan(1e-6)
        },
      ),
    )
  })

  test('puts the centre at nought, east to the right and north up', () => {
    expect(projectLonLat(10, 52)).toEqual({ x: 0, y: -0 })
    expect(projectLonLat(11, 52).x).toBeGreaterThan(60)
    expect(projectLonLat(10, 53).y).toBeLessThan(-100)
  })
})

test('unproject leads back to the place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 70, noNaN: true }),
      fc.double({ min: 20, max: 85, noNaN: true }),
      (lon, lat) => {
        const back = unproject(projectLonLat(lon, lat))
        expect(back.lon).toBeCloseTo(lon, 6)
        expect(back.lat).toBeCloseTo(lat, 6)
      },
    ),
  )
  expect(unproject({ x: 0, y: 0 })).toEqual({ lon: 10, lat: 52 })
})

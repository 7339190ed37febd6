import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleMember } from '#tests/support/sample-member.ts'
import { clusterIndex } from './clusters.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoom-range.ts'

const placedAt = (id: string, country: string, x: number, y: number) => ({
  member: sampleMember(id, { country }),
  at: { x, y },
})
const everywhere = { left: -3000, top: -2500, right: 3800, bottom: 2300 }

test('near members are one button that says how many and where', () => {
  const index = clusterIndex([
    placedAt('a', 'RO', 100, 100),
    placedAt('b', 'RO', 110, 100),
    placedAt('c', 'HU', 100, 112),
    placedAt('d', 'ES', -1500, 900),
  ])
  const [first, second] = index.inView(everywhere, MIN_ZOOM).toSorted((a, b) => b.at.x - a.at.x)
  expect(first).toMatchObject({
    kind: 'cluster',
    count: 3,
    countries: [
      ['RO', 2],
      ['HU', 1],
    ],
  })
  expect(first?.at.x).toBeCloseTo(103.3, 1)
  expect(first?.at.y).toBeCloseTo(104, 0)
  expect(second).toMatchObject({ kind: 'member', key: 'd', at: { x: -1500, y: 900 } })
})

test('a cluster tells at which zoom it parts, or that it cannot', () => {
  const index = clusterIndex([
    placedAt('a', 'RO', 0, 0),
    placedAt('b', 'RO', 60, 0),
    placedAt('c', 'ES', -2000, 0),
    placedAt('d', 'ES', -2000, 1),
  ])
  const clusters = index.inView(everywhere, MIN_ZOOM).filter((item) => item.kind === 'cluster')
  const parts = Object.fromEntries(clusters.map((item) => [item.countries[0]?.[0], index.partsAt(item)]))
  expect(parts['ES']).toBeNull()
  const zoom = parts['RO'] ?? Number.NaN
  expect(zoom).toBeLessThanOrEqual(MAX_ZOOM)
  expect(index.inView({ left: -100, top: -100, right: 100, bottom: 100 }, zoom).map(({ kind }) => kind)).toEqual([
    'member',
    'member',
  ])
})

test('at every zoom each member is in exactly one button', () => {
  const spot = fc.record({ x: fc.integer({ min: -2800, max: 3600 }), y: fc.integer({ min: -2300, max: 2200 }) })
  fc.assert(
    fc.property(
      fc.array(spot, { maxLength: 60 }),
      fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
      (spots, zoom) => {
        const index = clusterIndex(spots.map(({ x, y }, i) => placedAt(`m${i}`, 'RO', x, y)))
        const shown = index
          .inView(everywhere, zoom)
          .flatMap((item) => (item.kind === 'cluster' ? index.members(item) : [item.member]))
        expect(shown.map(({ id }) => id).toSorted()).toEqual(spots.map((_, i) => `m${i}`).toSorted())
      },
    ),
    { numRuns: 50 },
  )
})

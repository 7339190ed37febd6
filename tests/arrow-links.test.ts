import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentedMembers, sampleMembers } from '#mocks/seeds/members.ts'
import type { Spot } from '#src/ui/map/shapes.ts'
import { europe } from '#tests/support/europe.ts'
import { arrowLinks } from '#src/features/map/leaflet/arrow-links.ts'
import { clusterIndex } from '#src/features/map/model/clusters.ts'
import { directions, nearestInDirection, seen } from '#src/features/map/leaflet/directions.ts'
import { equalArea } from '#src/features/map/model/ground.ts'
import { placed } from '#src/features/map/model/map-model.ts'

type Item = { readonly at: Spot }

/** How many items cannot be reached from the first by arrows, or cannot reach it; 0 means that all reach each other. */
function leftOut(items: readonly Item[]): number {
  const links = arrowLinks(items)
  const number = new Map(items.map((item, index) => [item, index]))
  const onward = items.map((item) => Object.values(links.get(item) ?? {}).map(({ to }) => number.get(to) ?? -1))
  const back = items.map((): number[] => [])
  for (const [from, targets] of onward.entries()) for (const to of targets) back[to]?.push(from)
  const missed = [onward, back].map((graph) => {
    const reached = new Set([0])
    for (const one of reached) for (const next of graph[one] ?? []) reached.add(next)
    return items.length - reached.size
  })
  return Math.max(...missed)
}

const coordinate = fc.double({ min: -2000, max: 3000, noNaN: true })
const spot = fc.record({ x: coordinate, y: coordinate })
/** On a grid many are exactly in line; in a heap many are close together. */
const gridSpot = fc.record({ x: fc.integer({ min: 0, max: 12 }), y: fc.integer({ min: 0, max: 12 }) })
const spots = (minLength: number, maxLength: number) =>
  fc
    .oneof(
      fc.uniqueArray(spot, { minLength, maxLength, selector: ({ x, y }) => `${x} ${y}` }),
      fc.uniqueArray(gridSpot, { minLength, maxLength, selector: ({ x, y }) => `${x} ${y}` }),
    )
    .map((some) => some.map((at) => ({ at })))

test('every thing in view is reached by arrows from every other', () => {
  fc.assert(
    fc.property(spots(1, 60), (items) => {
      expect(leftOut(items)).toBe(0)
    }),
    { numRuns: 300 },
  )
})

test('what leads somewhere is also come back to', () => {
  // Each corner's arrows lead to other corners; the item between them leads to all four.
  const corners = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 0, y: 20 },
    { x: 10, y: 20 },
  ]
  const items = [{ x: 5, y: 4 }, ...corners].map((at) => ({ at }))
  expect(leftOut(items)).toBe(0)
  expect(leftOut(items.toReversed())).toBe(0)
  expect(leftOut([...items, { at: { x: 5, y: 16 } }])).toBe(0)
  // Dead ends are rare, but less so with few items.
  fc.assert(
    fc.property(spots(2, 9), (few) => {
      expect(leftOut(few)).toBe(0)
    }),
    { numRuns: 1_000 },
  )
})

test('130 members are, wherever they lie', () => {
  fc.assert(
    fc.property(spots(130, 130), (items) => {
      expect(leftOut(items)).toBe(0)
    }),
    { numRuns: 15 },
  )
})

/** The same numbers in each run; `Math.random` has no seed. */
function randomly(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const scattered = (count: number, seed: number): Item[] => {
  const random = randomly(seed)
  return Array.from({ length: count }, () => ({ at: { x: random() * 5000 - 2000, y: random() * 4000 - 2000 } }))
}

test('2,000 at once are, and 5,000 as they are put together on the map, at every zoom', () => {
  expect(leftOut(scattered(2_000, 7))).toBe(0)
  const [member] = documentedMembers
  if (!member) throw new Error('a member is needed')
  const many = scattered(5_000, 11).map(({ at }, index) => ({ member: { ...member, id: `m${index}` }, at }))
  const index = clusterIndex(many, equalArea)
  const { left, top, width, height } = equalArea.whole
  for (const zoom of [-3, -2, -1, 0]) {
    // The visible area of a window of 860 by 640 pixels, around the middle.
    const [w, h] = [860 / 2 ** zoom, 640 / 2 ** zoom]
    const [x, y] = [left + width / 2, top + height / 2]
    const items = index.inView({ left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 }, zoom)
    expect(items.length).toBeGreaterThan(20)
    expect(leftOut(items)).toBe(0)
  }
})

test('the members that there are, and the countries', () => {
  expect(leftOut(placed([...documentedMembers, ...sampleMembers()]))).toBe(0)
  expect(leftOut(europe.countries.filter(({ code }) => code !== null))).toBe(0)
})

test('an arrow that has something in its quarter leads to the nearest there, but for the few put in between', () => {
  fc.assert(
    fc.property(spots(2, 60), (items) => {
      const links = arrowLinks(items)
      const arrows = items.flatMap((item) => directions.map((direction) => ({ item, direction })))
      const wrong = arrows.filter(({ item, direction }) => {
        const link = links.get(item)?.[direction]
        const near = nearestInDirection(items, item.at, direction)
        // An arrow never leads backwards.
        return link ? seen(item.at, link.to.at, direction).ahead < 0 || (link.isAside && near) : near
      })
      expect(wrong).toEqual([])
      const others = arrows.filter(({ item, direction }) => {
        const near = nearestInDirection(items, item.at, direction)
        return near && links.get(item)?.[direction]?.to !== near
      })
      expect(others.length).toBeLessThan(Math.max(4, items.length / 5))
    }),
  )
})

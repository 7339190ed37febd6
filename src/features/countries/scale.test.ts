import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleScale, shareScale } from './scale.ts'

test('ten times as many people is always the same way further', () => {
  expect(peopleScale.ticks.map(peopleScale.place)).toEqual([0, 20, 40, 60, 80, 100])
  expect([peopleScale.place(0), peopleScale.place(1e9)]).toEqual([0, 100])
})

test('shares begin at nothing and end at a round number', () => {
  expect(shareScale(0.0994).ticks.map((tick) => Math.round(tick * 1000))).toEqual([0, 20, 40, 60, 80, 100])
  expect(shareScale(0.0994).place(0.05)).toBe(50)
  expect(shareScale(0).ticks).toHaveLength(2)
})

test('whatever the figures, places are in the picture and in their order', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, (a, b, largest) => {
      const { place, ticks } = shareScale(largest)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(place(low)).toBeLessThanOrEqual(place(high))
      expect(place(high)).toBeLessThanOrEqual(100)
      expect(place(low)).toBeGreaterThanOrEqual(0)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest - 1e-6)
    }),
  )
})

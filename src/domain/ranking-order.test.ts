import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareResults, rank, type Rankable } from './ranking-order.ts'

const settings = { tieBreak: ['AC1', 'AC3'] }
const result = (exactPercent: number | null, first = 0, third = 0): Rankable => ({
  exactPercent,
  means: exactPercent === null ? {} : { AC1: first, AC3: third },
})
const places = (results: readonly Rankable[]) => rank(results, (one) => one, settings).map(({ place }) => place)

test('higher percent first, then AC1, then AC3', () => {
  const best = result(80, 10, 10)
  const byFirst = result(70, 25, 5)
  const byThird = result(70, 20, 15)
  const last = result(70, 20, 10)
  expect(rank([last, byThird, best, byFirst], (one) => one, settings)).toEqual(
    [best, byFirst, byThird, last].map((entry, index) => ({ entry, place: index + 1, tied: false })),
  )
})

test('equal ones share a place and are left to the panel', () => {
  const ranked = rank([result(70, 20, 10), result(90), result(70, 20, 10), result(60)], (one) => one, settings)
  expect(ranked.map(({ place, tied }) => [place, tied])).toEqual([
    [1, false],
    [2, true],
    [2, true],
    [4, false],
  ])
})

test('no assessment is no place, not the last one', () => {
  expect(places([result(null), result(10), result(null)])).toEqual([1, null, null])
})

test('a mean of three reviewers is no better than the same mean of two', () => {
  expect(compareResults(result((100 * 181) / 300, 0.1 + 0.2), result(181 / 3, 0.3), settings)).toBe(0)
})

const order = (a: Rankable, b: Rankable) => Math.sign(compareResults(a, b, settings))
const anyResult = fc.oneof(
  fc.constant(result(null)),
  fc.tuple(fc.nat(4), fc.nat(3), fc.nat(3)).map(([percent, first, third]) => result(percent, first, third)),
)

test('places do not depend on the order in which proposals came', () => {
  fc.assert(
    fc.property(fc.array(anyResult), (results) => {
      expect(places(results.toReversed())).toEqual(places(results))
    }),
  )
})

test('the order is one: antisymmetric and transitive', () => {
  fc.assert(
    fc.property(anyResult, anyResult, anyResult, (a, b, c) => {
      expect(order(a, b) + order(b, a)).toBe(0)
      expect(order(a, b) <= 0 && order(b, c) <= 0 ? order(a, c) : -1).toBeLessThanOrEqual(0)
    }),
  )
})

import { expect, test } from 'vitest'
import { figureLine, holds, median, percentile } from './figures.ts'

test('a figure that holds, and one that falls short', () => {
  expect(figureLine({ name: 'first-page', value: 121.34, unit: 'kB', budget: 150 })).toBe(
    'first-page 121.3 kB budget 150 holds',
  )
  expect(figureLine({ name: 'paint', value: 2.041, unit: 's', budget: 2 })).toBe('paint 2.04 s budget 2 falls short')
})

test('the budget itself still holds; no value at all does not', () => {
  expect(holds({ name: 'x', value: 50, unit: 'ms', budget: 50 })).toBe(true)
  expect(holds({ name: 'x', value: median([]), unit: 'ms', budget: 50 })).toBe(false)
})

test('a score has to reach its budget', () => {
  const score = { name: 'seo/', unit: 'points', budget: 100, atLeast: true } as const
  expect([holds({ ...score, value: 100 }), holds({ ...score, value: 99 })]).toEqual([true, false])
  expect(holds({ ...score, value: Number.NaN })).toBe(false)
})

test('percentiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(values, 0.95)).toBe(95)
  expect(percentile([7], 0.95)).toBe(7)
  expect(median([5, 1, 3])).toBe(3)
})

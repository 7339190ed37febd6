import { expect, test } from 'vitest'
import { sizeClassOf } from './size-class.ts'

const of = (count: number | null) =>
  sizeClassOf({ inhabitants: count === null ? null : { count, year: null, source: null } })

test.each([
  [1, 'under-10000'],
  [9_999, 'under-10000'],
  [10_000, '10000-50000'],
  [49_999, '10000-50000'],
  [50_000, '50000-250000'],
  [249_999, '50000-250000'],
  [250_000, 'from-250000'],
  [9_000_000, 'from-250000'],
] as const)('%d inhabitants are of the class %s', (count, size) => {
  expect(of(count)).toBe(size)
})

test('without a number there is no class', () => {
  expect(of(null)).toBeNull()
})

import { expect, test } from 'vitest'
import { noFilters } from './map-search.ts'
import type { Filters } from './map-search.ts'
import { settled } from './settled.ts'

test('the same values are the same object, others are others', () => {
  const of = settled<Filters>()
  const first = of({ ...noFilters, q: 'a' })
  expect(of({ ...noFilters, q: 'a' })).toBe(first)
  const second = of({ ...noFilters, q: 'b' })
  expect(second).toEqual({ ...noFilters, q: 'b' })
  expect(of({ ...noFilters, q: 'b' })).toBe(second)
  expect(of({ ...noFilters, q: 'a' })).toEqual(first)
})

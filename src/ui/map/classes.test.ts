import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classRanges, levelOf } from './classes.ts'
import type { Limits } from './classes.ts'

const limits: Limits = [1, 3, 6, 11]

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 2],
  [6, 3],
  [10, 3],
  [11, 4],
  [400, 4],
  [null, 'unknown'],
  [undefined, 'unknown'],
] as const)('%s belongs to level %s', (value, level) => {
  expect(levelOf(value, limits)).toBe(level)
})

test('the legend has a row for the unknown only when something is unknown', () => {
  expect(classRanges([0, 1], limits).map(({ level }) => level)).toEqual([0, 1, 2, 3, 4])
  expect(classRanges([0, null], limits).at(-1)).toEqual({ level: 'unknown', from: 0, to: null, count: 1 })
})

test('every value is counted once, in the row whose limits hold it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (values) => {
      const rows = classRanges(values, limits)
      expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(values.length)
      for (const { from, to, count } of rows)
        expect(values.filter((value) => value >= from && value <= (to ?? Infinity))).toHaveLength(count)
    }),
  )
})

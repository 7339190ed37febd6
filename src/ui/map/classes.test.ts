import { expect, test } from 'vitest'
import { levelOf } from './classes.ts'
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

import { expect, test } from 'vitest'
import { nearest, nearestInDirection } from './directions.ts'

const at = (name: string, x: number, y: number) => ({ name, at: { x, y } })
const items = [at('here', 0, 0), at('north', 1, -10), at('north-east', 6, -5), at('far east', 40, 2), at('south', 0, 9)]

test.each([
  ['ArrowUp', 'north'],
  ['ArrowRight', 'north-east'],
  ['ArrowDown', 'south'],
  ['ArrowLeft', undefined],
] as const)('%s reaches %s', (direction, name) => {
  expect(nearestInDirection(items, { x: 0, y: 0 }, direction)?.name).toBe(name)
})

test('straight ahead is preferred to nearer but aside', () => {
  expect(nearestInDirection([at('aside', 5, 5), at('ahead', 8, 0)], { x: 0, y: 0 }, 'ArrowRight')?.name).toBe('ahead')
})

test('nearest of all, or nothing', () => {
  expect(nearest(items, { x: 39, y: 0 })?.name).toBe('far east')
  expect(nearest([], { x: 0, y: 0 })).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StepModel } from './steps-model.ts'
import { letter, stopAt, stopByKey, stopsOf, timeSpan, valueSpan, valueTicks, yearsBetween } from './steps-model.ts'

const point = (at: number, value: number) => ({ at, value, text: `${at}: ${value}` })
const model: StepModel = {
  points: [point(100, 114), point(300, 127)],
  rivals: [{ ...point(100, 115), label: '115' }],
  events: [{ at: 0, text: 'before' }],
}

test('the cursor stands on everything that is drawn, from left to right', () => {
  expect(stopsOf(model).map(({ at, value }) => [at, value])).toEqual([
    [0, null],
    [100, 114],
    [100, 115],
    [300, 127],
  ])
  expect(timeSpan(model)).toEqual({ from: 0, until: 300 })
  expect(valueSpan(model)).toEqual([105, 130])
})

test('nothing to draw is no reason to fail', () => {
  const empty: StepModel = { points: [], rivals: [], events: [] }
  expect([timeSpan(empty), valueSpan(empty), stopAt(10, 300, empty)]).toEqual([{ from: 0, until: 0 }, [0, 5], null])
  expect(stopByKey('End', null, 0)).toBeNull()
})

test('where every count is nought, the axis still has a step to stand on', () => {
  const none = { points: [{ at: 0, value: 0, text: 'nobody yet' }], rivals: [], events: [] }
  expect(valueSpan(none)).toEqual([0, 5])
})

test('arrows go one on, Home and End to the ends, and no key leaves the chart', () => {
  expect(stopByKey('ArrowRight', null, 4)).toBe(0)
  expect(stopByKey('ArrowLeft', null, 4)).toBe(3)
  expect([stopByKey('Home', 2, 4), stopByKey('End', 2, 4), stopByKey('Tab', 2, 4)]).toEqual([0, 3, null])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End')),
      (count, keys) => {
        let at: number | null = null
        for (const key of keys) {
          at = stopByKey(key, at, count)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThan(count)
        }
      },
    ),
  )
})

test('a pointer finds the nearest stop', () => {
  expect(stopAt(44, 368, model)).toBe(0)
  expect(stopAt(44 + 290, 368, model)).toBe(3)
  expect(stopAt(0, 40, model)).toBeNull()
})

test('of two on the same day, a press on the first goes on to the second and back; a pointer that moves stays', () => {
  const day = 44 + (368 - 44 - 24) / 3
  const press = (present: number | null) => stopAt(day, 368, model, present, true)
  expect([press(null), press(1), press(2), press(3)]).toEqual([1, 2, 1, 1])
  const move = (present: number | null) => stopAt(day, 368, model, present, false)
  expect([move(null), move(1), move(2), move(3)]).toEqual([1, 1, 2, 1])
})

test('the axis of values has round steps, not many', () => {
  expect(valueTicks([105, 130])).toEqual([105, 110, 115, 120, 125, 130])
  expect(valueTicks([0, 5])).toEqual([0, 5])
  expect(valueTicks([0, 50_000])).toHaveLength(6)
})

test('years are those that begin in between', () => {
  const years = yearsBetween(Date.UTC(2011, 8, 22), Date.UTC(2014, 0, 1))
  expect(years.map((at) => new Date(at).getUTCFullYear())).toEqual([2012, 2013, 2014])
})

test('letters go on after z', () => {
  expect([0, 25, 26, 27, 52].map(letter)).toEqual(['a', 'z', 'aa', 'ab', 'ba'])
})

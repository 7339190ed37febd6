import { beforeEach, expect, test, vi } from 'vitest'

const SECOND = 1000
/** The backend is so far ahead of this device. */
const AHEAD = 5 * SECOND
let clock: typeof import('./server-clock.ts')

beforeEach(async () => {
  vi.resetModules()
  clock = await import('./server-clock.ts')
})

/** An answer that was written at a moment of this device's clock, between request and arrival. */
const answer = (sentAt: number, writtenAt: number, arrivedAt: number, mayBeOld = false) =>
  clock.learnServerTime(new Date(writtenAt + AHEAD).toISOString(), sentAt, arrivedAt, mayBeOld)
const offset = () => -clock.deviceAheadMs()

test('the first answer tells it, as of the middle', () => {
  answer(0, 100, 200)
  expect(offset()).toBe(AHEAD)
})

test.each([
  ['at the beginning of a slow answer', 0, 0, 200 * SECOND],
  ['at the end of a slow request', 0, 90 * SECOND, 90 * SECOND],
])('what is known fits a time told %s, and stays', (_, sentAt, writtenAt, arrivedAt) => {
  answer(0, 100, 200)
  answer(sentAt, writtenAt, arrivedAt)
  expect(offset()).toBe(AHEAD)
})

test('what no longer fits is corrected, also after a first guess over a slow line', () => {
  answer(0, 0, 20 * SECOND)
  expect(offset()).toBe(AHEAD - 10 * SECOND)
  answer(0, 100, 200)
  expect(offset()).toBe(AHEAD)
})

test('a time that may be old is taken only while nothing is known', () => {
  answer(0, -60 * SECOND, 0, true)
  expect(offset()).toBe(AHEAD - 60 * SECOND)
  expect(clock.serverTimeKnown()).toBe(false)
  answer(0, 0, 0)
  answer(0, -60 * SECOND, 0, true)
  expect(offset()).toBe(AHEAD)
})

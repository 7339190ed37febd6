import { describe, expect, test } from 'vitest'
import { beginMeasure, measure, type Measured } from './pace.ts'

const PART = 256 * 1024

/** Parts that arrive after so many milliseconds each, of a file of `size` bytes. */
const after = (times: readonly number[], size: number): Measured => {
  let at = 1_000
  let bytes = 0
  let measured = beginMeasure(at, 0)
  for (const ms of times) {
    at += ms
    bytes += PART
    measured = measure(measured, at, bytes, size)
  }
  return measured
}

describe('how fast a file goes up', () => {
  test('nothing is said of what is over in a moment', () => {
    expect(after([300, 300, 300], 3 * PART).pace).toBeNull()
  })

  test('the first part gives a speed and no time: one part foretells nothing', () => {
    expect(after([2_000], 100 * PART).pace).toEqual({ bytesPerSecond: 130_000, msLeft: null, goodForMs: 10_000 })
  })

  test('then the time that is left too, rounded up', () => {
    expect(after([2_000, 2_000], 10 * PART).pace).toMatchObject({ bytesPerSecond: 130_000, msLeft: 20_000 })
    expect(after([2_000, 2_000], 40 * PART).pace).toMatchObject({ msLeft: 2 * 60_000 })
    expect(after([2_000, 2_000], 40_000 * PART).pace).toMatchObject({ msLeft: 22.5 * 3_600_000 })
  })

  test('a slow part does not make it jump, a slow line is believed in the end', () => {
    const steady = after([1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 4_000], 100 * PART).pace
    expect(steady?.bytesPerSecond).toBe(180_000)
    expect(after([1_000, 1_000, 1_000, 10_000, 10_000, 10_000], 100 * PART).pace?.bytesPerSecond).toBe(26_000)
  })

  test('a part that takes longer than the window is measured by itself', () => {
    expect(after([40_000, 40_000], 10 * PART).pace).toEqual({
      bytesPerSecond: 6_600,
      msLeft: 6 * 60_000,
      goodForMs: 120_000,
    })
  })

  test('a figure stands for two seconds, however many parts arrive', () => {
    const fast = Array.from({ length: 60 }, () => 50)
    const before = after(fast, 1_000 * PART)
    const next = measure(before, before.paceAt + 1_000, 200 * PART, 1_000 * PART)
    expect(next.pace).toBe(before.pace)
    const later = measure(next, before.paceAt + 2_000, 201 * PART, 1_000 * PART)
    expect(later.pace).not.toBe(before.pace)
  })

  test('what had arrived before counts as nothing sent now', () => {
    const measured = measure(beginMeasure(0, 50 * PART), 4_000, 51 * PART, 60 * PART)
    expect(measured.pace?.bytesPerSecond).toBe(66_000)
  })

  test('thrown away by the backend: it is measured anew', () => {
    const measured = measure(after([2_000, 2_000], 10 * PART), 9_000, 0, 10 * PART)
    expect(measured).toEqual(beginMeasure(9_000, 0))
  })

  test('the same figure twice is not an arrival', () => {
    const measured = after([2_000], 10 * PART)
    expect(measure(measured, 99_000, PART, 10 * PART)).toBe(measured)
  })
})

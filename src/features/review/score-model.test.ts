import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import { addressOf, answersOf, heldKind, readPoints, runningTotal, scoresOf } from './score-model.ts'

const text = (en: string) => ({ en, fr: en, de: en })
const criterion = (id: string, maxPoints: number, minShare: number | null = null): Criterion => ({
  id,
  label: text(id),
  question: null,
  maxPoints,
  minShare,
  modules: ['A'],
  fedBy: [],
})
const criteria = [criterion('AC1', 30, 0.5), criterion('AC2', 60)]
const call = { criteria, scoring: { minReviewers: 2, overallThreshold: 0.6, thirdAssessmentAbove: 20, tieBreak: [] } }

describe('points as typed', () => {
  test.each([
    ['', null, null],
    [' 12 ', 12, null],
    ['0', 0, null],
    ['30', 30, null],
    ['31', null, 'points_out_of_range'],
    ['-1', null, 'points_out_of_range'],
    ['12.5', null, 'points_not_whole'],
    ['12,5', null, 'points_not_whole'],
    ['1e1', null, 'points_not_whole'],
    ['ten', null, 'points_not_whole'],
  ])('%j', (typed, points, problem) => {
    expect(readPoints(typed, 30)).toEqual({ points, problem })
  })

  test('what is taken is always a whole number in range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (typed) => {
        const { points } = readPoints(typed, 30)
        expect(points === null || (Number.isInteger(points) && points >= 0 && points <= 30)).toBe(true)
      }),
    )
  })
})

test.each([
  ['AC1.points', 'ten', 'points'],
  ['AC1.points', 10, null],
  ['AC1.reason', 'a'.repeat(5_000), null],
  ['AC1.reason', 'a'.repeat(5_001), 'text'],
  ['comment', 'a'.repeat(5_001), 'text'],
  ['comment', null, null],
])('%s stays on this device for its kind, or not', (address, value, kind) => {
  expect(heldKind({ address, value })).toBe(kind)
})

test.each([
  ['scores.0.reason', 'AC2.reason'],
  ['scores.1.points', 'AC1.points'],
  ['AC1', 'AC1.points'],
  ['comment', 'comment'],
  ['scores.7.reason', 'scores.7.reason'],
])('what a refusal calls %s is typed at %s', (pointer, address) => {
  const sent = ['AC2', 'AC1'].map((criterionId) => ({ criterionId, points: 3, reason: 'Thin.' }))
  expect(addressOf(pointer, sent)).toBe(address)
})

test('scores become addresses and come back the same', () => {
  const scores = [
    { criterionId: 'AC1', points: 20, reason: 'Clear.' },
    { criterionId: 'AC2', points: null, reason: 'Not sure yet.' },
  ]
  expect(scoresOf(answersOf({ scores, comment: 'Well.' }), 'A', criteria)).toEqual(scores)
})

describe('running total', () => {
  test('a sum while something is missing, without a percent that would look like a result', () => {
    expect(runningTotal({ 'AC1.points': 20 }, 'A', call)).toMatchObject({
      points: 20,
      maximum: 90,
      given: 1,
      criteria: 2,
      percent: null,
      meetsOverall: null,
    })
  })

  test('exactly the threshold is enough, and a criterion below its own least share is named', () => {
    const total = runningTotal({ 'AC1.points': 14, 'AC2.points': 40 }, 'A', call)
    expect(total).toMatchObject({ percent: 60, meetsOverall: true })
    expect(total.below.map(({ id }) => id)).toEqual(['AC1'])
    expect(runningTotal({ 'AC1.points': 15, 'AC2.points': 38 }, 'A', call)).toMatchObject({
      meetsOverall: false,
      below: [],
    })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isComplete, maximumFor, moduleResult, percentOf, scoreFindings, scoreSchema, type Score } from './scoring.ts'
import { criterionSchema, scoringSettingsSchema, type Criterion, type ScoringSettings } from './scoring-settings.ts'

const label = { en: 'Criterion', fr: 'Critère', de: 'Kriterium' }
const criterion = (id: string, maxPoints: number, change: Partial<Criterion> = {}): Criterion => ({
  id,
  label,
  question: null,
  maxPoints,
  minShare: null,
  modules: ['A', 'B', 'C'],
  fedBy: [],
  ...change,
})
const criteria = [
  criterion('AC1', 30, { minShare: 0.5 }),
  criterion('AC2', 25),
  criterion('AC3', 20),
  criterion('AC4', 15),
  criterion('AC5', 10, { modules: ['C'] }),
]
const settings: ScoringSettings = {
  minReviewers: 2,
  overallThreshold: 0.6,
  thirdAssessmentAbove: 20,
  tieBreak: ['AC1', 'AC3'],
}
const scores = (...points: (number | null)[]): Score[] =>
  points.map((given, index) => ({ criterionId: `AC${index + 1}`, points: given, reason: 'because' }))
const review = (...points: (number | null)[]) => ({ scores: scores(...points) })
const resultOf = (...reviews: { scores: Score[] }[]) => moduleResult(reviews, 'A', criteria, settings)

test('the settings of 2016 pass their schemas', () => {
  expect(scoringSettingsSchema.parse(settings)).toEqual(settings)
  for (const one of criteria) expect(criterionSchema.parse(one)).toEqual(one)
  expect(scoreSchema.safeParse({ criterionId: 'AC1', points: 1.5, reason: '' }).success).toBe(false)
})

test('the maximum is 90 for A and B, 100 for C', () => {
  expect([maximumFor('A', criteria), maximumFor('B', criteria), maximumFor('C', criteria)]).toEqual([90, 90, 100])
})

describe('one assessment', () => {
  test('is complete with whole points in range and a reason for every criterion of the module', () => {
    expect(isComplete(scores(30, 25, 20, 15), 'A', criteria)).toBe(true)
    expect(isComplete(scores(0, 0, 0, 0), 'A', criteria)).toBe(true)
    expect(isComplete(scores(30, 25, 20, 15), 'C', criteria)).toBe(false)
    expect(isComplete([], 'A', [])).toBe(false)
  })

  test('is not complete with a reason that no backend keeps', () => {
    const given = [{ criterionId: 'AC5', points: 3, reason: 'a'.repeat(5_001) }]
    const only = criteria.filter(({ id }) => id === 'AC5')
    expect(scoreFindings(given, 'C', only).map(({ code }) => code)).toEqual(['reason_too_long'])
    expect(isComplete(given, 'C', only)).toBe(false)
  })

  test('says what is missing or wrong', () => {
    const given: Score[] = [
      { criterionId: 'AC1', points: null, reason: 'because' },
      { criterionId: 'AC2', points: 12.5, reason: ' ' },
      { criterionId: 'AC3', points: 21, reason: 'because' },
    ]
    expect(scoreFindings(given, 'A', criteria).map(({ code, criterionId }) => `${criterionId} ${code}`)).toEqual([
      'AC1 points_missing',
      'AC2 points_not_whole',
      'AC2 reason_missing',
      'AC3 points_out_of_range',
      'AC4 points_missing',
      'AC4 reason_missing',
    ])
    expect(scoreFindings(scores(-1, 1, 1, 1), 'B', criteria)).toEqual([
      { code: 'points_out_of_range', criterionId: 'AC1', maxPoints: 30 },
    ])
  })

  test('is shown as percent of what applies, and not at all while points are missing', () => {
    expect(percentOf(scores(20, 15, 12, 8), 'A', criteria)).toBe(61.1)
    expect(percentOf(scores(20, 15, 12, 8, 5), 'C', criteria)).toBe(60)
    expect(percentOf(scores(20, 15, 12, null), 'A', criteria)).toBeNull()
    expect(percentOf(scores(20, 15, 12), 'A', criteria)).toBeNull()
    expect(percentOf(scores(0, 0, 0, 0), 'A', criteria)).toBe(0)
  })
})

describe('the result of a module', () => {
  test('is the sum of the means by the maximum that applies', () => {
    const result = moduleResult([review(20, 15, 12, 8), review(25, 20, 10, 9)], 'A', criteria, settings)
    expect(result).toMatchObject({
      maximum: 90,
      complete: 2,
      hasEnough: true,
      means: { AC1: 22.5, AC2: 17.5, AC3: 11, AC4: 8.5 },
      percent: 66.1,
      meetsOverall: true,
      meetsMinimum: true,
      spread: 10,
      needsThird: false,
    })
    expect(result.means).not.toHaveProperty('AC5')
  })

  test('is none while nothing is complete', () => {
    expect(moduleResult([review(20, null, 12, 8)], 'A', criteria, settings)).toEqual({
      module: 'A',
      maximum: 90,
      complete: 0,
      hasEnough: false,
      means: {},
      exactPercent: null,
      percent: null,
      meetsOverall: null,
      meetsMinimum: null,
      spread: null,
      needsThird: false,
    })
  })

  test('meets the threshold exactly at 60 percent', () => {
    expect(resultOf(review(20, 15, 12, 7))).toMatchObject({ percent: 60, meetsOverall: true })
    expect(resultOf(review(20, 15, 12, 6))).toMatchObject({ percent: 58.9, meetsOverall: false })
  })

  test('meets the minimum of AC1 exactly at half, on the mean', () => {
    expect(resultOf(review(15, 25, 20, 15), review(15, 25, 20, 15)).meetsMinimum).toBe(true)
    expect(resultOf(review(10, 25, 20, 15), review(20, 25, 20, 15)).meetsMinimum).toBe(true)
    expect(resultOf(review(14, 25, 20, 15), review(15, 25, 20, 15)).meetsMinimum).toBe(false)
  })

  test('wants a third assessment above 20 percentage points, until it is there', () => {
    const apart = (points: number) => [review(20, 15, 10, 10, 5), review(20, 15, 10, 10, 5 + points)]
    const wider = [review(30, 15, 10, 10, 5), review(10, 15, 10, 10, 5)]
    expect(moduleResult(apart(5), 'C', criteria, settings)).toMatchObject({ spread: 5, needsThird: false })
    expect(moduleResult(wider, 'C', criteria, settings)).toMatchObject({ spread: 20, needsThird: false })
    const widest = [review(30, 15, 10, 10, 6), review(10, 15, 10, 10, 5)]
    expect(moduleResult(widest, 'C', criteria, settings)).toMatchObject({ spread: 21, needsThird: true })
    expect(moduleResult([...widest, review(20, 15, 10, 10, 5)], 'C', criteria, settings).needsThird).toBe(false)
  })

  const anyReview = fc
    .tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 15 }),
    )
    .map((points) => review(...points))
  const reviews = fc.array(anyReview, { minLength: 1, maxLength: 5 })

  test('does not change by what is incomplete: an abstention is not a zero', () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const abstained = [...given, review(null, null, null, null), { scores: [] }]
        expect(moduleResult(abstained, 'A', criteria, settings)).toEqual(moduleResult(given, 'A', criteria, settings))
      }),
    )
  })

  test('does not mind the order of the reviewers', () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const turned = moduleResult(given.toReversed(), 'A', criteria, settings)
        expect(turned).toEqual(moduleResult(given, 'A', criteria, settings))
      }),
    )
  })

  test('lies between the lowest and the highest assessment', () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const percents = given.map((one) => percentOf(one.scores, 'A', criteria) ?? Number.NaN)
        const { percent } = moduleResult(given, 'A', criteria, settings)
        expect(percent).toBeGreaterThanOrEqual(Math.min(...percents))
        expect(percent).toBeLessThanOrEqual(Math.max(...percents))
      }),
    )
  })
})

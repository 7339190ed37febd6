import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionSchema } from './decision.ts'
import { type Contender, moduleDecision, RANKED_FROM } from './release.ts'
import { moduleResult } from './scoring.ts'
import type { Criterion, ScoringSettings } from './scoring-settings.ts'
import type { ApplicationStatus } from './status.ts'

const criterion = (id: string, maxPoints: number, minShare: number | null = null): Criterion => ({
  id,
  label: { en: id, fr: id, de: id },
  question: null,
  maxPoints,
  minShare,
  modules: ['A'],
  fedBy: [],
})
const criteria = [criterion('AC1', 30, 0.5), criterion('AC2', 70)]
const scoring: ScoringSettings = {
  minReviewers: 2,
  overallThreshold: 0.6,
  thirdAssessmentAbove: 20,
  tieBreak: ['AC1'],
}
const call = { criteria, scoring }
const reviewOf = (first: number, second: number) => ({
  scores: [
    { criterionId: 'AC1', points: first, reason: 'because' },
    { criterionId: 'AC2', points: second, reason: 'because' },
  ],
})
const contender = (
  id: string,
  reviews: readonly ReturnType<typeof reviewOf>[],
  status: ApplicationStatus = 'panel',
): Contender => ({ id, status, result: moduleResult(reviews, 'A', criteria, scoring) })
/** The first contender is the best. */
const field = (count: number): Contender[] =>
  Array.from({ length: count }, (_, index) => contender(`p${index}`, [reviewOf(20, 60 - index)]))
const rankOf = (id: string, contenders: readonly Contender[]) => moduleDecision(id, 'A', contenders, call)?.rank

describe('points and threshold', () => {
  test('are the mean of the assessments, beside what the call asks for', () => {
    const mine = contender('mine', [reviewOf(20, 41), reviewOf(21, 40)])
    expect(moduleDecision('mine', 'A', [mine], call)).toEqual({
      module: 'A',
      percent: 61,
      thresholdPercent: 60,
      meetsThreshold: true,
      meetsMinimum: true,
      criteria: [
        { id: 'AC1', points: 20.5, maxPoints: 30, minPoints: 15 },
        { id: 'AC2', points: 40.5, maxPoints: 70, minPoints: null },
      ],
      rank: null,
    })
  })

  test('a minimum that is not reached is told, whatever the sum', () => {
    const mine = contender('mine', [reviewOf(14, 70)])
    expect(moduleDecision('mine', 'A', [mine], call)).toMatchObject({ meetsThreshold: true, meetsMinimum: false })
  })

  test('nothing is told of a module without a complete assessment, and nothing of a proposal that is not there', () => {
    expect(moduleDecision('mine', 'A', [contender('mine', [])], call)).toBeNull()
    expect(moduleDecision('gone', 'A', field(12), call)).toBeNull()
  })
})

describe('the third of the ranking', () => {
  test.each([
    ['p0', 'upper'],
    ['p2', 'upper'],
    ['p3', 'middle'],
    ['p5', 'middle'],
    ['p6', 'lower'],
    ['p8', 'lower'],
  ])('of nine, %s is in the %s one', (id, band) => {
    expect(rankOf(id, field(9))).toEqual({ band, of: 9 })
  })

  test('equal ones stand in the same', () => {
    const equal = Array.from({ length: 9 }, (_, index) => contender(`p${index}`, [reviewOf(20, 50)]))
    expect(new Set(equal.map(({ id }) => rankOf(id, equal)?.band))).toEqual(new Set(['upper']))
  })

  test('is not told of a few: there it would be a place', () => {
    expect(rankOf('p0', field(RANKED_FROM - 1))).toBeNull()
  })

  test.each<ApplicationStatus>(['in_assessment', 'eligibility_check', 'submitted'])(
    'is not told while one is still %s',
    (status) => {
      expect(rankOf('p0', [...field(12), contender('late', [], status)])).toBeNull()
    },
  )

  test.each<ApplicationStatus>(['withdrawn', 'inadmissible', 'ineligible', 'draft'])(
    'does not count one that is %s',
    (status) => {
      expect(rankOf('p0', [...field(9), contender('out', [reviewOf(30, 70)], status)])).toEqual({
        band: 'upper',
        of: 9,
      })
    },
  )

  test('whatever the points, what is told fits the schema and never names another', () => {
    const points = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 70 }))
    fc.assert(
      fc.property(fc.array(fc.array(points, { maxLength: 3 }), { minLength: 1, maxLength: 20 }), (all) => {
        const contenders = all.map((reviews, index) =>
          contender(
            `p${index}`,
            reviews.map(([first, second]) => reviewOf(first, second)),
          ),
        )
        const modules = contenders.flatMap(({ id }) => moduleDecision(id, 'A', contenders, call) ?? [])
        const told = { releasedAt: '2016-06-01T08:00:00.000Z', strengths: 'a', weaknesses: 'b', modules }
        expect(decisionSchema.safeParse(told).error).toBeUndefined()
        expect(JSON.stringify(modules)).not.toMatch(/"p\d/)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetOf, permilleOf } from './budget.ts'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { Answers } from './types.ts'

const withC = (lines: Answers[string], contributions: Answers[string] = []): Answers => ({
  'modules.modules': ['C'],
  'budget.budgetLines': lines ?? null,
  'budget.ownContribution': contributions ?? null,
})

describe('budget', () => {
  test('adds lines, takes the money contribution off, leaves what is in kind aside', () => {
    expect(budgetOf(completeAnswers)).toMatchObject({
      lineCents: [100_200, 96_000],
      byCategory: [
        { category: 'travel', totalCents: 100_200 },
        { category: 'accommodation', totalCents: 96_000 },
      ],
      totalCents: 196_200,
      moneyContributionCents: 20_000,
      inKindContributionCents: 0,
      requestedCents: 176_200,
      coFinancingPermille: 102,
      findings: [],
    })
  })

  test('a contribution above the costs asks for nothing, and is a mistake', () => {
    const budget = budgetOf(
      withC(
        [{ key: 'l', category: 'travel', quantity: 1, unitCostCents: 1000 }],
        [{ key: 'c', kind: 'money', description: 'x', valueCents: 1500 }],
      ),
    )
    expect(budget).toMatchObject({ requestedCents: 0, coFinancingPermille: 1500 })
    expect(budget.findings).toEqual([
      {
        code: 'contribution_exceeds_costs',
        severity: 'error',
        address: 'budget.requestedGrant',
        params: { overCents: 500 },
      },
    ])
  })

  test.each([
    ['every cost is 0', 0, 'in_kind', ['no_grant_requested']],
    ['the contribution pays all', 1000, 'money', ['no_grant_requested']],
    ['something is left to pay', 1001, 'money', []],
    ['no cost is known yet', null, 'in_kind', []],
  ])('when %s, what is told of the grant', (_, unitCostCents, kind, codes) => {
    const budget = budgetOf(
      withC(
        [{ key: 'l', category: 'travel', quantity: 1, unitCostCents }],
        [{ key: 'c', kind, description: 'x', valueCents: 1000 }],
      ),
    )
    expect(budget.findings.map(({ code }) => code)).toEqual(codes)
  })

  test('lines that say their visit are summed by visit, exact to the cent; of a visit that is gone nothing is said', () => {
    const line = (visit: string, unitCostCents: number) => ({ category: 'travel', quantity: 3, unitCostCents, visit })
    const answers = {
      ...withC([line('b', 10), line('a', 20), line('b', 33), line('', 1), line('gone', 7)]),
      'activity.visits': [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
    }
    expect(budgetOf(answers)).toMatchObject({
      byVisit: [
        { visit: 'a', totalCents: 60 },
        { visit: 'b', totalCents: 129 },
      ],
      totalCents: 213,
    })
  })

  test('an unfinished line has no amount yet', () => {
    expect(budgetOf(withC([{ key: 'l', quantity: 'two', unitCostCents: 100 }])).lineCents).toEqual([null])
  })

  test('without module C there is no budget', () => {
    expect(budgetOf({ ...completeAnswers, 'modules.modules': ['A', 'B'] }).totalCents).toBe(0)
  })

  test('is exact to the cent', () => {
    const line = fc.record({
      quantity: fc.integer({ min: 0, max: 10_000 }),
      unit: fc.integer({ min: 0, max: 1_000_000_000 }),
    })
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 60 }),
        fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 20 }),
        (lines, money) => {
          const budget = budgetOf(
            withC(
              lines.map(({ quantity, unit }, index) => ({
                key: `l${index}`,
                category: 'travel',
                quantity,
                unitCostCents: unit,
              })),
              money.map((valueCents, index) => ({ key: `c${index}`, kind: 'money', description: 'x', valueCents })),
            ),
          )
          const total = lines.reduce((sum, { quantity, unit }) => sum + BigInt(quantity) * BigInt(unit), 0n)
          const given = money.reduce((sum, cents) => sum + BigInt(cents), 0n)
          expect(BigInt(budget.totalCents)).toBe(total)
          expect(BigInt(budget.requestedCents)).toBe(total > given ? total - given : 0n)
          expect(budget.byVisit.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBeLessThanOrEqual(
            budget.totalCents,
          )
          expect(budget.byCategory.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(budget.totalCents)
        },
      ),
    )
  })

  test.each([
    ['nothing of something', 0, 100_000, 0],
    ['all of it', 100_000, 100_000, 1000],
    ['a cent of a fortune is not nothing', 1, 6_000_000_000_000, 1],
    ['all but a cent is not all', 5_999_999_999_999, 6_000_000_000_000, 999],
    ['a cent more than all is more than all', 6_000_000_000_001, 6_000_000_000_000, 1001],
    ['a half is rounded up', 25, 10_000, 3],
  ])('the share of co-financing: %s', (_, part, whole, permille) => {
    expect(permilleOf(part, whole)).toBe(permille)
  })

  test('of no costs there is no share', () => {
    expect(permilleOf(100, 0)).toBeNull()
    expect(budgetOf(withC([])).coFinancingPermille).toBeNull()
  })

  test('never throws and never asks for less than nothing', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(budgetOf(answers).requestedCents).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers, fittingAnswers as fitting } from '#tests/support/arbitraries.ts'
import { changesOf, compareAnswers, withChanges } from './differences.ts'
import { isAnswered } from './fields.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { changeProblem } from './schemas.ts'
import type { JsonValue } from '../values.ts'
import type { Answers } from './types.ts'

const all = (here: Answers, there: Answers) =>
  new Set(compareAnswers(here, there).differences.map(({ address }) => address))
const sameCount = (here: Answers, there: Answers): number =>
  [...compareAnswers(here, there).same.values()].reduce((sum, count) => sum + count, 0)

/** Whether a value has content; rows that were never filled in have none. */
const says = (value: JsonValue | undefined): boolean => {
  if (!isAnswered(value)) return false
  const isBlank = (row: JsonValue) =>
    typeof row === 'object' &&
    row !== null &&
    !Array.isArray(row) &&
    Object.entries(row).every(([name, cell]) => name === 'key' || !isAnswered(cell))
  return !Array.isArray(value) || !value.every(isBlank)
}

test('a row that was added and never filled in is no answer', () => {
  const blank = { 'activity.participantGroups': [{ key: 'one' }] }
  expect(compareAnswers(blank, {}).differences).toEqual([])
  expect(compareAnswers({}, blank).differences).toEqual([])
})

describe('two sets of answers', () => {
  test('every answer of either side is the same, different, or left out, and none twice', () => {
    fc.assert(
      fc.property(fitting, anyAnswers, (here, there) => {
        const { differences, leftOut } = compareAnswers(here, there)
        const told = [...differences, ...leftOut].map(({ address }) => address)
        const answered = (answers: Answers) => Object.keys(answers).filter((key) => says(answers[key]))
        const everything = new Set([...answered(here), ...answered(there)])
        expect(new Set(told).size).toBe(told.length)
        for (const address of told) expect(everything).toContain(address)
        expect(told.length + sameCount(here, there)).toBe(everything.size)
      }),
    )
  })

  test('the same answers have no difference, and nothing to take', () => {
    fc.assert(
      fc.property(fitting, (answers) => {
        expect(compareAnswers(answers, answers).differences).toEqual([])
        expect(changesOf(answers, answers, all({}, answers))).toEqual([])
      }),
    )
  })

  test('after all is taken, nothing differs any more, and every change fits the form', () => {
    fc.assert(
      fc.property(fitting, fitting, (here, there) => {
        const changes = changesOf(here, there, all(here, there))
        for (const { address, value } of changes) expect(changeProblem(address, value)).toBeNull()
        expect(compareAnswers(withChanges(here, changes), there).differences).toEqual([])
      }),
    )
  })

  test('what is not chosen stays; putting back the values before restores the draft', () => {
    fc.assert(
      fc.property(fitting, fitting, fc.func(fc.boolean()), (here, there, pick) => {
        const chosen = new Set([...all(here, there)].filter(pick))
        const changes = changesOf(here, there, chosen)
        for (const { address } of changes) expect(chosen).toContain(address)
        const before = changes.map(({ address }) => ({ address, value: here[address] ?? null }))
        const clean = withChanges(here, [])
        expect(compareAnswers(withChanges(withChanges(here, changes), before), clean).differences).toEqual([])
      }),
    )
  })
})

test('answers that the form has no place for are named with the reason', () => {
  const there = {
    'motivation.objectives': 'x'.repeat(20_001),
    'motivation.nowhere': 'lost?',
    'applicant.population': ['no number'],
    'activity.visits': [{ key: 'v', host: 'y'.repeat(20_001) }],
  }
  expect(compareAnswers({}, there).leftOut.map(({ address, why }) => [address, why])).toEqual([
    ['motivation.objectives', 'too_long'],
    ['motivation.nowhere', 'unknown_question'],
    ['applicant.population', 'wrong_shape'],
    ['activity.visits', 'too_long'],
  ])
})

test('only the sections asked for are compared', () => {
  const { differences, same } = compareAnswers({}, completeAnswers, new Set(['contact']))
  expect(differences.map(({ section }) => section)).toEqual(differences.map(() => 'contact'))
  expect(differences.length).toBeGreaterThan(2)
  expect(same.size).toBe(0)
})

test('names that every object has are no answers', () => {
  expect(compareAnswers({}, JSON.parse('{"__proto__":"a","constructor":"b"}') as Answers).leftOut).toHaveLength(2)
})

const visit = (key: string, host: string) => ({ key, host })
const line = (visitKey: string) => ({ key: `line-${visitKey}`, description: 'Tickets', visit: visitKey })

test('rows that only have other keys are the same, and so are references to them', () => {
  const here = { 'activity.visits': [visit('a', 'North')], 'budget.budgetLines': [line('a')] }
  const there = { 'activity.visits': [visit('x', 'North')], 'budget.budgetLines': [line('x')] }
  expect(compareAnswers(here, there).differences).toEqual([])
})

test('budget lines that are taken alone refer to the visit in the same place', () => {
  const here = { 'activity.visits': [visit('a', 'North'), visit('b', 'South')] }
  const there = { 'activity.visits': [visit('x', 'East'), visit('y', 'West')], 'budget.budgetLines': [line('y')] }
  const [change] = changesOf(here, there, new Set(['budget.budgetLines']))
  expect(change?.value).toMatchObject([{ visit: 'b' }])
})

test('visits that take the place of others keep their keys, so that budget lines still find them', () => {
  const here = { 'activity.visits': [visit('a', 'North')], 'budget.budgetLines': [line('a')] }
  const there = { 'activity.visits': [visit('x', 'East'), visit('y', 'West')] }
  const [change] = changesOf(here, there, new Set(['activity.visits']))
  expect(change?.value).toMatchObject([visit('a', 'East'), visit('y', 'West')])
})

test('rows of this very draft keep their own keys, also in another order', () => {
  const here = { 'activity.visits': [visit('a', 'North'), visit('b', 'South')], 'budget.budgetLines': [line('b')] }
  const there = { 'activity.visits': [visit('b', 'South'), visit('a', 'North')] }
  const [change] = changesOf(here, there, new Set(['activity.visits']))
  expect(change?.value).toMatchObject([{ key: 'b' }, { key: 'a' }])
})

test('a whole application taken into an empty draft is that application', () => {
  const changes = changesOf({}, completeAnswers, all({}, completeAnswers))
  expect(withChanges({}, changes)).toEqual(completeAnswers)
})

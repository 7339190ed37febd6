import { expect, test } from 'vitest'
import { dueProblem, isOverdue } from './handovers.ts'

test.each([
  [null, '2016-04-12', null],
  ['2016-04-12', '2016-04-12', null],
  ['2016-04-29', '2016-04-12', null],
  ['2016-04-11', '2016-04-12', 'due_past'],
  ['2016-04-30', '2016-04-12', 'due_after_deadline'],
  ['2016-02-30', '2016-02-12', 'no_date'],
  ['2016-05-03', '2016-05-02', null],
])('due on %s, asked on %s: %s', (dueOn, today, problem) => {
  expect(dueProblem(dueOn, today, '2016-04-29')).toBe(problem)
})

test('what is done or has no day is never overdue', () => {
  expect(isOverdue({ dueOn: '2016-04-11', doneAt: null }, '2016-04-12')).toBe(true)
  expect(isOverdue({ dueOn: '2016-04-12', doneAt: null }, '2016-04-12')).toBe(false)
  expect(isOverdue({ dueOn: '2016-04-11', doneAt: '2016-04-10T08:00:00.000Z' }, '2016-04-12')).toBe(false)
  expect(isOverdue({ dueOn: null, doneAt: null }, '2016-04-12')).toBe(false)
})

import { expect, test } from 'vitest'
import { call } from '#tests/support/world.ts'
import { questionsCloseAt, takesQuestions } from './questions-time.ts'

const [deadline] = call.deadlines

test('questions close at the same time of day, so many days before', () => {
  expect(questionsCloseAt(call)).toBe('2016-04-22T15:00:00.000Z')
  expect(questionsCloseAt({ ...call, questionsCloseDaysBefore: 0 })).toBe('2016-04-29T15:00:00.000Z')
})

test('a day is a day of the calendar, also when the clocks change in between', () => {
  // Strasbourg went to summer time on 27 March 2016: a week before 17:00 of 1 April is 17:00 of 25 March, in winter time.
  if (!deadline) throw new Error('the world has a deadline')
  const april = { ...deadline, wallTime: '2016-04-01T17:00', at: '2016-04-01T15:00:00.000Z' }
  expect(questionsCloseAt({ deadlines: [april], questionsCloseDaysBefore: 7 })).toBe('2016-03-25T16:00:00.000Z')
})

test('a later deadline moves the end of questions, too', () => {
  if (!deadline) throw new Error('the world has a deadline')
  const later = { ...deadline, version: 2, wallTime: '2016-05-06T17:00', at: '2016-05-06T15:00:00.000Z' }
  expect(questionsCloseAt({ ...call, deadlines: [deadline, later] })).toBe('2016-04-29T15:00:00.000Z')
})

test.each([
  ['2016-04-22T15:00:00.000Z', true],
  ['2016-04-22T15:00:00.001Z', false],
])('at %s a question is taken: %s', (now, taken) => {
  expect(takesQuestions(call, now)).toBe(taken)
})

test('before a call opens nobody asks', () => {
  const opensLater = { ...call, opensAt: '2016-04-10T08:00:00.000Z' }
  expect(takesQuestions(opensLater, '2016-04-10T07:59:59.999Z')).toBe(false)
  expect(takesQuestions(opensLater, '2016-04-10T08:00:00.000Z')).toBe(true)
})

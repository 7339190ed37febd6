import { expect, test } from 'vitest'
import { callFeedback, emptyTally, feedbackSchema, saysSomething, withFeedback } from './feedback.ts'
import { z } from './zod.ts'

const easy = { ratings: { applicant: 'easy' }, text: '' } as const
const hard = { ratings: { applicant: 'hard', budget: 'hard' }, text: 'Too many tables.' } as const

const rowOf = (tally: typeof emptyTally, section: string) =>
  callFeedback(tally, 9).sections.find((row) => row.section === section)?.counts

test('two feedbacks are not told, the third brings all of them', () => {
  const two = [easy, hard].reduce(withFeedback, emptyTally)
  expect(callFeedback(two, 9)).toEqual(callFeedback(emptyTally, 9))
  const three = withFeedback(two, { ...easy, text: 'A good form.' })
  expect(callFeedback(three, 9)).toMatchObject({ answered: 3, sent: 9, texts: [] })
  expect(rowOf(three, 'applicant')).toEqual({ easy: 2, some_effort: 0, hard: 1 })
})

test('a section of which fewer than three have said something is not told', () => {
  const three = [easy, hard, easy].reduce(withFeedback, emptyTally)
  expect(rowOf(three, 'budget')).toBeNull()
})

test('a fourth changes nothing that is told, whatever it says', () => {
  const three = [easy, hard, easy].reduce(withFeedback, emptyTally)
  expect(callFeedback(withFeedback(three, hard), 9)).toEqual(callFeedback(three, 9))
})

test('of a section that few are asked about, three more are told and never one', () => {
  const before = [hard, hard, hard].reduce(withFeedback, emptyTally)
  expect(rowOf(before, 'budget')).toEqual({ easy: 0, some_effort: 0, hard: 3 })
  expect(callFeedback(before, 9).texts).toHaveLength(3)
  const after = [easy, easy, hard].reduce(withFeedback, before)
  expect(rowOf(after, 'applicant')).toEqual({ easy: 2, some_effort: 0, hard: 4 })
  expect(rowOf(after, 'budget')).toEqual(rowOf(before, 'budget'))
  expect(callFeedback(after, 9).texts).toEqual(callFeedback(before, 9).texts)
  expect(rowOf([hard, hard].reduce(withFeedback, after), 'budget')).toEqual({ easy: 0, some_effort: 0, hard: 6 })
})

test('what says nothing is not counted', () => {
  expect(saysSomething({ ratings: {}, text: ' ' })).toBe(false)
  expect(withFeedback(emptyTally, { ratings: {}, text: '' })).toEqual(emptyTally)
})

test('a text is counted as the form counts: 500 emoji fit, 501 do not', () => {
  const fits = (length: number) => z.safeParse(feedbackSchema, { ratings: {}, text: '🙂'.repeat(length) }).success
  expect([fits(500), fits(501)]).toEqual([true, false])
})

import { expect, test } from 'vitest'
import { ASK_MS, nextQuestionIn, WARN_MS } from './session-times.ts'

const now = Date.parse('2016-04-12T08:00:00.000Z')
const waitFor = (endsAt: string | null) => nextQuestionIn(endsAt, now)

test('an end is asked about as it comes, again while nobody says so, and now and then when it is far or unknown', () => {
  expect(waitFor('2016-04-12T08:00:20.000Z')).toBe(21_000)
  expect(waitFor('2016-04-12T07:59:59.000Z')).toBe(5_000)
  expect(waitFor('2016-05-12T08:00:00.000Z')).toBe(ASK_MS)
  expect(waitFor('2016-04-11T08:00:00.000Z')).toBe(ASK_MS)
  expect(waitFor(null)).toBe(ASK_MS)
})

test('whatever the end, it is known in time for the warning', () => {
  expect(ASK_MS).toBeLessThan(WARN_MS)
})

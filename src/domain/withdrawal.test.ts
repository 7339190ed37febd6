import { describe, expect, test } from 'vitest'
import type { Deadline } from './deadline.ts'
import { restorableUntil, standingWithdrawal, withdrawalsOf } from './withdrawal.ts'

const deadline: Deadline = {
  version: 1,
  wallTime: '2016-04-29T17:00',
  zone: 'Europe/Paris',
  at: '2016-04-29T15:00:00.000Z',
  literalAt: '2016-04-29T16:00:00.000Z',
  printed: { en: null, fr: null, de: null },
  publishedAt: '2016-03-01T09:00:00.000Z',
}

describe('how long a withdrawal can be taken back', () => {
  test.each([
    ['2016-04-12T08:00:00.000Z', deadline.at],
    ['2016-04-28T15:00:00.000Z', deadline.at],
    ['2016-04-28T15:00:00.001Z', '2016-04-29T15:00:00.001Z'],
    ['2016-05-10T08:00:00.000Z', '2016-05-11T08:00:00.000Z'],
  ])('withdrawn %s: until %s', (withdrawnAt, until) => {
    expect(restorableUntil(withdrawnAt, deadline)).toBe(until)
  })
})

test('the history tells every withdrawal, and which one stands', () => {
  const byName = 'Sample owner'
  const sent = { at: '2016-04-10T08:00:00.000Z', byName, from: 'draft', to: 'submitted', reason: null } as const
  const withdrawn = {
    at: '2016-04-11T08:00:00.000Z',
    byName,
    from: 'submitted',
    to: 'withdrawn',
    reason: 'No staff.',
  } as const
  const restored = {
    at: '2016-04-12T08:00:00.000Z',
    byName,
    from: 'withdrawn',
    to: 'submitted',
    reason: null,
  } as const
  const again = { ...withdrawn, at: '2016-04-13T08:00:00.000Z', reason: null }
  const first = { withdrawnAt: withdrawn.at, byName, reason: 'No staff.', restoredAt: null }

  expect(withdrawalsOf([sent])).toEqual([])
  expect(withdrawalsOf([sent, withdrawn])).toEqual([first])
  const takenBack = { ...first, restoredAt: restored.at }
  expect(withdrawalsOf([sent, withdrawn, restored])).toEqual([takenBack])
  const second = { withdrawnAt: again.at, byName, reason: null, restoredAt: null }
  const both = withdrawalsOf([sent, withdrawn, restored, again])
  expect(both).toEqual([takenBack, second])

  expect(standingWithdrawal([])).toBeNull()
  expect(standingWithdrawal([takenBack])).toBeNull()
  expect(standingWithdrawal(both)).toEqual(second)
})

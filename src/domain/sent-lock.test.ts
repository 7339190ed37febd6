import { expect, test } from 'vitest'
import { call, DEADLINE } from '#tests/support/world.ts'
import { currentDeadline } from './deadline.ts'
import { sentLock } from './sent-lock.ts'

const AFTER = '2016-04-29T15:00:00.001Z'

test.each([
  ['submitted', DEADLINE, 'already_sent'],
  ['submitted', AFTER, 'deadline_passed'],
  ['received_late', AFTER, 'received_late'],
  // Moving the deadline does not change what had come late.
  ['received_late', DEADLINE, 'received_late'],
  ['draft', DEADLINE, null],
  ['admissibility_check', AFTER, null],
] as const)('%s at %s: %s', (status, now, lock) => {
  expect(sentLock(status, currentDeadline(call.deadlines), now)).toBe(lock)
})

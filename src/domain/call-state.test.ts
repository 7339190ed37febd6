import { expect, test } from 'vitest'
import { call } from '#tests/support/world.ts'
import { byState, callState } from './call-state.ts'

test.each([
  ['2016-04-29T15:00:00.000Z', 'open'],
  ['2016-04-29T15:00:00.001Z', 'disputed'],
  ['2016-04-29T16:00:00.000Z', 'disputed'],
  ['2016-04-29T16:00:00.001Z', 'closed'],
])('without an opening day, at %s the call is %s', (now, state) => {
  expect(callState(call, now)).toBe(state)
})

test('a call opens at its opening instant, not before', () => {
  const later = { ...call, opensAt: '2016-04-10T08:00:00.000Z' }
  expect(callState(later, '2016-04-10T07:59:59.999Z')).toBe('upcoming')
  expect(callState(later, '2016-04-10T08:00:00.000Z')).toBe('open')
})

test('open calls come first, and equals keep the order of the backend', () => {
  const [deadline] = call.deadlines
  if (!deadline) throw new Error('the world has a deadline')
  const closed = (id: string) => ({
    ...call,
    id,
    deadlines: [{ ...deadline, at: '2016-01-01T16:00:00.000Z', literalAt: null }],
  })
  const sorted = byState([closed('x'), closed('y'), call], '2016-04-12T08:00:00.000Z')
  expect(sorted.map(({ id }) => id)).toEqual([call.id, 'x', 'y'])
})

test('of two calls that are not open yet, the one that opens first comes first', () => {
  const opens = (id: string, opensAt: string) => ({ ...call, id, opensAt })
  const [later, sooner] = [opens('later', '2016-06-01T08:00:00.000Z'), opens('sooner', '2016-05-01T08:00:00.000Z')]
  expect(byState([later, sooner], '2016-04-12T08:00:00.000Z').map(({ id }) => id)).toEqual(['sooner', 'later'])
})

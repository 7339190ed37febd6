import { expect, test } from 'vitest'
import type { Finding } from '#src/domain/application/types.ts'
import { isUnreadable, withUnreadable } from './unreadable.ts'

const day = (value: string, badInput = false) => ({ type: 'date', value, validity: { badInput } as ValidityState })
const date = (address: string): Finding => ({ address, code: 'date', severity: 'error' })
const required = (address: string): Finding => ({ address, code: 'required', severity: 'error' })

test('what the browser cannot read is no answer, an empty input is one', () => {
  expect(isUnreadable(day('', true))).toBe(true)
  expect(isUnreadable(day(''))).toBe(false)
})

test('a year of two digits is no answer, nor is one on its way', () => {
  for (const value of ['0016-09-12', '0002-09-12', '0201-09-12']) expect(isUnreadable(day(value))).toBe(true)
  expect(isUnreadable(day('2016-09-12'))).toBe(false)
  expect(isUnreadable({ ...day('0016-09-12'), type: 'text' })).toBe(false)
})

test('an input that cannot be read is found wrong, whatever its answer is, in the order of the form', () => {
  const [host, first, other] = [
    'activity.visits.0.host',
    'activity.visits.0.startOn',
    'activity.preferredDates.startOn',
  ]
  const inputs = [
    { name: 'activity.visits.0.endOn', ...day('') },
    { name: first, ...day('', true) },
  ]
  const found = [required(host), required(first), required(other)]
  const all = withUnreadable('activity', found, inputs)
  expect(all).toHaveLength(3)
  expect(all).toEqual(expect.arrayContaining([required(host), date(first), required(other)]))
  expect(all.findIndex(({ address }) => address === first)).toBeGreaterThan(
    all.findIndex(({ address }) => address === host),
  )
  expect(withUnreadable('activity', found, [])).toEqual(withUnreadable('activity', found, inputs.slice(0, 1)))
})

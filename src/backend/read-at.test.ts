import { expect, onTestFinished, test } from 'vitest'
import { copies } from './copies.ts'
import { readInstant } from './read-at.ts'
import { serverInstant } from './server-clock.ts'

test('figures are of now, or of the day of the oldest copy that stands in', () => {
  onTestFinished(() => {
    copies.set('one', null)
    copies.set('other', null)
  })
  const before = serverInstant()
  expect(readInstant() >= before).toBe(true)
  copies.set('one', Date.parse('2016-04-10T08:00:00Z'))
  copies.set('other', Date.parse('2016-04-09T08:00:00Z'))
  expect(readInstant()).toBe('2016-04-09T08:00:00.000Z')
  copies.set('other', null)
  expect(readInstant()).toBe('2016-04-10T08:00:00.000Z')
  copies.set('one', null)
  expect(readInstant() >= before).toBe(true)
})

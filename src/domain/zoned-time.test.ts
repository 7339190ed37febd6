import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInStrasbourg, instantOf, offsetAt, offsetText, wallTimeAt, zoneProblem } from './zoned-time.ts'

const zones = [
  'Europe/Paris',
  'Europe/London',
  'Europe/Athens',
  'Europe/Istanbul',
  'Atlantic/Azores',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

describe('instantOf', () => {
  test.each([
    ['2016-04-29T17:00', 'Europe/Paris', '2016-04-29T15:00:00.000Z'],
    ['2016-01-29T17:00', 'Europe/Paris', '2016-01-29T16:00:00.000Z'],
    ['2024-09-20T23:59', 'Europe/Paris', '2024-09-20T21:59:00.000Z'],
    ['2016-02-29T00:00', 'Asia/Kathmandu', '2016-02-28T18:15:00.000Z'],
  ])('%s in %s is %s', (wallTime, zone, at) => {
    expect(instantOf(wallTime, zone)).toEqual({ ok: true, at })
  })

  test('moves a wall time that does not exist on by the gap', () => {
    expect(instantOf('2016-03-27T02:30', 'Europe/Paris')).toEqual({ ok: true, at: '2016-03-27T01:30:00.000Z' })
    expect(wallTimeAt('2016-03-27T01:30:00Z', 'Europe/Paris')).toBe('2016-03-27T03:30')
  })

  test('takes the first of two when clocks go back', () => {
    expect(instantOf('2016-10-30T02:30', 'Europe/Paris')).toEqual({ ok: true, at: '2016-10-30T00:30:00.000Z' })
    expect(wallTimeAt('2016-10-30T01:30:00Z', 'Europe/Paris')).toBe('2016-10-30T02:30')
  })

  test.each(['CET', 'MET', 'UTC', 'GMT', 'Etc/GMT-1', 'US/Eastern', '+02:00', 'europe/paris', '', 'Europe/'])(
    'refuses the zone %j',
    (zone) => {
      expect(instantOf('2016-04-29T17:00', zone)).toEqual({ ok: false, why: 'zone_not_area_city' })
    },
  )

  test('refuses a zone that nobody knows', () => {
    expect(zoneProblem('Europe/Strasbourg')).toBe('zone_unknown')
    expect(zoneProblem('Europe/Paris')).toBeNull()
    expect(zoneProblem('America/Argentina/Buenos_Aires')).toBeNull()
  })

  test.each(['2016-04-31T17:00', '2015-02-29T10:00', '2016-04-29T24:00', '2016-04-29 17:00', '2016-04-29T17:00Z', ''])(
    'refuses %j as a wall time',
    (wallTime) => {
      expect(instantOf(wallTime, 'Europe/Paris')).toEqual({ ok: false, why: 'not_a_wall_time' })
    },
  )

  test('is undone by wallTimeAt, but for wall times in a gap', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const wallTime = new Date(minute * 60_000).toISOString().slice(0, 16)
        const resolved = instantOf(wallTime, zone)
        if (!resolved.ok) throw new Error(resolved.why)
        const shown = wallTimeAt(resolved.at, zone)
        const clocksMoved = offsetAt(resolved.at, zone) > offsetAt(dayBefore(resolved.at), zone)
        expect(shown === wallTime || (shown > wallTime && clocksMoved)).toBe(true)
      }),
    )
  })

  test('gives the first instant at which the clocks show it', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const instant = new Date(minute * 60_000).toISOString()
        const resolved = instantOf(wallTimeAt(instant, zone), zone)
        expect(resolved.ok && resolved.at <= instant).toBe(true)
        expect(resolved.ok && wallTimeAt(resolved.at, zone)).toBe(wallTimeAt(instant, zone))
      }),
    )
  })
})

const minutes = fc.integer({
  min: Date.parse('1971-01-02T00:00:00Z') / 60_000,
  max: Date.parse('2037-12-01T00:00:00Z') / 60_000,
})
const dayBefore = (instant: string) => new Date(Date.parse(instant) - 86_400_000).toISOString()

test('offsets are minutes ahead of UTC', () => {
  expect(offsetAt('2016-04-29T15:00:00Z', 'Europe/Paris')).toBe(120)
  expect(offsetAt('2016-01-29T15:00:00.999Z', 'Europe/Paris')).toBe(60)
  expect(offsetAt('2016-04-29T15:00:00Z', 'UTC')).toBe(0)
  expect(offsetAt('2016-01-29T15:00:00Z', 'America/St_Johns')).toBe(-210)
  expect(() => offsetAt('2016-01-29T15:00:00Z', 'Nowhere/Land')).toThrow(RangeError)
  expect(() => offsetAt('soon', 'Europe/Paris')).toThrow(RangeError)
})

test.each([
  [120, 'UTC+2'],
  [0, 'UTC'],
  [-210, 'UTC\u22123:30'],
  [345, 'UTC+5:45'],
  [-60, 'UTC\u22121'],
])('an offset of %i minutes is written %s', (minutesAhead, text) => {
  expect(offsetText(minutesAhead)).toBe(text)
})

test('the day is the one in Strasbourg', () => {
  expect(dayInStrasbourg('2016-04-12T22:00:00.000Z')).toBe('2016-04-13')
  expect(dayInStrasbourg('2016-04-12T21:59:59.000Z')).toBe('2016-04-12')
})

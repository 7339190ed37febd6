import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlineProblems } from '#tests/support/deadline-problems.ts'
import {
  countingSubmission,
  currentDeadline,
  type Deadline,
  deadlineSchema,
  deadlineWarning,
  isClockOff,
  takesNew,
  timeLeft,
  timeliness,
} from './deadline.ts'

const deadline: Deadline = {
  version: 1,
  wallTime: '2016-04-29T17:00',
  zone: 'Europe/Paris',
  at: '2016-04-29T15:00:00Z',
  literalAt: '2016-04-29T16:00:00Z',
  printed: { en: '29 April 2016 at 17:00 CET', fr: null, de: '29. April 2016 um 17:00 Uhr MEZ' },
  publishedAt: '2016-03-01T09:00:00Z',
}
const january: Deadline = {
  ...deadline,
  wallTime: '2017-01-20T17:00',
  at: '2017-01-20T16:00:00Z',
  literalAt: null,
}
const extended: Deadline = {
  ...deadline,
  version: 2,
  wallTime: '2016-05-13T17:00',
  at: '2016-05-13T15:00:00Z',
  literalAt: '2016-05-13T16:00:00Z',
  publishedAt: '2016-04-25T09:00:00Z',
}

const fromDeadline = (ms: number) => new Date(Date.parse(deadline.at) + ms).toISOString()
const sent = (number: number, offset: number) => ({ number, receivedAt: fromDeadline(offset) })
const hoursAround = fc.integer({ min: -7_200_000, max: 7_200_000 })

test('the deadline of 2016 passes its schema and fits together', () => {
  expect(deadlineSchema.parse(deadline)).toEqual(deadline)
  expect(deadlineProblems(deadline)).toEqual([])
  expect(deadlineProblems(january)).toEqual([])
})

test.each([
  [{ zone: 'CET' }, ['zone_not_area_city']],
  [{ zone: 'Europe/Strasbourg' }, ['zone_unknown']],
  [{ at: '2016-04-29T16:00:00Z' }, ['instant_differs']],
  [{ wallTime: '2016-04-31T17:00' }, ['not_a_wall_time']],
  [{ literalAt: '2016-04-29T14:00:00Z' }, ['literal_before_deadline']],
])('%j does not fit: %j', (change, problems) => {
  expect(deadlineProblems({ ...deadline, ...change })).toEqual(problems)
})

test('the highest version counts, wherever it stands', () => {
  expect(currentDeadline([deadline, extended])).toBe(extended)
  expect(currentDeadline([extended, deadline])).toBe(extended)
  expect(() => currentDeadline([])).toThrow(RangeError)
})

describe('timeliness', () => {
  test.each([
    ['2016-04-29T14:59:59.999Z', 'in_time'],
    ['2016-04-29T15:00:00.000Z', 'in_time'],
    ['2016-04-29T15:00:00.001Z', 'disputed_hour'],
    ['2016-04-29T16:00:00.000Z', 'disputed_hour'],
    ['2016-04-29T16:00:00.001Z', 'late'],
  ])('%s is %s', (receivedAt, expected) => {
    expect(timeliness(receivedAt, deadline)).toBe(expected)
  })

  test('knows no disputed hour in January', () => {
    expect(timeliness('2017-01-20T16:00:00.000Z', january)).toBe('in_time')
    expect(timeliness('2017-01-20T16:00:00.001Z', january)).toBe('late')
  })

  test('never gets better with time', () => {
    const order = ['in_time', 'disputed_hour', 'late']
    fc.assert(
      fc.property(hoursAround, fc.nat(3_600_000), (start, more) => {
        const earlier = order.indexOf(timeliness(fromDeadline(start), deadline))
        expect(order.indexOf(timeliness(fromDeadline(start + more), deadline))).toBeGreaterThanOrEqual(earlier)
      }),
    )
  })
})

describe('takesNew', () => {
  const call = { opensAt: '2016-03-01T09:00:00Z', deadlines: [deadline] }

  test.each([
    ['2016-03-01T08:59:59.999Z', false],
    ['2016-03-01T09:00:00Z', true],
    ['2016-04-29T15:00:00.000Z', true],
    ['2016-04-29T15:00:00.001Z', true],
    ['2016-04-29T16:00:00.000Z', true],
    ['2016-04-29T16:00:00.001Z', false],
  ])('at %s: %s', (now, taken) => {
    expect(takesNew(call, now)).toBe(taken)
  })

  test('without a published opening from the start, and again after an extension', () => {
    expect(takesNew({ opensAt: null, deadlines: [deadline] }, '2015-01-01T00:00:00Z')).toBe(true)
    expect(takesNew({ ...call, deadlines: [deadline, extended] }, '2016-05-01T00:00:00Z')).toBe(true)
  })

  test('without a disputed hour ends with the deadline', () => {
    expect(takesNew({ opensAt: null, deadlines: [january] }, '2017-01-20T16:00:00.000Z')).toBe(true)
    expect(takesNew({ opensAt: null, deadlines: [january] }, '2017-01-20T16:00:00.001Z')).toBe(false)
  })
})

describe('time left', () => {
  test('is rounded down', () => {
    expect(timeLeft(deadline, '2016-04-12T08:00:00Z')).toMatchObject({ days: 17, hours: 7, minutes: 0, passed: false })
    expect(timeLeft(deadline, fromDeadline(-59_999))).toMatchObject({ days: 0, hours: 0, minutes: 0, totalMs: 59_999 })
  })

  test('is none at the deadline, which passes a millisecond later', () => {
    expect(timeLeft(deadline, deadline.at)).toMatchObject({ totalMs: 0, passed: false })
    expect(timeLeft(deadline, fromDeadline(1))).toMatchObject({ totalMs: 0, passed: true })
  })

  test('has parts that are no more than the whole, by less than a minute', () => {
    fc.assert(
      fc.property(fc.nat(40 * 86_400_000), (left) => {
        const { days, hours, minutes, totalMs } = timeLeft(deadline, fromDeadline(-left))
        const parts = ((days * 24 + hours) * 60 + minutes) * 60_000
        expect(totalMs - parts).toBeGreaterThanOrEqual(0)
        expect(totalMs - parts).toBeLessThan(60_000)
      }),
    )
  })

  test.each([
    [-86_400_001, null],
    [-86_400_000, '24h'],
    [-3_600_001, '24h'],
    [-3_600_000, '1h'],
    [-900_001, '1h'],
    [-900_000, '15min'],
    [0, '15min'],
    [1, null],
  ])('%i ms from the deadline the warning is %s', (offset, warning) => {
    expect(deadlineWarning(deadline, fromDeadline(offset))).toBe(warning)
  })
})

describe('over a change of the clocks', () => {
  /** 17:00 on the day on which summer time begins, and on the day on which it ends: 23 and 25 hours long. */
  const spring: Deadline = { ...deadline, wallTime: '2016-03-27T17:00', at: '2016-03-27T15:00:00Z', literalAt: null }
  const autumn: Deadline = { ...deadline, wallTime: '2016-10-30T17:00', at: '2016-10-30T16:00:00Z', literalAt: null }

  test.each([
    // 24 hours are 24 hours: 16:00 on the day before in spring, 18:00 in autumn.
    [spring, '2016-03-26T14:59:59.999Z', null],
    [spring, '2016-03-26T15:00:00.000Z', '24h'],
    [spring, '2016-03-27T00:59:59.999Z', '24h'],
    [spring, '2016-03-27T13:59:59.999Z', '24h'],
    [spring, '2016-03-27T14:00:00.000Z', '1h'],
    [spring, '2016-03-27T14:45:00.000Z', '15min'],
    [autumn, '2016-10-29T15:59:59.999Z', null],
    [autumn, '2016-10-29T16:00:00.000Z', '24h'],
    [autumn, '2016-10-30T15:00:00.000Z', '1h'],
    [autumn, '2016-10-30T15:45:00.000Z', '15min'],
  ])('%# the warning at %s', (at, now, warning) => {
    expect(deadlineProblems(at)).toEqual([])
    expect(deadlineWarning(at, now)).toBe(warning)
  })

  test('what is left is true: the night in spring has an hour less', () => {
    expect(timeLeft(spring, '2016-03-26T16:00:00Z')).toMatchObject({ days: 0, hours: 23, minutes: 0 })
    expect(timeLeft(autumn, '2016-10-29T15:00:00Z')).toMatchObject({ days: 1, hours: 1, minutes: 0 })
    // Just before and after the gap at 02:00.
    expect(timeLeft(spring, '2016-03-27T00:59:00Z')).toMatchObject({ hours: 14, minutes: 1 })
    expect(timeLeft(spring, '2016-03-27T01:00:00Z')).toMatchObject({ hours: 14, minutes: 0 })
  })
})

describe('the submission that counts', () => {
  test('is the last in time; an upload 27 seconds late takes nothing away', () => {
    const submissions = [sent(1, -3_600_000), sent(2, -480_000), sent(3, 27_000)]
    expect(countingSubmission(submissions, deadline)?.number).toBe(2)
  })

  test('is the latest when none is in time', () => {
    expect(countingSubmission([sent(1, 10_000), sent(2, 20_000)], deadline)?.number).toBe(2)
    expect(countingSubmission([sent(1, 3_700_000), sent(2, 3_800_000)], deadline)?.number).toBe(2)
  })

  test('is the one of the disputed hour before one that is late by both readings', () => {
    expect(countingSubmission([sent(1, 10_000), sent(2, 3_700_000)], deadline)?.number).toBe(1)
  })

  test('is none when nothing was sent', () => {
    expect(countingSubmission([], deadline)).toBeNull()
  })

  test('stays the same whatever arrives late, in whatever order the list stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -7_200_000, max: 0 }), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 7_200_000 })),
        (before, after) => {
          const inTime = before.toSorted((a, b) => a - b).map((offset, index) => sent(index + 1, offset))
          const late = after.map((offset, index) => sent(inTime.length + index + 1, offset))
          const expected = inTime.length
          expect(countingSubmission([...inTime, ...late], deadline)?.number).toBe(expected)
          expect(countingSubmission([...late, ...inTime].toReversed(), deadline)?.number).toBe(expected)
        },
      ),
    )
  })
})

test.each([
  [0, false],
  [120_000, false],
  [120_001, true],
  [-120_000, false],
  [-120_001, true],
])('a device %i ms ahead is off: %s', (aheadMs, isOff) => {
  expect(isClockOff(aheadMs)).toBe(isOff)
})

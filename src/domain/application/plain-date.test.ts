import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestSecondSession, latestFirstSessionEnd } from './call-rules.ts'
import { addDays, addMonths, daysBetween, isPlainDate, readDayFirst } from './plain-date.ts'
import { rules2016 } from './rules-2016.ts'

const dates = fc
  .date({ min: new Date('1906-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('plain dates', () => {
  test.each(['2016-02-29', '2017-05-01', '2000-02-29'])('%s is in the calendar', (date) => {
    expect(isPlainDate(date)).toBe(true)
  })

  test.each(['2017-02-29', '1900-02-29', '2016-04-31', '2016-13-01', '2016-00-10', '2016-1-1', '29/04/2016', ''])(
    '%j is not',
    (date) => {
      expect(isPlainDate(date)).toBe(false)
    },
  )

  test('years that somebody wrote with two digits, or has not written to the end, are none', () => {
    const years = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9999 }))
    fc.assert(
      fc.property(years, (year) => {
        expect(isPlainDate(`${String(year).padStart(4, '0')}-09-12`)).toBe(year >= 1900)
      }),
    )
    expect(readDayFirst('12.9.0016')).toBeNull()
  })

  test('adding days and taking them away leads back, over every month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(isPlainDate(moved)).toBe(true)
        expect(addDays(moved, -days)).toBe(date)
        expect(daysBetween(date, moved)).toBe(days + 1)
      }),
    )
  })

  test('months keep the day, or take the last of a shorter month', () => {
    expect(addMonths('2016-08-31', 6)).toBe('2017-02-28')
    expect(addMonths('2016-01-15', -1)).toBe('2015-12-15')
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, months) => {
        expect(isPlainDate(addMonths(date, months))).toBe(true)
      }),
    )
  })
})

describe('practice of module B', () => {
  test('in round 1, the first session has to end by 28 October 2016', () => {
    const latest = latestFirstSessionEnd(rules2016)
    expect(latest).toBe('2016-10-28')
    expect(earliestSecondSession(latest, rules2016)).toBe('2017-04-29')
    expect(earliestSecondSession(addDays(latest, 1), rules2016)).toBe('2017-04-30')
  })
})

test.each([
  ['12.09.2016', '2016-09-12'],
  ['1. 5. 2017', '2017-05-01'],
  ['29/2/2016', '2016-02-29'],
  ['5-12-2016', '2016-12-05'],
  ['30.2.2016', null],
  ['09/13/2016', null],
  ['12.09/2016', null],
  ['12.09.16', null],
  ['in May', null],
])('%j, read with the day first, is %j', (text, date) => {
  expect(readDayFirst(text)).toBe(date)
})

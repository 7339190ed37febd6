import { expect, test } from 'vitest'
import { isoDates, lastDay } from './timeline-dates.ts'

test.each([
  ['2012', '2012-12-31'],
  ['2013-04', '2013-04-30'],
  ['2016-02', '2016-02-29'],
  ['2013-03-20', '2013-03-20'],
])('the last day of %s is %s', (date, day) => {
  expect(lastDay(date)).toBe(day)
})

test.each([
  ['2013-03-20', null, null, '2013-03-20'],
  ['2012', null, null, '2012'],
  ['2013-04', '2013-04-02', '2013-04-26', '2013-04'],
  // The month alone would claim more than the bounds do.
  ['2013-06', '2013-06-10', '2013-08-31', '2013-06-10/2013-08-31'],
  ['2013-04', '2013-03-20', '2013-04-26', '2013-03-20/2013-04-26'],
  ['2013-06', null, '2013-08-31', '2013-06'],
  [null, '2014-03-24', '2015-05-06', '2014-03-24/2015-05-06'],
  [null, null, '2015-05-06', null],
])('on %s, from %s to %s: %s', (on, notBefore, notAfter, iso) => {
  expect(isoDates({ on, notBefore, notAfter })).toBe(iso)
})

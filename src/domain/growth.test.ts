import { expect, test } from 'vitest'
import { timelinePoint } from '#tests/support/timeline-point.ts'
import { declines, growthEvents } from './growth.ts'
import { isoDates } from './iso-dates.ts'
import { growthSeries } from './membership.ts'

test('events are the dated points without a count, in the order of time', () => {
  const events = growthEvents([
    timelinePoint('2015-04-08', null),
    timelinePoint('2013', 114),
    timelinePoint('2012', null),
    timelinePoint(null, null),
  ])
  expect(events.map(({ on }) => on)).toEqual(['2012', '2015-04-08'])
})

test('a day that no calendar has is no date: its count stays, undated', () => {
  const timeline = [timelinePoint('2013-14-40', 114), timelinePoint('2013-15-01', null)]
  expect(growthEvents(timeline)).toEqual([])
  const { dated, undated } = growthSeries(timeline)
  expect(dated).toEqual([])
  expect(undated.map(({ members }) => members)).toEqual([114])
})

test('a timeline that goes back in its order is sorted, one that goes back in its counts is told', () => {
  const { dated } = growthSeries([timelinePoint('2015', 127), timelinePoint('2013', 114), timelinePoint('2014', 130)])
  expect(dated.map(({ members }) => members)).toEqual([114, 130, 127])
  expect(declines(dated).map(({ on }) => on)).toEqual(['2015'])
  expect(declines(dated.slice(0, 2))).toEqual([])
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

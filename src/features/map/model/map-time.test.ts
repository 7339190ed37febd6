import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Member, TimelinePoint } from '#src/domain/member.ts'
import { joinedYears, lastDay, membersAt, momentsOf, moreThanAYearBefore, standingAt } from './map-time.ts'

const point = (on: string | null, bounds: Partial<TimelinePoint> = {}): TimelinePoint => ({
  on,
  notBefore: null,
  notAfter: null,
  members: null,
  countries: null,
  event: { en: '', fr: '', de: '' },
  conflict: null,
  sources: [],
  ...bounds,
})

const joining = (on: string | null, notBefore: string | null = null, notAfter: string | null = null): Member => ({
  id: 'a',
  name: 'A',
  otherNames: [],
  names: null,
  inhabitants: null,
  country: 'RO',
  kind: 'city',
  coordinates: null,
  joined: { on, notBefore, notAfter },
  ordinal: null,
  certainty: 'confirmed',
  sample: false,
  topics: null,
  sources: [],
})

test.each([
  ['2012', '2012-12-31'],
  ['2013-04', '2013-04-30'],
  ['2016-02', '2016-02-29'],
  ['2013-03-20', '2013-03-20'],
])('the last day of %s is %s', (date, day) => {
  expect(lastDay(date)).toBe(day)
})

describe('moments', () => {
  test('are the documented dates only; bounds alone are told, not placed', () => {
    const bounds = point(null, { notBefore: '2014-03-24', notAfter: '2015-05-06' })
    const { moments, undated, mended } = momentsOf([
      point('2012'),
      point('2013-03-20'),
      bounds,
      point('2013-06', { notAfter: '2013-08-31' }),
      point('2018-01-24'),
    ])
    expect(moments.map(({ key, day, afterGap }) => [key, day, afterGap])).toEqual([
      ['2012', '2012-12-31', false],
      ['2013-03-20', '2013-03-20', false],
      // The map shows 31 August, not June.
      ['2013-08-31', '2013-08-31', false],
      ['2018-01-24', '2018-01-24', true],
    ])
    expect(undated).toEqual([bounds])
    expect(mended).toBe(false)
  })

  test('name no month that no source gives: the end of the bounds, unless another point has that date', () => {
    const map = point('2013-04', { notBefore: '2013-03-20', notAfter: '2013-04-26', members: 110 })
    const joined = point('2013-04-26')
    const alone = momentsOf([point('2013-03-20'), map])
    expect(alone.moments.map(({ key }) => key)).toEqual(['2013-03-20', '2013-04-26'])
    for (const points of [
      [map, joined],
      [joined, map],
    ]) {
      const { moments, undated, mended } = momentsOf(points)
      expect(moments.map(({ key, point: own }) => [key, own])).toEqual([['2013-04-26', joined]])
      expect(undated).toEqual([map])
      expect(mended).toBe(false)
    }
  })

  test('a timeline that goes back is put in order, and says so', () => {
    const { moments, mended } = momentsOf([point('2015'), point('2013-03-20'), point('2014')])
    expect(moments.map(({ key }) => key)).toEqual(['2013-03-20', '2014', '2015'])
    expect(mended).toBe(true)
  })

  test('a date that comes twice is one moment: the first that said it', () => {
    const first = point('2014', { members: 120 })
    const { moments, mended } = momentsOf([first, point('2014', { members: 121 })])
    expect(moments.map((moment) => moment.point)).toEqual([first])
    expect(mended).toBe(true)
  })
})

describe('who takes part on a day', () => {
  test.each([
    [joining('2013-04-26'), '2013-04-26', 'in'],
    [joining('2013-04-26'), '2013-04-25', 'not_yet'],
    [joining(null, null, '2013-03-20'), '2013-03-20', 'in'],
    [joining(null, null, '2013-03-20'), '2012-12-31', 'perhaps'],
    [joining(null, '2014-03-24', '2015-05-06'), '2014-01-01', 'not_yet'],
    [joining(null, '2014-03-24', '2015-05-06'), '2014-12-31', 'perhaps'],
    [joining(null, '2014-03-24', '2015-05-06'), '2015-05-06', 'in'],
    [joining(null), '2030-01-01', 'unknown'],
  ] as const)('%o on %s: %s', ({ joined }, day, standing) => {
    expect(standingAt({ ...joining(null), joined }, day)).toBe(standing)
  })

  test('who has only applied may take part, and no day says so', () => {
    const applied: Member = { ...joining(null, null, '2013-03-31'), certainty: 'reported_applicant' }
    for (const day of ['2011-09-22', '2013-04-26', '2018-01-24']) expect(standingAt(applied, day)).toBe('perhaps')
    expect(membersAt([applied], '2018-01-24')).toMatchObject({ members: [], counts: { in: 0, perhaps: 1 } })
    expect(moreThanAYearBefore([applied], '2013-12-31')).toBe(0)
    expect(joinedYears(applied)).toBeNull()
  })

  test('everybody is counted once, and nobody leaves as time goes on', () => {
    const day = fc
      .date({ min: new Date('2010-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const bounds = fc.tuple(fc.option(day), fc.option(day), fc.option(day)).map((dates) => joining(...dates))
    fc.assert(
      fc.property(fc.array(bounds), day, day, (members, a, b) => {
        const earlier = membersAt(members, a < b ? a : b)
        const later = membersAt(members, a < b ? b : a)
        expect(Object.values(earlier.counts).reduce((sum, count) => sum + count, 0)).toBe(members.length)
        expect(earlier.members.length).toBe(earlier.counts.in)
        expect(later.members).toEqual(expect.arrayContaining(earlier.members))
      }),
    )
  })
})

test('what changed in a year is what was documented since', () => {
  const some = [joining('2013-04-26'), joining(null, null, '2013-03-20'), joining(null), joining('2012-01-01')]
  expect(moreThanAYearBefore(some, '2014-01-01')).toBe(2)
  expect(moreThanAYearBefore(some, '2014-04-26')).toBe(0)
  expect(moreThanAYearBefore(some, '2013-03-19')).toBe(0)
})

test.each([
  [joining('2013-04-26'), '2013'],
  [joining(null, '2013-06-10', '2013-09-01'), '2013'],
  [joining(null, null, '2013-03-20'), '-2013'],
  [joining(null, '2014-03-24', '2015-05-06'), '2014-2015'],
  [joining(null, '2015-07-09'), '2015-'],
  [joining(null), null],
])('year of joining of %o: %s', ({ joined }, years) => {
  expect(joinedYears({ ...joining(null), joined })).toBe(years)
})

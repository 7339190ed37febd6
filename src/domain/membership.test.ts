import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelinePoint } from '#tests/support/timeline-point.ts'
import type { Member } from './member.ts'
import { memberKinds } from './member.ts'
import { countMembers, growthSeries } from './membership.ts'

const memberArbitrary: fc.Arbitrary<Member> = fc
  .record({ country: fc.constantFrom('FR', 'DE', 'RO'), kind: fc.constantFrom(...memberKinds), sample: fc.boolean() })
  .map((some) => ({
    ...some,
    id: 'm',
    name: 'Member',
    otherNames: [],
    names: null,
    inhabitants: null,
    coordinates: null,
    joined: { on: null, notBefore: null, notAfter: null },
    ordinal: null,
    certainty: some.sample ? ('sample' as const) : ('confirmed' as const),
    topics: null,
    sources: [],
  }))

test('every way of counting members gives the same total', () => {
  fc.assert(
    fc.property(fc.array(memberArbitrary), (members) => {
      const counts = countMembers(members)
      const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
      expect(counts.total).toBe(members.length)
      expect(sum(counts.byCountry.values())).toBe(members.length)
      expect(sum(Object.values(counts.byKind))).toBe(members.length)
      expect(counts.countries).toBe(counts.byCountry.size)
      expect(counts.samples).toBe(members.filter((member) => member.sample).length)
    }),
  )
})

test('growth keeps dated counts in order, and neither invents a number nor a date', () => {
  const { dated, undated } = growthSeries([
    timelinePoint('2015-05-06', 127),
    timelinePoint('2012', null),
    timelinePoint(null, 124),
    timelinePoint('2013-04', 114),
    timelinePoint('2013-03-20', 114),
  ])
  expect(dated.map(({ on, members }) => [on, members])).toEqual([
    ['2013-03-20', 114],
    ['2013-04', 114],
    ['2015-05-06', 127],
  ])
  expect(undated.map(({ members }) => members)).toEqual([124])
  expect(dated[1]?.at).toBe(Date.UTC(2013, 3, 1))
})

test('growth takes no step before the earliest day that is possible', () => {
  const { dated } = growthSeries([
    { ...timelinePoint('2013-06', 120), notBefore: '2013-06-10', notAfter: '2013-08-31' },
    { ...timelinePoint('2013-04', 114), notBefore: '2013-03-20', notAfter: '2013-04-26' },
  ])
  expect(dated.map(({ at }) => at)).toEqual([Date.UTC(2013, 3, 1), Date.UTC(2013, 5, 10)])
})

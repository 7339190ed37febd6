import { expect, test } from 'vitest'
import type { Member, MemberKind } from '#src/domain/member.ts'
import { sampleMember } from '#tests/support/sample-member.ts'
import { filterMembers, optionCounts, placed, sortMembers, yearsOf } from './map-model.ts'
import { noFilters } from './map-search.ts'

const member = (
  id: string,
  name: string,
  country: string,
  kind: MemberKind = 'city',
  on: string | null = null,
): Member =>
  sampleMember(id, {
    name,
    country,
    kind,
    coordinates: id === 'x' ? null : { lat: 47, lon: 20, of: null },
    joined: { on, notBefore: null, notAfter: null },
  })

const members = [
  member('a', 'Hódmezővásárhely', 'HU', 'city', '2014-05-01'),
  member('b', 'Borsod', 'HU', 'region'),
  { ...member('c', 'Lille', 'FR', 'city', '2013-03-20'), otherNames: ['Rijsel'] },
  member('x', 'Besence', 'HU', 'municipality'),
]
const name = (code: string) => ({ HU: 'Ungarn', FR: 'Frankreich' })[code] ?? code
const ids = (found: readonly Member[]) => found.map(({ id }) => id).join('')

test.each([
  [{}, 'abcx'],
  [{ country: 'HU' }, 'abx'],
  [{ kind: 'city' as const }, 'ac'],
  [{ q: 'hodmezo' }, 'a'],
  [{ q: 'ungarn' }, 'abx'],
  [{ q: 'rijsel' }, 'c'],
  [{ since: '2013' }, 'c'],
  [{ since: 'unknown' }, 'bx'],
  [{ data: 'documented' as const }, ''],
  [{ data: 'sample' as const }, 'abcx'],
  [{ size: 'under-10000' as const }, ''],
  [{ size: 'unknown' as const }, 'abcx'],
  [{ q: 'frankreich lil' }, 'c'],
  [{ q: '  ' }, 'abcx'],
  [{ country: 'FR', kind: 'region' as const }, ''],
])('filter %o leaves %s', (part, expected) => {
  expect(ids(filterMembers(members, { ...noFilters, ...part }, name))).toBe(expected)
})

test('each choice of a filter counts what the other filters leave', () => {
  const counts = optionCounts(members, { ...noFilters, country: 'HU', kind: 'city' }, name)
  expect([...counts.country]).toEqual([
    ['HU', 1],
    ['FR', 1],
  ])
  expect([...counts.kind]).toEqual([
    ['city', 1],
    ['region', 1],
    ['municipality', 1],
  ])
  expect([...counts.size]).toEqual([['unknown', 1]])
  expect([...counts.since]).toEqual([['2014', 1]])
  expect([...counts.data]).toEqual([['sample', 1]])
})

test('years of joining are told as far as they are known, oldest first', () => {
  const joined = (id: string, notBefore: string | null, notAfter: string | null) => ({
    ...member(id, id, 'RO'),
    joined: { on: null, notBefore, notAfter },
  })
  const some = [
    ...members,
    joined('d', '2015-07-09', null),
    joined('e', null, '2013-03-20'),
    joined('f', '2014-03-24', '2015-05-06'),
  ]
  expect(yearsOf(some)).toEqual(['-2013', '2013', '2014', '2014-2015', '2015-', 'unknown'])
})

test('members without coordinates are not invented a place', () => {
  expect(placed(members).map((found) => found.member.id)).toEqual(['a', 'b', 'c'])
})

test.each([
  ['name', false, 'xbac'],
  ['name', true, 'cabx'],
  ['country', false, 'cxba'],
  ['joined', false, 'caxb'],
] as const)('sorted by %s (descending: %s): %s', (by, descending, expected) => {
  const sorted = sortMembers(members, { by, descending }, name, (a, b) => a.localeCompare(b, 'en'))
  expect(ids(sorted)).toBe(expected)
})

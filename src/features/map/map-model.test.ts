import { expect, test } from 'vitest'
import type { Member, MemberKind } from '#src/domain/member.ts'
import { countryCounts, filterMembers, optionCounts, placed, sortMembers } from './map-model.ts'
import type { Filters } from './map-search.ts'

const member = (
  id: string,
  name: string,
  country: string,
  kind: MemberKind = 'city',
  on: string | null = null,
): Member => ({
  id,
  name,
  otherNames: [],
  country,
  kind,
  coordinates: id === 'x' ? null : { lat: 47, lon: 20, of: null },
  joined: { on, notBefore: null, notAfter: null },
  ordinal: null,
  certainty: 'sample',
  topics: null,
  sample: true,
  sources: [],
})

const members = [
  member('a', 'Hódmezővásárhely', 'HU', 'city', '2014-05-01'),
  member('b', 'Borsod', 'HU', 'region'),
  { ...member('c', 'Lille', 'FR', 'city', '2013-03-20'), otherNames: ['Rijsel'] },
  member('x', 'Besence', 'HU', 'municipality'),
]
const name = (code: string) => ({ HU: 'Ungarn', FR: 'Frankreich' })[code] ?? code
const none: Filters = { country: null, kind: null, q: '' }
const ids = (found: readonly Member[]) => found.map(({ id }) => id).join('')

test.each([
  [{}, 'abcx'],
  [{ country: 'HU' }, 'abx'],
  [{ kind: 'city' as const }, 'ac'],
  [{ q: 'hodmezo' }, 'a'],
  [{ q: 'ungarn' }, 'abx'],
  [{ q: 'rijsel' }, 'c'],
  [{ q: 'frankreich lil' }, 'c'],
  [{ q: '  ' }, 'abcx'],
  [{ country: 'FR', kind: 'region' as const }, ''],
])('filter %o leaves %s', (part, expected) => {
  expect(ids(filterMembers(members, { ...none, ...part }, name))).toBe(expected)
})

test('each choice of a filter counts what the other filters leave', () => {
  const counts = optionCounts(members, { ...none, country: 'HU', kind: 'city' }, name)
  expect([...counts.country]).toEqual([
    ['HU', 1],
    ['FR', 1],
  ])
  expect([...counts.kind]).toEqual([
    ['city', 1],
    ['region', 1],
    ['municipality', 1],
  ])
})

test('countries without a member count as nought, they are not left out', () => {
  expect(countryCounts(members, ['FR', 'HU', 'MT'])).toEqual([
    { code: 'FR', count: 1, level: 1 },
    { code: 'HU', count: 3, level: 2 },
    { code: 'MT', count: 0, level: 0 },
  ])
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

import { expect, test } from 'vitest'
import { documentedMembers } from '#mocks/seeds/members.ts'
import { boxWith, documentedAccessions, landNeighbours, membersOf } from '#src/features/countries/country-model.ts'
import { europe as shapes } from '#tests/support/europe.ts'

const compare = (a: string, b: string) => a.localeCompare(b, 'en')

test.each([
  ['FR', ['AD', 'BE', 'CH', 'DE', 'ES', 'IT', 'LU', 'MC']],
  ['IE', ['GB']],
  ['XK', ['AL', 'ME', 'MK', 'RS']],
  ['SM', ['IT']],
  ['MT', []],
  ['CY', []],
  ['ZZ', []],
])('%s has land borders with %j', (code, expected) => {
  expect(landNeighbours(shapes, code).toSorted()).toEqual(expected)
})

test('being neighbours goes both ways', () => {
  const codes = shapes.countries.flatMap(({ code }) => code ?? [])
  for (const code of codes)
    for (const other of landNeighbours(shapes, code)) expect(landNeighbours(shapes, other)).toContain(code)
})

test('members stand in the order of joining, as far as it is known', () => {
  const french = membersOf(documentedMembers, 'FR', compare).map(({ name }) => name)
  expect(french).toEqual(['Aubervilliers', 'Lille', 'Lyon', 'Strasbourg', 'Val-de-Marne'])
  expect(membersOf(documentedMembers, 'ZZ', compare)).toEqual([])
})

test('an accession is documented when some source gives a day or a bound, and not by an application', () => {
  const [first] = documentedMembers
  const undated = first ? [{ ...first, joined: { on: null, notBefore: null, notAfter: null } }] : []
  const joined = documentedMembers.filter(({ certainty }) => certainty !== 'reported_applicant')
  expect(joined).toHaveLength(12)
  expect(documentedAccessions([...documentedMembers, ...undated])).toEqual(joined)
})

test('a member outside the main land widens the picture; one without coordinates does not', () => {
  const box = { left: 0, top: 0, width: 10, height: 10 }
  expect(boxWith(box, [{ coordinates: null }])).toEqual(box)
  const wide = boxWith(box, [{ coordinates: { lat: 52, lon: 12, of: null } }])
  expect(wide.width).toBeGreaterThan(100)
})

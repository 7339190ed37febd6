import { expect, test } from 'vitest'
import { documentedMembers } from '#mocks/seeds/members.ts'
import type { Member } from '#src/domain/member.ts'
import { distanceKm, nearest } from '#src/features/countries/member-model.ts'

const named = (name: string): Member => {
  const member = documentedMembers.find((one) => one.name === name)
  if (!member) throw new Error(`${name} is not documented`)
  return member
}

test('distances are those of a globe', () => {
  const at = (lat: number, lon: number) => ({ lat, lon, of: null })
  expect(distanceKm(at(0, 0), at(0, 0))).toBe(0)
  expect(distanceKm(at(0, -90), at(0, 90))).toBeCloseTo(Math.PI * 6371)
  expect(distanceKm(at(48.58, 7.75), at(50.63, 3.06))).toBeCloseTo(408, -1)
})

test('the nearest come first, without oneself and without those of unknown place', () => {
  const near = nearest(named('Aubervilliers'), documentedMembers, 3)
  expect(near.map(({ member }) => member.name)).toEqual(['Val-de-Marne', 'Lille', 'Strasbourg'])
  expect(nearest(named('Besence'), documentedMembers, 3)).toEqual([])
  const all = nearest(named('Lille'), documentedMembers, 99)
  expect(all.map(({ member }) => member.name)).not.toContain('Besence')
  expect(all).toHaveLength(documentedMembers.length - 2)
})

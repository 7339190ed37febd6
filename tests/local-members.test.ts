import { expect, test } from 'vitest'
import { documentedMembers } from '#mocks/seeds/members.ts'
import { localMembers } from '#src/i18n/local-members.ts'

const nameOf = (id: string, locale: 'en' | 'fr' | 'de') =>
  localMembers(documentedMembers, locale).find((member) => member.id === id)

test.each([
  ['strasbourg', 'de', 'Straßburg'],
  ['strasbourg', 'fr', 'Strasbourg'],
  ['andalusia', 'fr', 'Andalousie'],
  ['lyon', 'de', 'Lyon'],
] as const)('%s is in %s called %s', (id, locale, name) => {
  expect(nameOf(id, locale)?.name).toBe(name)
})

test('it is found by all its names, its own first, and the shown one is not repeated', () => {
  const heraklion = nameOf('heraklion', 'fr')
  expect(heraklion?.otherNames[0]).toBe('Ηράκλειο')
  expect(heraklion?.otherNames).toContain('Heraklion')
  expect(heraklion?.otherNames).not.toContain('Héraklion')
})

test('the same list in the same language is the same object, so that nothing is drawn again', () => {
  expect(localMembers(documentedMembers, 'de')).toBe(localMembers(documentedMembers, 'de'))
})

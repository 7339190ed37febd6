import { expect, test } from 'vitest'
import { locales } from '#src/domain/localised.ts'
import { invitations } from './invitation.ts'

const parts = { join: 'https://example.org/join', map: 'https://example.org/map' }

test.each(locales)('a letter to nobody in particular claims nothing of its reader: %s', (locale) => {
  const named = invitations[locale]({ ...parts, name: 'Sample town' }).body
  const open = invitations[locale]({ ...parts, name: '' }).body
  const claim = { en: 'is not among those', fr: 'n’est pas parmi celles', de: 'ist nicht unter denen' }[locale]
  expect(named).toContain(claim)
  expect(named).toContain('Sample town')
  expect(open).not.toContain(claim)
})

test('a German letter to nobody in particular sets off whom it addresses, as the others do', () => {
  expect(invitations.de({ ...parts, name: '' }).body).toMatch(/^Sehr geehrte Damen und Herren,\n/)
})

import { describe, expect, test } from 'vitest'
import { sampleMember } from '#tests/support/sample-member.ts'
import type { Member } from '../member.ts'
import { answersOfInterest, knownOfOrganisation } from './prefill.ts'
import { changeProblem } from './schemas.ts'

const member = (name: string, country: string, more: Partial<Member> = {}): Member =>
  sampleMember(name, {
    country,
    kind: 'municipality',
    inhabitants: { count: 12_000, year: 2011, source: null },
    ...more,
  })
const person = (organisation: string | null, country: string | null) => ({ organisation, country })
const ours = {
  'applicant.localAuthorityName': 'Sample Town',
  'applicant.country': 'ES',
  'applicant.population': 12_000,
  'applicant.allianceParticipant': 'yes',
}

describe('what is known of an organisation', () => {
  test('comes from the list of participants, whatever the spelling', () => {
    const members = [member('Sample Town', 'ES'), member('Other Town', 'ES')]
    expect(knownOfOrganisation(person('Municipality of  SAMPLE Town', 'ES'), members, {})).toEqual({
      source: 'participants',
      answers: ours,
    })
  })

  test('leaves out what the list does not know', () => {
    const members = [member('Sample Town', 'ES', { inhabitants: null })]
    expect(knownOfOrganisation(person('Sample Town', 'ES'), members, {})?.answers).not.toHaveProperty(
      'applicant.population',
    )
  })

  test.each([
    ['nobody of that name', [member('Other Town', 'ES')]],
    ['a namesake abroad', [member('Sample Town', 'FR')]],
    ['a name that is only like it', [member('Sample Towns', 'ES')]],
    ['two of that name', [member('Sample Town', 'ES'), member('City of Sample Town', 'ES')]],
  ])('is the country of the account alone with %s', (_, members) => {
    expect(knownOfOrganisation(person('Sample Town', 'ES'), members, {})).toEqual({
      source: 'account',
      answers: { 'applicant.country': 'ES' },
    })
  })

  test('is nothing for an account that says nothing', () => {
    expect(knownOfOrganisation(person('Sample Town', null), [member('Sample Town', 'ES')], {})).toBeNull()
    expect(knownOfOrganisation(person(null, 'ES'), [], {})?.source).toBe('account')
  })

  test.each([
    [{ 'applicant.country': 'FR' }, false],
    [{ 'applicant.localAuthorityName': 'Another Town' }, false],
    [{ 'applicant.applicantType': 'non_profit' }, false],
    [{ 'applicant.country': 'ES', 'applicant.localAuthorityName': 'sample town' }, true],
  ])('is nothing for a draft that is about somebody else: %j', (draft, isKnown) => {
    const found = knownOfOrganisation(person('Sample Town', 'ES'), [member('Sample Town', 'ES')], draft)
    expect(found !== null).toBe(isKnown)
  })
})

test('an expression of interest gives answers that the form takes', () => {
  const answers = answersOfInterest({
    authorityName: 'Sample Town',
    country: 'ES',
    contactName: 'Sample Lead',
    contactEmail: 'lead@example.org',
    modules: ['C', 'A'],
  })
  expect(answers).toEqual({
    'applicant.localAuthorityName': 'Sample Town',
    'applicant.country': 'ES',
    'contact.contactName': 'Sample Lead',
    'contact.contactEmail': 'lead@example.org',
    'modules.modules': ['A', 'C'],
  })
  for (const [address, value] of Object.entries(answers)) expect(changeProblem(address, value)).toBeNull()
})

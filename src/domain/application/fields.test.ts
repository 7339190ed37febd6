import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import {
  addresses,
  chosenModules,
  describeAddress,
  fields,
  fieldsOf,
  sections,
  storedAddresses,
  visibleAddresses,
  visibleFields,
  visibleSections,
} from './fields.ts'

describe('the field table', () => {
  test('has each field id once, and every section has fields', () => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
    expect(sections.filter(({ id }) => fieldsOf(id).length === 0)).toEqual([])
  })

  test('asks for no bank details', () => {
    expect([...addresses.keys()].filter((address) => /bank|iban/i.test(address))).toEqual([])
  })

  test('stores neither files nor computed amounts among the answers', () => {
    expect(addresses.has('documents.documents')).toBe(false)
    expect(addresses.has('budget.requestedGrant')).toBe(false)
  })

  test('finds what an address is about', () => {
    expect(describeAddress('activity.visits.2.host')).toMatchObject({
      section: 'activity',
      number: 3,
      labelKey: 'field.visits.host.label',
    })
    expect(describeAddress('activity.venue.wheelchair')?.labelKey).toBe('field.venue.wheelchair.label')
    expect(describeAddress('documents.DOC-3')?.labelKey).toBe('document.DOC-3.label')
    expect(describeAddress('budget.requestedGrant')?.labelKey).toBe('field.requestedGrant.label')
    expect(describeAddress('nowhere.at.all')).toBeNull()
  })
})

const applicantFields = (applicantType: string) =>
  visibleFields('applicant', { 'applicant.applicantType': applicantType }).map(({ id }) => id)

describe('what is shown', () => {
  test('the budget comes with module C only', () => {
    expect(visibleSections({})).not.toContain('budget')
    expect(visibleSections({ 'modules.modules': ['A', 'B'] })).not.toContain('budget')
    expect(visibleSections({ 'modules.modules': ['C'] })).toContain('budget')
    expect(visibleFields('budget', { 'modules.modules': ['A'] })).toEqual([])
  })

  test('questions on the mandate come for a non-profit entity only', () => {
    expect(applicantFields('local_authority')).not.toContain('mandatingAuthorities')
    expect(applicantFields('non_profit')).toContain('mandatingAuthorities')
  })

  test('"no other grant" hides the list of grants', () => {
    expect(visibleAddresses({ 'otherGrants.none': true })).not.toContain('otherGrants.grants')
    expect(visibleAddresses({ 'otherGrants.none': false })).toContain('otherGrants.grants')
  })

  test('numbers per module follow the modules', () => {
    const at = 'activity.participantCountByModule'
    const shown = visibleAddresses({ 'modules.modules': ['B'] }).filter((address) => address.startsWith(at))
    expect(shown).toEqual([`${at}.B`])
  })

  test('whatever the answers are, only known addresses are shown', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(visibleAddresses(answers).every((address) => storedAddresses.has(address))).toBe(true)
        expect(chosenModules(answers).length).toBeLessThanOrEqual(3)
      }),
    )
  })
})

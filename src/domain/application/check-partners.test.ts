import { describe, expect, test } from 'vitest'
import { checkSection } from './check.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { Answers, SectionId } from './types.ts'

const codes = ['authority_twice', 'partner_is_applicant', 'host_is_applicant']

const found = (section: SectionId, changes: Answers) =>
  checkSection(section, { ...completeAnswers, ...changes }, { rules: rules2016, todayOn: '2016-04-12' })
    .filter(({ code }) => codes.includes(code))
    .map(({ code, severity, address, params }) => [severity, code, address, ...(params ? [params] : [])])

const partner = (own: string, name: string, more: Answers = {}) =>
  found('activity', {
    'applicant.localAuthorityName': own,
    'activity.partnerAuthority.name': name,
    'activity.partnerAuthority.country': 'DE',
    ...more,
  })
const asPartner = [['warning', 'partner_is_applicant', 'activity.partnerAuthority.name']]

describe('the applicant as its own partner', () => {
  test.each([
    ['Sample City North', 'sample city  NORTH'],
    ['Město Košice', 'Кошице'],
    ['Ville de Sample-Saint-Étienne', 'Sample Saint Etienne'],
    ['Stadt Musterlübeck', 'Musterluebeck'],
    ['Δήμος Αθήνα', 'Athina'],
  ])('%s and %s are one, whatever the spelling or the script', (own, name) => {
    expect(partner(own, name)).toEqual(asPartner)
  })

  test('a place of the same name in another country is another one', () => {
    expect(partner('Sample City', 'Sample City', { 'activity.partnerAuthority.country': 'RO' })).toEqual([])
    expect(partner('Sample City', 'Sample City', { 'activity.partnerAuthority.country': null })).toEqual(asPartner)
  })

  test('a name that is only like it is another one, and so is none', () => {
    expect(partner('Sample City North', 'Sample City South')).toEqual([])
    expect(partner('Samplestadt', 'Samplestatt')).toEqual([])
    expect(partner('', '')).toEqual([])
  })

  const entity = {
    'applicant.applicantType': 'non_profit',
    'applicant.entityName': 'Sample Society',
    'applicant.mandatingAuthorities': [{ key: 'm1', name: 'Sample Village', country: 'AT' }],
  }
  test('an entity is not its own partner, nor are the authorities that give it the mandate', () => {
    expect(partner('Sample City', 'Sample society', entity)).toEqual(asPartner)
    const village = { ...entity, 'activity.partnerAuthority.country': 'AT' }
    expect(partner('Sample City', 'Village of Sample', village)).toEqual(asPartner)
    // Hidden fields are not checked.
    expect(
      partner('Sample City', 'Sample society', { ...entity, 'applicant.applicantType': 'local_authority' }),
    ).toEqual([])
  })

  test('nobody travels to themselves; who receives a visit does host it', () => {
    const [visit] = completeAnswers['activity.visits'] as Record<string, string>[]
    const visits = (direction: string) =>
      found('activity', {
        'activity.visits': [
          visit ?? {},
          { ...visit, key: 'v2', direction, host: 'City of Sample North', country: 'DE' },
        ],
      })
    expect(visits('outgoing')).toEqual([['warning', 'host_is_applicant', 'activity.visits.1.host']])
    expect(visits('incoming')).toEqual([])
  })
})

describe('an authority that gives its mandate', () => {
  const rows = (...names: [string, string][]) =>
    found('applicant', {
      'applicant.applicantType': 'non_profit',
      'applicant.entityName': 'Sample Society',
      'applicant.mandatingAuthorities': names.map(([name, country], index) => ({ key: `m${index}`, name, country })),
    })

  test('is named once: every later row is asked about, with the row that it repeats', () => {
    expect(rows(['Pleven', 'BG'], ['Other', 'BG'], ['Община Плевен', 'BG'], ['PLEVEN', 'BG'])).toEqual([
      ['warning', 'authority_twice', 'applicant.mandatingAuthorities.2.name', { first: 1 }],
      ['warning', 'authority_twice', 'applicant.mandatingAuthorities.3.name', { first: 1 }],
    ])
  })

  test('may have a namesake abroad, and two rows without a name are not one authority', () => {
    expect(rows(['Sample', 'BG'], ['Sample', 'RO'])).toEqual([])
    expect(rows(['', ''], ['', ''])).toEqual([])
  })
})

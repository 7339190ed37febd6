import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import { canSubmit, checkApplication, checkSection, dayAt, sectionStatus, submittedAnswers } from './check.ts'
import type { DocumentInSlot } from './documents.ts'
import { itemsAt, sections, visibleAddresses } from './fields.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { Answers, SectionId } from './types.ts'
import { call } from '#tests/support/world.ts'

const context = { rules: rules2016, todayOn: '2016-04-12' }
const documents: readonly DocumentInSlot[] = (['DOC-5', 'DOC-6', 'DOC-7'] as const).map((slot) => ({
  slot,
  name: 'file.pdf',
  sizeBytes: 1000,
}))

const found = (section: SectionId, changes: Answers) =>
  checkSection(section, { ...completeAnswers, ...changes }, context).map(({ code, address }) => `${address} ${code}`)

const without = (...addresses: readonly string[]): Answers =>
  Object.fromEntries(addresses.map((address) => [address, null]))

const visit = {
  key: 'v1',
  direction: 'outgoing',
  host: 'Sample Town South',
  country: 'RO',
  purpose: 'See',
  travellers: 3,
}

const firstSessionUntil = (endOn: string): Answers => ({
  ...without('activity.secondSessionWindow.startOn', 'activity.secondSessionWindow.endOn'),
  'activity.preferredDates': [{ key: 'd', startOn: '2016-10-25', endOn }],
})

const trainingOn = (startOn: string, endOn: string) => ({ 'activity.preferredDates': [{ key: 'd', startOn, endOn }] })

describe('numbers of participants', () => {
  const groups = (...counts: readonly (number | string)[]): Answers => ({
    'activity.participantGroups': counts.map((count, index) => ({ key: `g${index}`, sector: 'police', count })),
  })
  const only = (module: 'A' | 'B'): Answers => ({ 'modules.modules': [module] })
  const said = (changes: Answers) =>
    checkSection('activity', { ...completeAnswers, ...changes }, context)
      .filter(({ address }) => address === 'activity.participantGroups')
      .map(({ code, severity, params }) => [severity, code, params])

  test.each([
    ['A', 16],
    ['B', 12],
  ] as const)('with module %s alone the groups are as many as expected', (module, expected) => {
    expect(said({ ...only(module), ...groups(expected - 4, 4) })).toEqual([])
    expect(said({ ...only(module), ...groups(expected - 4, 5) })).toEqual([
      ['warning', 'groups_differ', { sum: expected + 1, expected }],
    ])
  })

  test('with both one person may come twice: between the larger training and both together', () => {
    for (const sum of [16, 20, 28]) expect(said(groups(sum - 1, 1))).toEqual([])
    for (const sum of [15, 29]) {
      expect(said(groups(sum - 1, 1))).toEqual([['warning', 'groups_differ_both', { sum, min: 16, max: 28 }]])
    }
  })

  test('nothing is said before all numbers are there, and not without a training', () => {
    expect(said(groups(3, 'some'))).toEqual([])
    expect(said({ ...groups(3), ...without('activity.participantCountByModule.B') })).toEqual([])
    expect(said({ 'modules.modules': ['C'], ...groups(3) })).toEqual([])
  })
})

describe('the day of signing', () => {
  test.each([
    ['2016-04-12', []],
    ['2016-04-13', ['declarations.signatory.signedOn date_in_future']],
  ])('%s against 12 April', (signedOn, expected) => {
    expect(found('declarations', { 'declarations.signatory.signedOn': signedOn })).toEqual(expected)
  })

  test('today is the day at the place of the call, not that of UTC or of a device', () => {
    expect(dayAt(call, '2016-04-12T21:59:59.999Z')).toBe('2016-04-12')
    expect(dayAt(call, '2016-04-12T22:00:00.000Z')).toBe('2016-04-13')
  })
})

describe('a complete application', () => {
  test('has nothing to put right and nothing to ask', () => {
    expect(checkApplication(completeAnswers, documents, context)).toEqual([])
  })

  test('without files may be sent all the same: their list is not official', () => {
    const findings = checkApplication(completeAnswers, [], context)
    expect(findings.map(({ address }) => address)).toEqual(['documents.DOC-5', 'documents.DOC-6', 'documents.DOC-7'])
    expect(canSubmit(findings)).toBe(true)
  })
})

describe('must be put right', () => {
  test('an empty form says so for every needed answer, and may not be sent', () => {
    const findings = checkApplication({}, [], context)
    expect(canSubmit(findings)).toBe(false)
    expect(findings.find(({ address }) => address === 'modules.modules')).toMatchObject({
      code: 'choose_one_or_more',
      rule: 'E-05',
    })
    expect(findings.some(({ address }) => address.startsWith('budget.'))).toBe(false)
  })

  test.each<[SectionId, Answers, string]>([
    ['applicant', { 'applicant.applicantType': 'non_profit' }, 'applicant.mandatingAuthorities list_empty'],
    ['contact', { 'contact.contactEmail': 'nobody' }, 'contact.contactEmail email'],
    ['motivation', without('motivation.partnerRationale'), 'motivation.partnerRationale required'],
    ['motivation', { 'motivation.objectives': 'x'.repeat(2001) }, 'motivation.objectives too_long'],
    ['activity', without('activity.venue.place'), 'activity.venue.place required'],
    [
      'activity',
      { 'activity.secondSessionWindow.endOn': '2017-03-01' },
      'activity.secondSessionWindow.endOn end_before_start',
    ],
    ['activity', { 'activity.visits': [{ ...visit, startOn: '2016-10-10' }] }, 'activity.visits.0.endOn required'],
    ['budget', without('budget.budgetLines'), 'budget.budgetLines list_empty'],
    [
      'budget',
      { 'budget.ownContribution': [{ key: 'c', kind: 'money', description: 'x' }] },
      'budget.ownContribution.0.valueCents money_value_needed',
    ],
    ['otherGrants', without('otherGrants.none'), 'otherGrants.grants list_empty'],
    ['declarations', { 'declarations.privacyRead': false }, 'declarations.privacyRead must_tick'],
    [
      'declarations',
      { 'declarations.declExclusion.confirm': false },
      'declarations.declExclusion.confirm exclusion_unanswered',
    ],
    [
      'declarations',
      { 'declarations.declExclusion.cannotConfirm': ['X-03'] },
      'declarations.declExclusion.confirm exclusion_contradiction',
    ],
    [
      'declarations',
      { 'declarations.declExclusion.confirm': false, 'declarations.declExclusion.cannotConfirm': ['X-03'] },
      'declarations.declExclusion.explanation exclusion_explanation',
    ],
  ])('%s: %j', (section, changes, finding) => {
    expect(found(section, changes)).toContain(finding)
  })

  test('a plan wholly outside the period is refused, one that sticks out is a question (E-10)', () => {
    const onlyTraining = { ...completeAnswers, 'modules.modules': ['A'] }
    const check = (changes: Answers) =>
      checkSection('activity', { ...onlyTraining, ...changes }, context).map(({ code, severity }) => [code, severity])
    expect(check(trainingOn('2016-06-01', '2016-06-01'))).toEqual([])
    expect(check(trainingOn('2017-05-01', '2017-05-01'))).toEqual([])
    expect(check(trainingOn('2016-05-30', '2016-06-02'))).toEqual([['dates_outside_period', 'warning']])
    // At the date that sticks out, where the form can show it, and with the dates that are meant.
    const at = (from: string, to: string) =>
      checkSection('activity', { ...onlyTraining, ...trainingOn(from, to) }, context)
    expect(at('2016-05-30', '2016-06-02')).toMatchObject([
      { address: 'activity.preferredDates.0.startOn', params: { fromOn: '2016-05-30', toOn: '2016-06-02' } },
    ])
    expect(at('2017-04-30', '2017-05-02')).toMatchObject([{ address: 'activity.preferredDates.0.endOn' }])
    expect(check(trainingOn('2017-05-02', '2017-05-04'))).toEqual([['period_all_outside', 'error']])
  })
})

describe('reviewers may ask', () => {
  test.each<[SectionId, Answers, string]>([
    ['applicant', { 'applicant.country': 'NO' }, 'applicant.country country_not_listed'],
    ['contact', { 'contact.sharedEmail': 'Integration@example.org' }, 'contact.sharedEmail same_email'],
    ['activity', { 'activity.participantCountByModule.A': 26 }, 'activity.participantCountByModule.A group_size'],
    ['activity', { 'activity.participantCountByModule.B': 9 }, 'activity.participantCountByModule.B group_size'],
    [
      'activity',
      { 'activity.partnerAuthority.country': 'DE' },
      'activity.partnerAuthority.country same_country_partner',
    ],
    [
      'activity',
      { 'activity.visits': [{ ...visit, startOn: '2016-10-10', endOn: '2016-10-15' }] },
      'activity.visits.0.endOn long_visit',
    ],
    [
      'activity',
      { 'activity.visits': [{ ...visit, startOn: '2016-10-10', endOn: '2016-10-11', travellers: 9 }] },
      'activity.visits.0.travellers many_travellers',
    ],
    [
      'activity',
      { 'activity.secondSessionWindow.startOn': '2017-03-15' },
      'activity.secondSessionWindow.startOn practice_too_short',
    ],
    ['budget', { 'budget.ownContribution': [] }, 'budget.ownContribution no_contribution'],
    [
      'otherGrants',
      {
        'otherGrants.none': false,
        'otherGrants.grants': [{ key: 'g', sameCosts: 'yes', startOn: '2013-01-01', endOn: '2014-04-28' }],
      },
      'otherGrants.grants.0.endOn grant_before_window',
    ],
  ])('%s: %j', (section, changes, finding) => {
    expect(found(section, changes)).toContain(finding)
  })

  test('six full months of practice: from 16 March 2017 on after a session that ends on 15 September 2016', () => {
    expect(found('activity', { 'activity.secondSessionWindow.startOn': '2017-03-16' })).toEqual([])
  })

  test('a first session after 28 October 2016 leaves no room for the second', () => {
    const late = 'activity.preferredDates.0.endOn first_session_late'
    expect(found('activity', firstSessionUntil('2016-10-28'))).not.toContain(late)
    expect(found('activity', firstSessionUntil('2016-10-29'))).toContain(late)
  })

  test('the dates that are late are marked, not those before them that are half typed', () => {
    const dates = itemsAt(firstSessionUntil('2016-10-29'), 'activity.preferredDates')
    const halfTyped = [{ key: 'half', startOn: '2016-10-01' }, ...dates]
    expect(found('activity', { ...firstSessionUntil(''), 'activity.preferredDates': halfTyped })).toContain(
      'activity.preferredDates.1.endOn first_session_late',
    )
  })
})

describe('whatever the answers are', () => {
  test('checking never throws, and a hidden field has no findings', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = [...visibleAddresses(answers), 'budget.requestedGrant']
        const groups = shown.map((address) => address.split('.').slice(0, 2).join('.'))
        for (const { address } of checkApplication(answers, [], context)) {
          const stem = address.split('.').slice(0, 2).join('.')
          expect(address.startsWith('documents.') || groups.includes(stem)).toBe(true)
        }
        for (const { id } of sections) sectionStatus(id, answers, [], context)
      }),
    )
  })

  test('what hidden fields hold changes no finding', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = new Set(visibleAddresses(answers))
        const bare = Object.fromEntries(Object.entries(answers).filter(([address]) => shown.has(address)))
        expect(checkApplication(answers, [], context)).toEqual(checkApplication(bare, [], context))
      }),
    )
  })

  test('what is sent is part of what was answered, and is shown', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const sent = submittedAnswers(answers)
        expect(answers).toMatchObject(sent)
        const shown = visibleAddresses(answers)
        expect(Object.keys(sent).every((address) => shown.includes(address))).toBe(true)
        expect(submittedAnswers(sent)).toEqual(sent)
      }),
    )
  })
})

describe('the task list', () => {
  test.each<[SectionId, Answers, string]>([
    ['contact', {}, 'not_started'],
    ['contact', { 'contact.contactName': 'Sample' }, 'in_progress'],
    ['contact', { 'contact.contactEmail': 'x' }, 'problem'],
    ['contact', completeAnswers, 'done'],
    ['otherGrants', { 'otherGrants.none': true }, 'done'],
    ['otherGrants', { 'otherGrants.none': false }, 'not_started'],
    ['applicant', { ...completeAnswers, 'applicant.country': 'NO' }, 'done'],
    ['declarations', { 'declarations.declAccuracy': true }, 'in_progress'],
  ])('%s is as far as its answers', (section, answers, status) => {
    expect(sectionStatus(section, answers, [], context)).toBe(status)
  })

  test('documents: none, some, all', () => {
    expect(sectionStatus('documents', completeAnswers, [], context)).toBe('not_started')
    expect(sectionStatus('documents', completeAnswers, documents.slice(1), context)).toBe('in_progress')
    expect(sectionStatus('documents', completeAnswers, documents, context)).toBe('done')
    expect(sectionStatus('documents', completeAnswers, [], { ...context, signed: true })).toBe('in_progress')
    const unsigned = documents.filter(({ slot }) => slot !== 'DOC-7')
    expect(sectionStatus('documents', completeAnswers, unsigned, { ...context, signed: true })).toBe('done')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import { eligibilityOf, eligibilityStatements, flagsOf, type Submitted } from './eligibility.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { Answers } from './types.ts'

const submitted = (changes: Answers = {}, rest: Partial<Submitted> = {}): Submitted => ({
  answers: { ...completeAnswers, ...changes },
  documents: (['DOC-5', 'DOC-6', 'DOC-7'] as const).map((slot) => ({ slot, name: 'a.pdf', sizeBytes: 1 })),
  timeliness: 'in_time',
  possibleDuplicates: [],
  context: { rules: rules2016, todayOn: '2016-04-12' },
  ...rest,
})

const broken = (application: Submitted) =>
  eligibilityOf(application)
    .filter(({ outcome }) => outcome === 'broken')
    .map(({ rule, effect }) => `${rule} ${effect}`)

const trainingOn = (startOn: string): Answers => ({
  'modules.modules': ['A'],
  'activity.preferredDates': [{ key: 'd', startOn, endOn: '2017-05-09' }],
})

describe('eligibility', () => {
  test('has the statements E-01 to E-21, each once', () => {
    expect(eligibilityStatements.map(({ id }) => id)).toEqual(
      Array.from({ length: 21 }, (_, index) => `E-${String(index + 1).padStart(2, '0')}`),
    )
  })

  test('a complete application breaks none; what no program can tell is left to people', () => {
    expect(broken(submitted())).toEqual([])
    expect(eligibilityOf(submitted()).map(({ rule }) => rule)).toEqual(['E-04', 'E-06', 'E-11', 'E-15', 'E-20', 'E-21'])
    expect(flagsOf(submitted())).toEqual([])
  })

  test.each<[string, Submitted, string[], string[]]>([
    ['no applicant type', submitted({ 'applicant.applicantType': null }), ['E-01 ineligible', 'E-13 clarify'], []],
    ['no staff group', submitted({ 'motivation.participantRationale': '' }), ['E-07 block', 'E-13 clarify'], []],
    [
      'no partner',
      submitted({ 'activity.partnerAuthority.name': '' }),
      ['E-08 block', 'E-13 clarify'],
      ['partner_missing'],
    ],
    [
      'partner at home',
      submitted({ 'activity.partnerAuthority.country': 'DE' }),
      ['E-09 flag'],
      ['same_country_partner'],
    ],
    ['no contribution', submitted({ 'budget.ownContribution': [] }), ['E-16 flag'], ['no_contribution']],
    ['country not listed', submitted({ 'applicant.country': 'CH' }), ['E-17 warn'], []],
    ['duplicate', submitted({}, { possibleDuplicates: ['TCC-2016-007'] }), ['E-18 flag'], ['possible_duplicate']],
    [
      'short practice',
      submitted({ 'activity.secondSessionWindow.startOn': '2017-01-10' }),
      ['E-19 flag'],
      ['practice_too_short'],
    ],
    ['late', submitted({}, { timeliness: 'late' }), ['E-12 flag'], ['late']],
    ['disputed hour', submitted({}, { timeliness: 'disputed_hour' }), ['E-12 flag'], ['late', 'disputed_hour']],
    ['no files', submitted({}, { documents: [] }), ['E-13 clarify'], []],
  ])('%s', (_, application, statements, flags) => {
    expect(broken(application)).toEqual(statements)
    expect(flagsOf(application)).toEqual(flags)
  })

  test('a non-profit entity without mandate and letter', () => {
    const application = submitted({ 'applicant.applicantType': 'non_profit' })
    expect(broken(application)).toEqual(['E-02 block', 'E-03 flag', 'E-13 clarify'])
    expect(flagsOf(application)).toEqual(['mandate_missing'])
  })

  test('costs that another grant pays', () => {
    const grant = { key: 'g', giver: 'x', title: 'x', amountCents: 1, currency: 'EUR', sameCosts: 'yes' }
    const application = submitted({
      'otherGrants.none': false,
      'otherGrants.grants': [{ ...grant, startOn: '2015-01-01', endOn: '2016-12-31' }],
    })
    expect(broken(application)).toEqual(['E-14 clarify'])
    expect(flagsOf(application)).toEqual(['overlap_of_grants'])
  })

  test('dates outside the period are a flag, a plan wholly outside blocks', () => {
    expect(broken(submitted(trainingOn('2017-05-01')))).toEqual(['E-10 flag'])
    expect(broken(submitted(trainingOn('2017-05-02')))).toEqual(['E-10 block', 'E-13 clarify'])
  })

  test('nothing throws, and every flag belongs to a broken statement', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const application = submitted({}, { answers, documents: [] })
        const raised = new Set(eligibilityOf(application).map(({ flag }) => flag))
        expect(flagsOf(application).every((flag) => raised.has(flag))).toBe(true)
      }),
    )
  })
})

/** A complete application with one broken rule: which answers were changed, and in which section. */
import { fields } from '#src/domain/application/fields.ts'
import type { FormProblemCode } from '#src/domain/application/problem-codes.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { checkSection } from '#src/domain/application/check.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import type { Answers, Finding, SectionId } from '#src/domain/application/types.ts'

const visit = (changes: Answers): Answers => ({
  'activity.visits': [{ ...(completeAnswers['activity.visits'] as object[])[0], ...changes }],
})
const grant = (changes: Answers): Answers => ({
  'otherGrants.none': null,
  'otherGrants.grants': [{ key: 'g', ...changes }],
})
const exclusion = (changes: Answers): Answers =>
  Object.fromEntries(Object.entries(changes).map(([part, given]) => [`declarations.declExclusion.${part}`, given]))
const [marked] = (
  fields.find(({ id }) => id === 'declExclusion') as unknown as { parts: { options?: string[] }[] }
).parts.flatMap(({ options }) => options ?? [])
const line = { key: 'l', category: 'travel', description: 'Train', quantity: 1, unitCostCents: 100 }
const period = (startOn: string, endOn: string): Answers => ({
  'activity.preferredDates': [{ key: 'd', startOn, endOn }],
  'activity.secondSessionWindow.startOn': null,
  'activity.secondSessionWindow.endOn': null,
})
const group = (count: number): Answers => ({ 'activity.participantGroups': [{ key: 'g', sector: 'police', count }] })

/** A translation whose answer has changed since. */
const french = (changes: Answers): Answers => ({
  'motivation.objectives.translation.fr': { text: 'En bref.', madeOf: '1-a', ...changes },
})

type Broken = { section: SectionId; changes: Answers }

/** By the code of the rule. Null removes an answer. */
export const brokenAnswers = {
  required: { section: 'contact', changes: { 'contact.contactName': null } },
  choose: { section: 'activity', changes: { 'activity.trainingLanguage': null } },
  choose_one_or_more: { section: 'modules', changes: { 'modules.modules': null } },
  must_tick: { section: 'declarations', changes: { 'declarations.declAccuracy': null } },
  too_long: { section: 'motivation', changes: { 'motivation.objectives': 'x'.repeat(2001) } },
  too_short: { section: 'activity', changes: { 'activity.partnerAuthority.name': 'X' } },
  email: { section: 'contact', changes: { 'contact.contactEmail': 'nobody' } },
  phone: { section: 'contact', changes: { 'contact.contactPhone': 'call me' } },
  url: { section: 'applicant', changes: { 'applicant.website': 'nowhere' } },
  integer: { section: 'applicant', changes: { 'applicant.population': '2.5' } },
  integer_too_small: { section: 'activity', changes: visit({ travellers: 0 }) },
  integer_too_large: { section: 'activity', changes: { 'activity.participantCountByModule.A': 201 } },
  money: { section: 'budget', changes: { 'budget.budgetLines': [{ ...line, unitCostCents: 'much' }] } },
  money_too_small: {
    section: 'budget',
    changes: { 'budget.ownContribution': [{ key: 'c', kind: 'money', description: 'x', valueCents: -1 }] },
  },
  money_too_large: { section: 'otherGrants', changes: grant({ amountCents: 1_000_000_001 }) },
  option_unknown: { section: 'activity', changes: { 'activity.venue.wheelchair': 'perhaps' } },
  date: { section: 'declarations', changes: { 'declarations.signatory.signedOn': '2016-02-30' } },
  wrong_shape: { section: 'motivation', changes: { 'motivation.objectives': 7 } },
  date_in_future: { section: 'declarations', changes: { 'declarations.signatory.signedOn': '2016-04-13' } },
  list_empty: { section: 'budget', changes: { 'budget.budgetLines': null } },
  list_too_long: {
    section: 'budget',
    changes: {
      'budget.budgetLines': Array.from({ length: 61 }, (_, index) => ({ ...line, key: `l${index}` })),
    },
  },
  end_before_start: { section: 'activity', changes: period('2016-09-15', '2016-09-12') },
  period_all_outside: {
    section: 'activity',
    changes: {
      ...period('2018-01-01', '2018-01-02'),
      ...visit({ startOn: '2018-01-01', endOn: '2018-01-02' }),
    },
  },
  dates_outside_period: { section: 'activity', changes: period('2016-05-30', '2016-06-02') },
  practice_too_short: {
    section: 'activity',
    changes: {
      'activity.secondSessionWindow.startOn': '2016-10-01',
      'activity.secondSessionWindow.endOn': '2016-10-05',
    },
  },
  first_session_late: { section: 'activity', changes: period('2017-03-01', '2017-03-02') },
  group_size: { section: 'activity', changes: { 'activity.participantCountByModule.A': 90 } },
  groups_differ: { section: 'activity', changes: { 'modules.modules': ['A'], ...group(3) } },
  groups_differ_both: { section: 'activity', changes: group(3) },
  many_travellers: { section: 'activity', changes: visit({ travellers: 90 }) },
  long_visit: { section: 'activity', changes: visit({ startOn: '2016-10-10', endOn: '2016-10-30' }) },
  same_country_partner: { section: 'activity', changes: { 'activity.partnerAuthority.country': 'DE' } },
  authority_twice: {
    section: 'applicant',
    changes: {
      'applicant.applicantType': 'non_profit',
      'applicant.mandatingAuthorities': [
        { key: 'm1', name: 'Lille', country: 'FR' },
        { key: 'm2', name: 'Ville de Lille', country: 'FR' },
      ],
    },
  },
  partner_is_applicant: {
    section: 'activity',
    changes: {
      'activity.partnerAuthority.name': 'Sample City North',
      'activity.partnerAuthority.country': 'DE',
    },
  },
  host_is_applicant: { section: 'activity', changes: visit({ host: 'Sample City North', country: 'DE' }) },
  country_not_listed: { section: 'activity', changes: { 'activity.partnerAuthority.country': 'JP' } },
  same_email: { section: 'contact', changes: { 'contact.sharedEmail': 'Integration@example.org' } },
  money_value_needed: {
    section: 'budget',
    changes: { 'budget.ownContribution': [{ key: 'c', kind: 'money', description: 'x' }] },
  },
  visit_unknown: { section: 'budget', changes: { 'budget.budgetLines': [{ ...line, visit: 'gone' }] } },
  contribution_exceeds_costs: { section: 'budget', changes: { 'budget.budgetLines': [line] } },
  no_grant_requested: {
    section: 'budget',
    changes: {
      'budget.budgetLines': [line],
      'budget.ownContribution': [{ key: 'c', kind: 'money', description: 'x', valueCents: 100 }],
    },
  },
  no_contribution: { section: 'budget', changes: { 'budget.ownContribution': null } },
  grant_before_window: { section: 'otherGrants', changes: grant({ startOn: '2012-01-01', endOn: '2012-02-01' }) },
  overlap_of_grants: { section: 'otherGrants', changes: grant({ sameCosts: 'yes' }) },
  exclusion_unanswered: { section: 'declarations', changes: exclusion({ confirm: null }) },
  exclusion_contradiction: { section: 'declarations', changes: exclusion({ cannotConfirm: [marked ?? ''] }) },
  exclusion_explanation: {
    section: 'declarations',
    changes: exclusion({ confirm: null, cannotConfirm: [marked ?? ''] }),
  },
  exclusion_marked: {
    section: 'declarations',
    changes: exclusion({ confirm: null, cannotConfirm: [marked ?? ''], explanation: 'As it was.' }),
  },
  translation_origin: { section: 'motivation', changes: french({}) },
  translation_same_language: {
    section: 'motivation',
    changes: { ...french({ origin: 'written' }), 'motivation.objectives.lang': 'fr' },
  },
  translation_outdated: { section: 'motivation', changes: french({ origin: 'written' }) },
} satisfies Partial<Record<FormProblemCode, Broken>>

export type BrokenRule = keyof typeof brokenAnswers

export const answersThatBreak = (code: BrokenRule): Answers => ({ ...completeAnswers, ...brokenAnswers[code].changes })

/** Findings of the form in that section. */
export const findingsOf = (code: BrokenRule): readonly Finding[] =>
  checkSection(brokenAnswers[code].section, answersThatBreak(code), { rules: rules2016, todayOn: '2016-04-12' })

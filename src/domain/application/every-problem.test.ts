import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkSection } from './check.ts'
import { checkValue } from './check-value.ts'
import { checkAgain, checkDocuments, checkFile, type DocumentInSlot } from './documents.ts'
import { fields } from './fields.ts'
import { type FormProblemCode, formProblemCodes } from './problem-codes.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from './sample-answers.ts'
import { changeProblem } from './schemas.ts'
import type { Answers, Control, Finding, SectionId } from './types.ts'

type Broken = () => readonly Pick<Finding, 'code'>[]

/** A complete application in which this is changed; null takes an answer away. */
const answers =
  (section: SectionId, changes: Answers): Broken =>
  () =>
    checkSection(section, { ...completeAnswers, ...changes }, { rules: rules2016, todayOn: '2016-04-12' })
const value =
  (control: Control, given: unknown): Broken =>
  () =>
    checkValue(control, given as string, { address: 'any', required: true })
const file =
  (name: string, sizeBytes: number, bytes?: Uint8Array, otherBytes = 0): Broken =>
  () =>
    checkFile('DOC-5', { name, sizeBytes, ...(bytes && { bytes }) }, rules2016, otherBytes)
const documents =
  (...present: readonly DocumentInSlot[]): Broken =>
  () =>
    checkDocuments(completeAnswers, present, rules2016)
const change =
  (address: string, given: string): Broken =>
  () => [{ code: changeProblem(address, given) ?? 'none' }]

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
const text = { type: 'text', min: 3, max: 5 } as const
const chosen = { type: 'multichoice', optionSet: 'any', options: ['a', 'b', 'c'], minItems: 2, maxItems: 2 } as const
const MB = 1024 * 1024
const pdf: DocumentInSlot = { slot: 'DOC-5', name: 'a.pdf', sizeBytes: 9, sha256: 'same' }

/** One input for each rule that breaks it; where only a page or a backend can, the test that does. */
const broken: Record<FormProblemCode, Broken | { file: string; says: string }> = {
  required: value(text, undefined),
  choose: value({ type: 'country' }, undefined),
  choose_one_or_more: value(chosen, undefined),
  must_tick: value({ type: 'checkbox' }, undefined),
  too_long: value(text, 'six no'),
  too_short: value(text, 'no'),
  email: value({ ...text, type: 'email', max: 99 }, 'nobody'),
  phone: value({ ...text, type: 'phone', max: 99 }, 'call me'),
  url: value({ ...text, type: 'url', max: 99 }, 'nowhere'),
  integer: value({ type: 'integer', min: 1, max: 9 }, '2.5'),
  integer_too_small: value({ type: 'integer', min: 1, max: 9 }, 0),
  integer_too_large: value({ type: 'integer', min: 1, max: 9 }, 10),
  money: value({ type: 'money', minCents: 1, maxCents: 9 }, 'much'),
  money_too_small: value({ type: 'money', minCents: 1, maxCents: 9 }, 0),
  money_too_large: value({ type: 'money', minCents: 1, maxCents: 9 }, 10),
  option_unknown: value(chosen, ['d', 'e']),
  choose_more: value(chosen, ['a']),
  choose_fewer: value(chosen, ['a', 'b', 'c']),
  date: value({ type: 'date' }, '2016-02-30'),
  date_in_future: answers('declarations', { 'declarations.signatory.signedOn': '2016-04-13' }),
  wrong_shape: value(text, 7),
  unknown_address: change('motivation.origin', 'x'),
  list_empty: answers('budget', { 'budget.budgetLines': null }),
  // No list of this form needs two rows.
  list_too_short: { file: 'src/domain/application/check.ts', says: "'list_too_short'" },
  list_too_long: answers('budget', {
    'budget.budgetLines': Array.from({ length: 61 }, (_, index) => ({ ...line, key: `l${index}` })),
  }),
  end_before_start: answers('activity', period('2016-09-15', '2016-09-12')),
  period_all_outside: answers('activity', {
    ...period('2018-01-01', '2018-01-02'),
    ...visit({ startOn: '2018-01-01', endOn: '2018-01-02' }),
  }),
  dates_outside_period: answers('activity', period('2016-05-30', '2016-06-02')),
  practice_too_short: answers('activity', {
    'activity.secondSessionWindow.startOn': '2016-10-01',
    'activity.secondSessionWindow.endOn': '2016-10-05',
  }),
  first_session_late: answers('activity', period('2017-03-01', '2017-03-02')),
  group_size: answers('activity', { 'activity.participantCountByModule.A': 90 }),
  groups_differ: answers('activity', { 'modules.modules': ['A'], ...group(3) }),
  groups_differ_both: answers('activity', group(3)),
  many_travellers: answers('activity', visit({ travellers: 90 })),
  long_visit: answers('activity', visit({ startOn: '2016-10-10', endOn: '2016-10-30' })),
  same_country_partner: answers('activity', { 'activity.partnerAuthority.country': 'DE' }),
  country_not_listed: answers('activity', { 'activity.partnerAuthority.country': 'JP' }),
  same_email: answers('contact', { 'contact.sharedEmail': 'Integration@example.org' }),
  money_value_needed: answers('budget', { 'budget.ownContribution': [{ key: 'c', kind: 'money', description: 'x' }] }),
  visit_unknown: answers('budget', { 'budget.budgetLines': [{ ...line, visit: 'gone' }] }),
  contribution_exceeds_costs: answers('budget', { 'budget.budgetLines': [line] }),
  no_grant_requested: answers('budget', {
    'budget.budgetLines': [line],
    'budget.ownContribution': [{ key: 'c', kind: 'money', description: 'x', valueCents: 100 }],
  }),
  no_contribution: answers('budget', { 'budget.ownContribution': null }),
  grant_before_window: answers('otherGrants', grant({ startOn: '2012-01-01', endOn: '2012-02-01' })),
  overlap_of_grants: answers('otherGrants', grant({ sameCosts: 'yes' })),
  exclusion_unanswered: answers('declarations', exclusion({ confirm: null })),
  exclusion_contradiction: answers('declarations', exclusion({ cannotConfirm: [marked ?? ''] })),
  exclusion_explanation: answers('declarations', exclusion({ confirm: null, cannotConfirm: [marked ?? ''] })),
  exclusion_marked: answers(
    'declarations',
    exclusion({ confirm: null, cannotConfirm: [marked ?? ''], explanation: 'As it was.' }),
  ),
  document_missing: documents(),
  file_name_characters: file('fdp.\u202eexe.pdf', 9),
  file_name_long: file(`${'x'.repeat(200)}.pdf`, 9),
  file_format: file('budget.exe', 9),
  file_content: file('budget.pdf', 2, new TextEncoder().encode('MZ')),
  file_damaged: { file: 'tests/contract/uploads.test.ts', says: "'file_damaged'" },
  file_unreadable: { file: 'tests/component/uploads.test.tsx', says: 'The file cannot be read' },
  file_other: { file: 'tests/component/uploads.test.tsx', says: 'This is another file than' },
  file_refused: documents({ ...pdf, scan: 'refused' }),
  file_in_two_places: documents(pdf, { ...pdf, slot: 'DOC-6' }),
  file_already_here: () => checkAgain('DOC-5', 'same', [{ ...pdf, sha256: 'same' }]),
  file_empty: file('empty.pdf', 0),
  file_too_large: file('large.pdf', 10 * MB + 1),
  files_too_large: file('more.pdf', 10 * MB, undefined, 31 * MB),
}

/** The codes that an input makes; of a test elsewhere, that it is there. */
const made = (code: FormProblemCode): readonly string[] => {
  const by = broken[code]
  if (typeof by === 'function') return by().map((finding) => finding.code)
  return readFileSync(by.file, 'utf8').includes(by.says) ? [code] : []
}

test.each(formProblemCodes)('%s: something breaks this rule', (code) => {
  expect(made(code)).toContain(code)
})

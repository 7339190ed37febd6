import { expect, test } from 'vitest'
import { checkSection } from './check.ts'
import { limitsAt, limitSeverity } from './limits.ts'
import { rules2016 } from './rules-2016.ts'
import type { Answers, SectionId } from './types.ts'

const context = { rules: rules2016, todayOn: '2016-04-12' }
const visit = { key: 'a', startOn: '2016-07-01', endOn: '2016-07-03', travellers: 4 }

const allOutside = { 'activity.visits': [{ ...visit, startOn: '2018-07-01', endOn: '2018-07-03' }] }

/** Answers beyond each limit, and where the form says the limit beforehand. */
const beyond: readonly [code: Parameters<typeof limitSeverity>[0], at: string, SectionId, Answers][] = [
  ['list_too_long', 'activity.visits', 'activity', { 'activity.visits': Array.from({ length: 5 }, () => visit) }],
  [
    'group_size',
    'activity.participantCountByModule.A',
    'activity',
    { 'modules.modules': ['A'], 'activity.participantCountByModule.A': 26 },
  ],
  ['many_travellers', 'activity.visits.0.travellers', 'activity', { 'activity.visits': [{ ...visit, travellers: 9 }] }],
  ['long_visit', 'activity.visits.0.endOn', 'activity', { 'activity.visits': [{ ...visit, endOn: '2016-07-20' }] }],
  [
    'dates_outside_period',
    'activity.visits',
    'activity',
    { 'activity.visits': [visit, { ...visit, key: 'b', startOn: '2017-04-30', endOn: '2017-05-02' }] },
  ],
  ['period_all_outside', 'activity.preferredDates', 'activity', allOutside],
  ['period_all_outside', 'activity.secondSessionWindow', 'activity', allOutside],
  ['period_all_outside', 'activity.visits', 'activity', allOutside],
  [
    'practice_too_short',
    'activity.secondSessionWindow',
    'activity',
    {
      'modules.modules': ['B'],
      'activity.preferredDates': [{ key: 'a', startOn: '2016-07-01', endOn: '2016-07-02' }],
      'activity.secondSessionWindow.startOn': '2016-08-01',
      'activity.secondSessionWindow.endOn': '2016-08-31',
    },
  ],
]

test.each(beyond)('what the form says of %s beforehand is what comes of it', (code, at, section, answers) => {
  const told = limitsAt(at, rules2016).find((limit) => limit.code === code)
  const found = checkSection(section, { 'modules.modules': ['C'], ...answers }, context).find(
    (one) => one.code === code,
  )
  expect([told?.severity, found?.severity]).toEqual([limitSeverity(code), limitSeverity(code)])
})

test('a text that is too long cannot be sent', () => {
  const answers = { 'motivation.objectives': 'x'.repeat(2001) }
  const found = checkSection('motivation', answers, context).find(({ code }) => code === 'too_long')
  expect(found?.severity).toBe(limitSeverity('too_long'))
})

test('limits come from the call', () => {
  const rules = { ...rules2016, softVisit: { maxTravellers: 3, maxDays: 2 } }
  expect(limitsAt('activity.visits.1.travellers', rules)).toEqual([
    { code: 'many_travellers', severity: 'warning', params: { max: 3 } },
  ])
  expect(limitsAt('contact.contactEmail', rules)).toEqual([])
  expect(limitsAt('nothing.such', rules)).toEqual([])
})

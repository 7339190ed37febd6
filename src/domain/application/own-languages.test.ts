import { expect, test } from 'vitest'
import { withOwnLanguages } from './own-languages.ts'

const [WRITTEN_IN, OBJECTIVES, RESULTS] = [
  'applicant.writtenIn',
  'motivation.objectives',
  'motivation.expectedResults',
] as const

test('a text comes with the language that was said of all texts around it, where the draft says otherwise', () => {
  const there = { [WRITTEN_IN]: 'fr', [OBJECTIVES]: 'Former', [RESULTS]: 'Outcome', [`${RESULTS}.lang`]: 'en' }
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'en' })).toEqual({ ...there, [`${OBJECTIVES}.lang`]: 'fr' })
  expect(withOwnLanguages(there, {})).toMatchObject({ [`${OBJECTIVES}.lang`]: 'fr' })
})

test.each([
  ['the same language', { [WRITTEN_IN]: 'fr', [OBJECTIVES]: 'Former' }, { [WRITTEN_IN]: 'fr' }],
  ['a language that nobody said', { [OBJECTIVES]: 'Former' }, { [WRITTEN_IN]: 'en' }],
  ['the very text', { [WRITTEN_IN]: 'fr', [OBJECTIVES]: 'Former' }, { [WRITTEN_IN]: 'en', [OBJECTIVES]: 'Former' }],
])('nothing is marked for %s', (_, there, here) => {
  expect(withOwnLanguages(there, here)).toBe(there)
})

test('so does one in the row of a list, but for the rows that the draft has already', () => {
  const row = { key: 'v1', host: 'Lyon', purpose: 'Voir' }
  const rows = [row, { ...row, key: 'v2', 'purpose.lang': 'ro' }, { key: 'v3', host: 'Lille' }]
  const there = { [WRITTEN_IN]: 'fr', 'activity.visits': rows }
  const marked = { ...there, 'activity.visits': [{ ...row, 'purpose.lang': 'fr' }, ...rows.slice(1)] }
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'en' })).toEqual(marked)
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'fr' })['activity.visits']).toEqual(rows)
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'en', 'activity.visits': rows })).toEqual(there)
})

test('so does a text in a row, but for one that says its own', () => {
  const VISITS = 'activity.visits'
  const there = {
    [WRITTEN_IN]: 'fr',
    [VISITS]: [
      { key: 'a', host: 'Ville', purpose: 'Apprendre' },
      { key: 'b', purpose: 'To learn', 'purpose.lang': 'en' },
      { key: 'c', host: 'Ville' },
    ],
  }
  const [first, ...others] = there[VISITS]
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'de' })[VISITS]).toEqual([
    { ...first, 'purpose.lang': 'fr' },
    ...others,
  ])
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'de', [VISITS]: there[VISITS] })).toBe(there)
  const broken = { [WRITTEN_IN]: 'fr', [VISITS]: 'none' }
  expect(withOwnLanguages(broken, {})).toBe(broken)
})

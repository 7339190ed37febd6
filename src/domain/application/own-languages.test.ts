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

test('so does a text in a row, but for one that says its own, and one that the draft has already', () => {
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
  const marked = [{ ...first, 'purpose.lang': 'fr' }, ...others]
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'de' })[VISITS]).toEqual(marked)
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'de', [VISITS]: others })[VISITS]).toEqual(marked)
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'de', [VISITS]: [first ?? {}] })).toBe(there)
  // An answer that already has its language keeps it when imported again.
  expect(withOwnLanguages(there, { [WRITTEN_IN]: 'de', [VISITS]: marked })[VISITS]).toEqual(marked)
})

test('rows that are none are left to those who compare', () => {
  const broken = { [WRITTEN_IN]: 'fr', 'activity.visits': 'none' }
  expect(withOwnLanguages(broken, {})).toBe(broken)
})

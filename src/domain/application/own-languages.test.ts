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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedParts } from './changed-part.ts'

test('the word that differs is found, between what is common', () => {
  expect(changedParts('two days in May', 'two weeks in May')).toEqual([
    ['two ', 'days', ' in May'],
    ['two ', 'weeks', ' in May'],
  ])
})

test('the parts are always the whole text', () => {
  const text = fc.array(fc.constantFrom('a', ' ', 'b', '\n', '😀')).map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, text, (here, there) => {
      const [mine, theirs] = changedParts(here, there)
      expect(mine.join('')).toBe(here)
      expect(theirs.join('')).toBe(there)
      expect([mine[0], mine[2]]).toEqual([theirs[0], theirs[2]])
    }),
  )
})

import { expect, test } from 'vitest'
import { callPartOf, callParts, placeOfPart } from './call-questions.ts'

test('the place of a part leads back to it; what is in the form is none', () => {
  for (const part of callParts) expect(callPartOf(placeOfPart(part))).toBe(part)
  expect(callPartOf('motivation')).toBeNull()
})

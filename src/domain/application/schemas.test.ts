import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import { addresses } from './fields.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { answersSchema, answerValueSchema, changeProblem } from './schemas.ts'
import { MAX_STORED_TEXT } from './stored-text.ts'

describe('the shape of a draft', () => {
  test('a complete application fits', () => {
    expect(answersSchema.parse(completeAnswers)).toEqual(completeAnswers)
  })

  test.each([
    ['motivation.objectives', 'x'.repeat(MAX_STORED_TEXT)],
    ['activity.participantCountByModule.A', 'about 20'],
    ['activity.visits', [{ key: 'a' }, { key: 'b', travellers: '', startOn: '2016-1' }]],
    ['contact.contactEmail', 'not yet'],
    ['motivation.objectives', null],
  ])('%s takes what is unfinished or too long', (address, value) => {
    expect(changeProblem(address, value)).toBeNull()
  })

  test.each([
    ['motivation.objectives', 12, 'wrong_shape'],
    ['motivation.objectives', 'x'.repeat(MAX_STORED_TEXT + 1), 'wrong_shape'],
    ['declarations.privacyRead', 'yes', 'wrong_shape'],
    ['activity.visits', [{ host: 'no key' }], 'wrong_shape'],
    ['activity.visits', [{ key: 'a' }, { key: 'a' }], 'wrong_shape'],
    ['activity.visits', [{ key: 'a', surname: 'x' }], 'wrong_shape'],
    ['motivation', 'x', 'unknown_address'],
    ['motivation.origin', 'x', 'unknown_address'],
    ['__proto__', 'x', 'unknown_address'],
    ['documents.DOC-3', 'x', 'unknown_address'],
  ])('%s refuses a wrong shape', (address, value, problem) => {
    expect(changeProblem(address, value)).toBe(problem)
  })

  test('every address has a schema, and every one takes "no answer"', () => {
    for (const address of addresses.keys()) expect(answerValueSchema(address)?.safeParse(null).success).toBe(true)
  })

  test('takes answers that fit one by one, and none of the rest', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const isFitting = Object.entries(answers).every(([address, value]) => changeProblem(address, value) === null)
        expect(answersSchema.safeParse(answers).success).toBe(isFitting)
        expect(answersSchema.safeParse({ ...answers, 'gone.field': 'x' }).success).toBe(false)
      }),
    )
  })
})

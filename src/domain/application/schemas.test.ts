import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers } from './arbitraries.ts'
import { addresses } from './fields.ts'
import { completeAnswers } from './sample-answers.ts'
import { answersSchema, answerValueSchema, changeProblem, keepFitting, sectionSchemas } from './schemas.ts'
import { MAX_STORED_TEXT } from './stored-text.ts'

describe('the shape of a draft', () => {
  test('a complete application fits, as a whole and by section', () => {
    expect(answersSchema.safeParse(completeAnswers).success).toBe(true)
    for (const [section, schema] of Object.entries(sectionSchemas)) {
      const own = Object.fromEntries(Object.entries(completeAnswers).filter(([at]) => at.startsWith(`${section}.`)))
      expect(schema.parse(own)).toEqual(own)
    }
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

  test('an old backup keeps what still fits', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const kept = keepFitting({ ...answers, 'gone.field': 'x' })
        expect(answersSchema.safeParse(kept).success).toBe(true)
        expect(Object.keys(answers)).toEqual(expect.arrayContaining(Object.keys(kept)))
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { z } from '#src/domain/zod.ts'
import { askedQuestionSchema } from '#src/domain/asked-questions.ts'
import { asSent } from './as-sent.ts'

const question = z.parse(askedQuestionSchema, {
  text: 'May two regions apply together?',
  language: 'de',
  about: null,
  contactEmail: 'office@region.example',
  privacyRead: true,
})

test('is as it was sent whatever the language of the page, and another once anything else is', () => {
  const before = { ...question, language: 'en' as const }
  const sent = JSON.stringify(before)
  expect(asSent(question, sent)).toEqual(before)
  expect(asSent(before, sent)).toEqual(before)
  expect(asSent({ ...question, text: 'May three?' }, sent)).toBeUndefined()
  expect(asSent({ ...question, about: 'budget' }, sent)).toBeUndefined()
  expect(asSent(question, null)).toBeUndefined()
  expect(asSent(question, '{"text":"of an older version"}')).toBeUndefined()
})

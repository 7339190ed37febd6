import { expect, test } from 'vitest'
import { answerDraftSchema, askedQuestionSchema, missingToPublish } from './asked-questions.ts'
import { z } from './zod.ts'

test('a place is a part of the call, a section or a field, and nothing else', () => {
  const ask = (about: string | null) =>
    z.safeParse(askedQuestionSchema, {
      text: 'May we?',
      language: 'en',
      about,
      contactEmail: 'a@b.example',
      privacyRead: true,
    }).success
  for (const place of ['call.evaluation', 'motivation', 'motivation.localContext', 'budget.ownContribution', null])
    expect(ask(place), String(place)).toBe(true)
  for (const place of ['', 'call', 'call.nothing', 'motivation.nothing', '__proto__', 'activity.visits.2.host'])
    expect(ask(place), place).toBe(false)
})

test('what is published is complete in every language; a draft may lack anything', () => {
  const draft = z.parse(answerDraftSchema, {
    question: { en: 'May we?', fr: ' ', de: '' },
    answer: { en: '', fr: '', de: 'Ja.' },
    about: null,
    basis: null,
    published: false,
  })
  expect(missingToPublish(draft)).toEqual(['question.fr', 'question.de', 'answer.en', 'answer.fr', 'basis'])
})

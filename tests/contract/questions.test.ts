/** Questions on a call: who may ask, who answers, and what everybody sees. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takesQuestions } from '#src/domain/questions-time.ts'
import { newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
let callId: string
beforeAll(async () => {
  target = await openTarget()
  const { serverTime } = await target.as(null).getSession({})
  const call = (await target.as(null).listCalls({})).items.find((one) => takesQuestions(one, serverTime))
  if (!call) throw new Error('this backend has no call that takes questions')
  callId = call.id
})
afterAll(() => target.close())

const about = 'motivation.localContext'
const asked = {
  text: '  How long may the local context be?  ',
  language: 'en' as const,
  about,
  contactEmail: 'office@contract.example',
  privacyRead: true as const,
}
const answer = {
  question: { en: 'How long may it be?', fr: 'Quelle longueur\u00A0?', de: 'Wie lang darf es sein?' },
  answer: { en: 'As long as the form says.', fr: 'Voir le formulaire.', de: 'Siehe Formular.' },
  about,
  basis: 'our_design' as const,
}

/** Asks a question and finds it in the office's list. */
async function ask() {
  const { reference } = await target.as(null).askQuestion({ ...asked, callId, key: newKey() })
  const { items } = await target.as('secretariat').listDeskQuestions({ callId })
  const question = items.find((item) => item.asked?.reference === reference)
  if (!question) throw new Error(`${reference} is not on the desk`)
  return question
}
const published = async () => (await target.as(null).listQuestions({ callId })).items

test('a visitor asks; only the secretariat sees it, and nobody sees who asked', async () => {
  const before = await published()
  const question = await ask()
  expect(question).toMatchObject({
    version: 1,
    asked: { text: 'How long may the local context be?', contactEmail: asked.contactEmail, about },
    question: { en: 'How long may the local context be?', fr: '', de: '' },
    published: false,
    publishedAt: null,
  })
  expect(await published()).toEqual(before)
  for (const part of ['applicant', 'reviewer'] as const)
    await expect(target.as(part).listDeskQuestions({ callId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(target.as(null).listDeskQuestions({ callId })).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('the same key asks once', async () => {
  const key = newKey()
  const first = await target.as(null).askQuestion({ ...asked, callId, key })
  expect(await target.as(null).askQuestion({ ...asked, callId, key })).toEqual(first)
  const { items } = await target.as('secretariat').listDeskQuestions({ callId })
  expect(items.filter((item) => item.asked?.reference === first.reference)).toHaveLength(1)
})

test('an answer is kept as a draft, published, changed and taken back', async () => {
  const office = target.as('secretariat')
  const { id: questionId, version } = await ask()
  const at = (next: number) => ({ callId, questionId, version: next })

  const draft = await office.answerQuestion({ ...at(version), ...answer, published: false })
  expect(draft).toMatchObject({ version: version + 1, published: false, publishedAt: null })
  expect((await published()).some(({ id }) => id === questionId)).toBe(false)

  const out = await office.answerQuestion({ ...at(draft.version), ...answer, published: true })
  const shown = (await published()).find(({ id }) => id === questionId)
  expect(shown).toEqual({
    id: questionId,
    version: out.version,
    ...answer,
    askedAt: out.asked?.receivedAt,
    publishedAt: out.publishedAt,
    changedAt: null,
  })
  expect(out.publishedAt).not.toBeNull()

  const better = { ...answer, answer: { ...answer.answer, en: 'At most as the form says.' } }
  const changed = await office.answerQuestion({ ...at(out.version), ...better, published: true })
  expect(changed.publishedAt).toBe(out.publishedAt)
  expect(changed.changedAt).not.toBeNull()

  await office.answerQuestion({ ...at(changed.version), ...better, published: false })
  expect((await published()).some(({ id }) => id === questionId)).toBe(false)
})

test('what lacks a language or a basis is not published', async () => {
  const { id: questionId, version } = await ask()
  const lacking = { ...answer, answer: { ...answer.answer, fr: ' ' }, basis: null }
  const publishing = target
    .as('secretariat')
    .answerQuestion({ callId, questionId, version, ...lacking, published: true })
  await expect(publishing).rejects.toMatchObject({
    code: 'incomplete',
    errors: [{ pointer: 'answer.fr' }, { pointer: 'basis' }],
  })
})

test('two people of the office do not write over each other', async () => {
  const { id: questionId, version } = await ask()
  const office = target.as('secretariat')
  await office.answerQuestion({ callId, questionId, version, ...answer, published: false })
  const stale = office.answerQuestion({ callId, questionId, version, ...answer, published: true })
  await expect(stale).rejects.toMatchObject({ code: 'version_mismatch' })
})

test('what is asked has a text, an address, a known place', async () => {
  const wrong = { ...asked, text: ' ', contactEmail: 'nobody', about: 'motivation.nothing', privacyRead: false }
  const response = await target.send(`/calls/${callId}/questions`, {
    method: 'POST',
    headers: { 'Idempotency-Key': newKey() },
    json: wrong,
  })
  expect(response.status).toBe(422)
  const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] }
  expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['text', 'required'],
    ['about', 'unknown_place'],
    ['contactEmail', 'email'],
    ['privacyRead', 'required'],
  ])
})

test('an unknown call is not found, for all four', async () => {
  const office = target.as('secretariat')
  const unknown = { callId: 'no-such-call' }
  const notFound = { code: 'not_found' }
  await expect(office.listQuestions(unknown)).rejects.toMatchObject(notFound)
  await expect(office.askQuestion({ ...asked, ...unknown, key: newKey() })).rejects.toMatchObject(notFound)
  await expect(office.listDeskQuestions(unknown)).rejects.toMatchObject(notFound)
  const answering = office.answerQuestion({ ...unknown, questionId: 'q', version: 1, ...answer, published: false })
  await expect(answering).rejects.toMatchObject(notFound)
})

test('after the last day for questions none is taken', async () => {
  if (!target.embedded) return
  await target.embedded.jumpTo('2016-04-22T15:00:00.001Z')
  const late = target.as(null).askQuestion({ ...asked, callId, key: newKey() })
  await expect(late).rejects.toMatchObject({ code: 'deadline_passed' })
})

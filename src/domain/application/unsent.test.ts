import { expect, test } from 'vitest'
import { submittedAnswers } from './check.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { readByOffice, unsentParts } from './unsent.ts'

const file = (id: string, changes: object = {}) => ({
  id,
  sha256: id,
  slot: 'DOC-7' as const,
  name: `${id}.pdf`,
  sizeBytes: 1,
  ...changes,
})
const answers = submittedAnswers(completeAnswers)
const sent = { answers, documents: [file('one')] }
const OBJECTIVES = 'motivation.objectives'

test('a draft as it was sent has nothing unsent, whatever the form hides of it', () => {
  const hidden = { ...completeAnswers, 'applicant.entityName': 'Never asked' }
  const documents = [file('older', { replaced: true }), file('one'), file('mandate', { slot: 'DOC-3' })]
  expect(unsentParts({ answers: hidden, documents }, sent)).toEqual({ differences: [], slots: [] })
})

test('the same file taken away and put in anew is what was sent', () => {
  const documents = [file('one', { replaced: true }), file('anew', { sha256: 'one' })]
  expect(unsentParts({ answers: completeAnswers, documents }, sent)).toEqual({ differences: [], slots: [] })
})

test('another text, a cleared one and another file are unsent', () => {
  const { 'motivation.expectedResults': results = null, ...others } = answers
  const draft = {
    answers: { ...others, [OBJECTIVES]: 'Better' },
    documents: [file('one', { replaced: true }), file('two')],
  }
  const { differences, slots } = unsentParts(draft, sent)
  expect(differences).toEqual([
    expect.objectContaining({ address: OBJECTIVES, kind: 'different', here: 'Better', there: answers[OBJECTIVES] }),
    expect.objectContaining({ address: 'motivation.expectedResults', kind: 'only_there', here: null, there: results }),
  ])
  expect(slots).toEqual(['DOC-7'])
})

test('what the office asks about is on its way, and once answered it is what the office reads', () => {
  const draft = { answers: { ...answers, [OBJECTIVES]: 'Answered' }, documents: [file('two')] }
  const waits = (address: string) => [OBJECTIVES, 'documents.DOC-7'].includes(address)
  expect(unsentParts(draft, sent, waits)).toEqual({ differences: [], slots: [] })

  const questions = [
    { address: OBJECTIVES, text: 'Why?' },
    { address: 'documents.DOC-7', text: 'Signed?' },
  ]
  const answer = { answers: { [OBJECTIVES]: 'Answered' }, documents: [file('two')] }
  expect(unsentParts(draft, readByOffice(sent, { questions, answer }))).toEqual({ differences: [], slots: [] })
  expect(unsentParts(draft, readByOffice(sent, { questions, answer: null })).slots).toEqual(['DOC-7'])
})

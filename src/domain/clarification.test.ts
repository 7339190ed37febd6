import { describe, expect, test } from 'vitest'
import { rules2016 } from './application/rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import {
  answerTimeEnds,
  askablePlaces,
  findingsOfAnswer,
  isAskedAbout,
  isPartChanged,
  partsAskedAbout,
  withAnswer,
} from './clarification.ts'

const about = (...addresses: string[]) => addresses.map((address) => ({ address, text: 'What is it?' }))
const file = (id: string, slot: 'DOC-5' | 'DOC-7', replaced = false) => ({
  id,
  sha256: id,
  slot,
  replaced,
  name: `${id}.pdf`,
  sizeBytes: 1,
})

describe('the time for an answer', () => {
  test.each([
    ['a Monday morning', '2016-05-02T07:00:00Z', '2016-05-09T21:59:00.000Z'],
    ['a Friday', '2016-04-08T09:40:00Z', '2016-04-15T21:59:00.000Z'],
    ['a Saturday: Monday is the first day', '2016-04-09T09:40:00Z', '2016-04-15T21:59:00.000Z'],
    ['a Thursday evening in UTC that is Friday in Strasbourg', '2016-04-07T22:30:00Z', '2016-04-15T21:59:00.000Z'],
    ['the week in which the clocks go forward', '2016-03-22T10:00:00Z', '2016-03-29T21:59:00.000Z'],
    ['the week in which they go back', '2016-10-26T10:00:00Z', '2016-11-02T22:59:00.000Z'],
  ])('asked on %s', (_, askedAt, end) => {
    expect(answerTimeEnds(askedAt, 'Europe/Paris')).toBe(end)
  })

  test('no time without a zone', () => {
    expect(() => answerTimeEnds('2016-05-02T07:00:00Z', 'CET')).toThrow(RangeError)
  })
})

test('questions and places of documents that were shown can be asked about, not sums, what was hidden, or what decides of it', () => {
  const places = askablePlaces(completeAnswers)
  expect(places).toEqual(expect.arrayContaining(['motivation.objectives', 'activity.visits', 'documents.DOC-7']))
  for (const deciding of ['modules.modules', 'applicant.applicantType', 'otherGrants.none'])
    expect(places).not.toContain(deciding)
  expect(places.filter((place) => place.startsWith('budget.'))).not.toContain('budget.requestedGrant')
  const withoutMoney = askablePlaces({ ...completeAnswers, 'modules.modules': ['A'] })
  expect(withoutMoney.filter((place) => /^budget\.|DOC-5/.test(place))).toEqual([])
})

test('a part has its rows, its parts and its language, and is not the part whose name only begins so', () => {
  const asked = about('activity.venue', 'motivation.objectives')
  expect(isAskedAbout(asked, 'activity.venue.place')).toBe(true)
  expect(isAskedAbout(asked, 'motivation.objectives.lang')).toBe(true)
  expect(isAskedAbout(asked, 'activity.venueSize')).toBe(false)
  expect(isAskedAbout(asked, 'documents.DOC-7')).toBe(false)
})

test('what counts after the answer: the parts asked about as they are now, everything else as it was sent', () => {
  const questions = about('activity.venue', 'documents.DOC-7')
  const sent = {
    answers: { 'activity.venue.place': 'Town hall', 'activity.venue.access': 'Ramp', 'motivation.objectives': 'One' },
    documents: [file('budget', 'DOC-5')],
  }
  const now = {
    answers: { 'activity.venue.place': 'Library', 'motivation.objectives': 'Improved after the deadline' },
    documents: [file('budget', 'DOC-5', true), file('other-budget', 'DOC-5'), file('signed', 'DOC-7')],
  }
  const answer = partsAskedAbout(questions, now)
  expect(answer).toEqual({ answers: { 'activity.venue.place': 'Library' }, documents: [file('signed', 'DOC-7')] })
  expect(withAnswer(sent, questions, answer)).toEqual({
    answers: { 'activity.venue.place': 'Library', 'motivation.objectives': 'One' },
    documents: [file('budget', 'DOC-5'), file('signed', 'DOC-7')],
  })
})

test('an answer is judged beside what was sent: a module that was given up since hides nothing that is asked about', () => {
  const context = { rules: rules2016, todayOn: '2016-05-10' }
  const sent = { answers: completeAnswers, documents: [] }
  const present = { answers: { ...completeAnswers, 'modules.modules': ['A'], 'activity.visits': [] }, documents: [] }
  const found = (address: string) =>
    findingsOfAnswer(sent, about(address), present, context).map((finding) => finding.address)
  expect(found('activity.visits')).toEqual(['activity.visits'])
  expect(found('motivation.objectives')).toEqual([])
})

test('a part is changed by another text, one less, another file; not by what is not asked about', () => {
  const [venue, signed] = [about('activity.venue')[0], about('documents.DOC-7')[0]]
  if (!venue || !signed) throw new Error('no questions')
  const before = { answers: { 'activity.venue.place': 'Town hall' }, documents: [file('old', 'DOC-7')] }
  const after = (answers: Record<string, string>, documents = before.documents) => ({ answers, documents })
  expect(
    isPartChanged(venue, before, after({ 'activity.venue.place': 'Town hall', 'motivation.objectives': 'x' })),
  ).toBe(false)
  expect(isPartChanged(venue, before, after({ 'activity.venue.place': 'Library' }))).toBe(true)
  expect(isPartChanged(venue, before, after({}))).toBe(true)
  expect(isPartChanged(signed, before, after({}))).toBe(false)
  expect(isPartChanged(signed, before, after({}, [file('old', 'DOC-7', true), file('new', 'DOC-7')]))).toBe(true)
  const again = { ...file('old', 'DOC-7'), id: 'put in anew' }
  expect(isPartChanged(signed, before, after({}, [file('old', 'DOC-7', true), again]))).toBe(false)
})

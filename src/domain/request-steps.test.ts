import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkRequestStep,
  placeIn,
  isWaiting,
  requestActors,
  requestKinds,
  requestStatuses,
  requestSteps,
  statusesOf,
  type StepGiven,
  stepsFor,
} from './request-steps.ts'

const TODAY = '2016-04-12'
const decision = { on: TODAY, body: 'Bureau of the Congress' }
const given: StepGiven = { text: 'Because.', decision }

test('statuses of each kind are those of the domain facts', () => {
  expect(statusesOf('join')).toEqual(['sent', 'question', 'accepted', 'not_accepted', 'withdrawn'])
  expect(statusesOf('cooperation')).toEqual(['sent', 'question', 'contact_made', 'closed', 'withdrawn'])
  expect(statusesOf('interest')).toEqual(['sent', 'withdrawn'])
})

test('an offer of cooperation and an interest never make a participant', () => {
  expect(requestSteps.filter(({ to }) => to === 'accepted').flatMap(({ kinds }) => kinds)).toEqual(['join'])
})

test('no step is twice in the table, and none leads nowhere', () => {
  const all = requestSteps.flatMap(({ kinds, from, to, actor }) =>
    kinds.flatMap((kind) => from.map((status) => `${kind} ${status} ${to} ${actor}`)),
  )
  expect(new Set(all).size).toBe(all.length)
  for (const { kinds, from, to } of requestSteps)
    for (const kind of kinds) expect(statusesOf(kind)).toEqual(expect.arrayContaining([...from, to]))
})

test('every decision of the secretariat can be corrected, with a reason', () => {
  for (const { kinds, actor, to } of requestSteps) {
    if (actor !== 'secretariat' || to === 'sent' || to === 'question') continue
    for (const kind of kinds) {
      const back = stepsFor({ kind, status: to }, 'secretariat').find((step) => step.to === 'sent')
      expect(back?.needs).toBe('correction')
    }
  }
})

test('what was withdrawn stays so', () => {
  for (const kind of requestKinds)
    for (const actor of requestActors) expect(stepsFor({ kind, status: 'withdrawn' }, actor)).toEqual([])
})

test('only what is not decided waits', () => {
  expect(isWaiting({ kind: 'join', status: 'question' })).toBe(true)
  expect(isWaiting({ kind: 'cooperation', status: 'sent' })).toBe(true)
  expect(isWaiting({ kind: 'join', status: 'accepted' })).toBe(false)
  expect(isWaiting({ kind: 'interest', status: 'sent' })).toBe(false)
})

describe('a step', () => {
  const from = { kind: 'join', status: 'sent' } as const
  const problemsOf = (to: 'accepted' | 'question', changes: Partial<typeof given>) => {
    const answer = checkRequestStep(from, to, 'secretariat', { ...given, ...changes }, TODAY)
    return answer.step && answer.problems.map(({ pointer, code }) => `${pointer} ${code}`)
  }

  test('is in the table or does not exist', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requestKinds),
        fc.constantFrom(...requestStatuses),
        fc.constantFrom(...requestStatuses),
        fc.constantFrom(...requestActors),
        (kind, status, to, actor) => {
          const answer = checkRequestStep({ kind, status }, to, actor, given, TODAY)
          const exists = requestSteps.some(
            (step) => step.actor === actor && step.to === to && step.kinds.includes(kind) && step.from.includes(status),
          )
          expect(answer.step !== null).toBe(exists)
          expect(answer.step === null ? [] : answer.problems).toEqual([])
        },
      ),
    )
  })

  test('names what is missing', () => {
    expect(problemsOf('question', { text: '  ' })).toEqual(['text required'])
    expect(problemsOf('question', { text: 'x'.repeat(2001) })).toEqual(['text too_long'])
    // Counted as beside the field.
    expect(problemsOf('question', { text: '😀'.repeat(2000) })).toEqual([])
    expect(problemsOf('accepted', { text: '' })).toEqual([])
    expect(problemsOf('accepted', { decision: { on: '2016-02-30', body: ' ' } })).toEqual([
      'decision.on required',
      'decision.body required',
    ])
    expect(problemsOf('accepted', { decision: { on: '2016-04-13', body: 'Bureau' } })).toEqual([
      'decision.on in_future',
    ])
    expect(problemsOf('accepted', { decision: { ...decision, coordinates: placeIn('91', '') } })).toEqual([
      'decision.coordinates.lat degrees',
      'decision.coordinates.lon degrees',
    ])
    expect(problemsOf('accepted', { decision: { ...decision, coordinates: { lat: -90, lon: 180 } } })).toEqual([])
  })
})

test.each([
  ['', ' ', null],
  ['48.58', '7,75', { lat: 48.58, lon: 7.75 }],
  ['+38', '\u22128.5', { lat: 38, lon: -8.5 }],
  ['48°35′', '1e2', { lat: Number.NaN, lon: Number.NaN }],
  ['48.58', '', { lat: 48.58, lon: Number.NaN }],
])('%j and %j are the place %j', (lat, lon, place) => {
  expect(placeIn(lat, lon)).toEqual(place)
})

import { describe, expect, test } from 'vitest'
import { canSubmit, checkApplication } from '#src/domain/application/check.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import { answersSchema } from '#src/domain/application/schemas.ts'
import { attachedDocumentSchema, submissionSchema } from '#src/domain/application-record.ts'
import { callSchema } from '#src/domain/call.ts'
import { countrySchema } from '#src/domain/country.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { deadlineProblems } from '#tests/support/deadline-problems.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { memberSchema, timelinePointSchema } from '#src/domain/member.ts'
import { networkSchema } from '#src/domain/network.ts'
import { personSchema } from '#src/domain/person.ts'
import { reviewSchema } from '#src/domain/proposal.ts'
import { letterSchema, requestContentSchema, requestEventSchema } from '#src/domain/request.ts'
import { requestKinds } from '#src/domain/request-steps.ts'
import { statusChangeSchema } from '#src/domain/transitions.ts'
import { z } from '#src/domain/zod.ts'
import { countriesAt } from '#tests/support/europe.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import { DEMO_START } from '../clock.ts'
import { scanned } from '../views/scan.ts'
import { seedState } from './seed-state.ts'

const state = await seedState()
const samples = state.members.filter(({ sample }) => sample)
const documented = state.members.filter(({ sample }) => !sample)

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

test.for<[string, Parameters<typeof z.array>[0], readonly unknown[]]>([
  ['people', personSchema, state.people],
  ['members', memberSchema, state.members],
  ['countries', countrySchema, state.countries],
  ['other networks', networkSchema, state.networks],
  ['points of the timeline', timelinePointSchema, state.timeline],
  ['calls', callSchema, state.calls],
  ['assessments', reviewSchema, state.reviews],
  ['requests', requestContentSchema, state.requests],
  ['steps of requests', requestEventSchema, state.requests.flatMap(({ history }) => history)],
  ['letters', letterSchema, state.requests.flatMap(({ letters }) => letters)],
  ['answers', answersSchema, state.applications.map(({ answers }) => answers)],
  [
    'documents',
    attachedDocumentSchema,
    state.applications.flatMap(({ documents }) => documents.map((document) => scanned(document, DEMO_START))),
  ],
  ['submissions', submissionSchema, state.applications.flatMap(({ submissions }) => submissions)],
  ['steps', statusChangeSchema, state.applications.flatMap(({ history }) => history)],
])('all %s fit the schema of the domain', ([, schema, list]) => {
  expect(list).not.toEqual([])
  expect(z.array(schema).safeParse(list).error).toBeUndefined()
})

test('there are requests of every kind, and none that a step of the table does not explain', () => {
  for (const kind of requestKinds) expect(state.requests.some((request) => request.kind === kind)).toBe(true)
  for (const { status, history } of state.requests) expect(status).toBe(history.at(-1)?.to ?? 'sent')
})

test.for([
  ['request', state.requests.map(({ reference }) => reference)],
  ['person', state.people.map(({ id }) => id)],
  ['member', state.members.map(({ id }) => id)],
  ['country', state.countries.map(({ code }) => code)],
  ['call', state.calls.map(({ id }) => id)],
  ['application', state.applications.map(({ id }) => id)],
  ['reference', state.applications.map(({ reference }) => reference)],
] as const)('every %s is there once', ([, ids]) => {
  expect(repeated(ids)).toEqual([])
})

test('two calls of the seed give the same', async () => {
  expect(await seedState()).toEqual(state)
})

describe('members', () => {
  test('are 130 in 29 countries, as the Alliance states', () => {
    expect(state.members).toHaveLength(130)
    expect(new Set(state.members.map(({ country }) => country)).size).toBe(29)
  })

  test('16 are documented, in 8 countries, each with its sources', () => {
    expect(documented).toHaveLength(16)
    expect(new Set(documented.map(({ country }) => country)).size).toBe(8)
    expect(documented.filter(({ sources }) => sources.length === 0)).toEqual([])
    expect(Object.groupBy(documented, ({ certainty }) => certainty)).toMatchObject({
      confirmed: { length: 9 },
      reported: { length: 3 },
      reported_applicant: { length: 4 },
    })
  })

  test('samples say so and claim neither date nor number nor source', () => {
    expect(samples).toHaveLength(114)
    for (const { id, name, kind, joined, ordinal, certainty, sources } of samples) {
      const number = id.replace('sample-', '')
      expect(name).toBe(`Sample ${kind} ${number}`)
      expect([joined.on, joined.notBefore, joined.notAfter, ordinal]).toEqual([null, null, null, null])
      expect([certainty, sources]).toEqual(['sample', []])
    }
  })

  test('the places of samples lie inside their country and far from documented ones', () => {
    for (const { id, country, coordinates } of samples) {
      if (!coordinates) throw new Error(`${id} has no place`)
      expect(countriesAt(coordinates.lon, coordinates.lat), `${id} in ${country}`).toContain(country)
      const here = projectLonLat(coordinates.lon, coordinates.lat)
      for (const other of documented) {
        if (!other.coordinates) continue
        const there = projectLonLat(other.coordinates.lon, other.coordinates.lat)
        expect(Math.hypot(here.x - there.x, here.y - there.y), `${id} to ${other.name}`).toBeGreaterThan(20)
      }
    }
  })
})

test('46 member states and Kosovo*, unknown figures stay unknown', () => {
  expect(state.countries.filter(({ memberStateSince }) => memberStateSince !== null)).toHaveLength(46)
  expect(state.countries.find(({ code }) => code === 'XK')).toMatchObject({
    memberStateSince: null,
    name: { en: 'Kosovo*', fr: 'Kosovo*', de: 'Kosovo*' },
  })
  expect(state.countries.find(({ code }) => code === 'AT')?.estimate).toBeNull()
  expect(state.countries.find(({ code }) => code === 'GR')?.estimate).toMatchObject({
    average: null,
    derivedMidpoint: 175_000,
  })
  const known = state.countries.flatMap(({ estimate }) => (estimate ? [estimate] : []))
  expect(known.filter(({ sources }) => sources.length === 0)).toEqual([])
  const withoutEdition = state.countries.filter(({ estimate }) => estimate?.edition === null)
  expect(withoutEdition.map(({ code }) => code)).toEqual(['IT', 'UA'])
  const figures = known.flatMap((it) => [it.minimum, it.maximum, it.average, it.derivedMidpoint])
  expect(figures).not.toContain(0)
})

test('the timeline has 14 points, ten with a number, and keeps the conflict at the launch', () => {
  expect(state.timeline).toHaveLength(14)
  expect(state.timeline.filter(({ members }) => members !== null)).toHaveLength(10)
  expect(state.timeline.filter(({ conflict }) => conflict !== null)).toMatchObject([
    { on: '2013-03-20', members: 114, countries: 26, conflict: { members: 115, countries: 25 } },
  ])
})

describe('calls', () => {
  test('the deadlines are sound, and only the one of April has a disputed hour', () => {
    expect(state.calls.flatMap(({ deadlines }) => deadlines.flatMap(deadlineProblems))).toEqual([])
    const literal = state.calls.map(({ id, deadlines }) => [id, currentDeadline(deadlines).literalAt])
    expect(literal).toEqual([
      [OPEN_CALL, '2016-04-29T16:00:00.000Z'],
      [REHEARSAL_CALL, null],
    ])
  })

  test('only the rehearsal is invented and says so; no criteria are official', () => {
    expect(state.calls.map(({ rehearsal: invented }) => invented)).toEqual([false, true])
    expect(state.calls[1]?.title).toMatchObject({
      en: expect.stringContaining('invented'),
      fr: expect.stringContaining('inventé'),
      de: expect.stringContaining('erfunden'),
    })
    expect(state.calls.filter(({ criteriaAreOfficial }) => criteriaAreOfficial)).toEqual([])
    expect(state.questions.filter(({ published, asked }) => published && asked === null)).toHaveLength(11)
  })
})

test('the large seed has 10,000 applications and 50,000 members, all of them samples but 16', async () => {
  const large = await seedState({ seed: 'large' })
  expect([large.applications.length, large.members.length]).toEqual([10_000, 50_000])
  expect(large.members.filter(({ sample }) => !sample)).toHaveLength(16)
  expect(new Set(large.members.map(({ country }) => country)).size).toBe(29)
  expect(new Set(large.applications.map(({ id }) => id)).size).toBe(10_000)
  expect(new Set(large.members.map(({ id }) => id)).size).toBe(50_000)
  const some = large.members.filter((_, index) => index % 500 === 20)
  for (const { id, country, coordinates } of some) {
    expect(coordinates && countriesAt(coordinates.lon, coordinates.lat), `${id} in ${country}`).toContain(country)
  }
  const sent = large.applications.at(-1)?.submissions[0]
  expect(
    canSubmit(
      checkApplication(sent?.answers ?? {}, sent?.documents ?? [], { rules: rules2016, todayOn: '2016-04-12' }),
    ),
  ).toBe(true)
})

import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { canSubmit, checkApplication, submittedAnswers } from '#src/domain/application/check.ts'
import { attachedDocumentSchema, submissionSchema } from '#src/domain/application-record.ts'
import { flags, flagsOf } from '#src/domain/application/eligibility.ts'
import { answersSchema } from '#src/domain/application/schemas.ts'
import { callSchema, type Call } from '#src/domain/call.ts'
import { countrySchema } from '#src/domain/country.ts'
import { currentDeadline, deadlineProblems, timeliness } from '#src/domain/deadline.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { interestInCallSchema, joinRequestSchema } from '#src/domain/joining.ts'
import { memberSchema, timelinePointSchema } from '#src/domain/member.ts'
import { personSchema } from '#src/domain/person.ts'
import { reviewSchema } from '#src/domain/proposal.ts'
import { isComplete, moduleResult, scoreFindings } from '#src/domain/scoring.ts'
import { fold } from '#src/domain/text.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import { statusChangeSchema, transitions } from '#src/domain/transitions.ts'
import { z } from '#src/domain/zod.ts'
import type { StoredApplication } from '../state.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import { seedState } from './seed-state.ts'

const state = await seedState()
const callOf = ({ callId }: { callId: string }): Call => {
  const call = state.calls.find(({ id }) => id === callId)
  if (!call) throw new Error(`no call ${callId}`)
  return call
}
const rehearsal = state.applications.filter(({ callId }) => callId === REHEARSAL_CALL)
const call = callOf({ callId: REHEARSAL_CALL })
const last = ({ submissions }: StoredApplication) => submissions.at(-1)
const samples = state.members.filter(({ sample }) => sample)
const documented = state.members.filter(({ sample }) => !sample)

const unique = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length)

test('every record fits the schema of the domain, and every id is there once', () => {
  z.array(personSchema).parse(state.people)
  z.array(memberSchema).parse(state.members)
  z.array(countrySchema).parse(state.countries)
  z.array(timelinePointSchema).parse(state.timeline)
  z.array(callSchema).parse(state.calls)
  z.array(reviewSchema).parse(state.reviews)
  z.array(joinRequestSchema).parse(state.joinRequests)
  z.array(interestInCallSchema).parse(state.interests)
  for (const { answers, documents, submissions, history } of state.applications) {
    answersSchema.parse(answers)
    z.array(attachedDocumentSchema).parse(documents)
    z.array(submissionSchema).parse(submissions)
    z.array(statusChangeSchema).parse(history)
  }
  for (const list of [state.people, state.members, state.calls, state.applications]) unique(list.map(({ id }) => id))
  unique(state.applications.map(({ reference }) => reference))
  unique(state.countries.map(({ code }) => code))
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
      expect(inCountry(country, coordinates), `${id} in ${country}`).toBe(true)
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
  for (const { code, estimate } of state.countries) {
    if (!estimate) continue
    expect(estimate.sources.length, code).toBeGreaterThan(0)
    expect(estimate.edition, code).not.toBeNull()
    const figures = [estimate.minimum, estimate.maximum, estimate.average, estimate.derivedMidpoint]
    expect(figures, code).not.toContain(0)
  }
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
    expect(call.title).toMatchObject({
      en: expect.stringContaining('invented'),
      fr: expect.stringContaining('inventé'),
      de: expect.stringContaining('erfunden'),
    })
    expect(state.calls.filter(({ criteriaAreOfficial }) => criteriaAreOfficial)).toEqual([])
    expect(callOf({ callId: OPEN_CALL }).questions).toHaveLength(11)
  })
})

describe('applications', () => {
  test('everything that was sent passes the check, was sent in its time and has its digest', async () => {
    for (const application of state.applications) {
      for (const sent of application.submissions) {
        const found = checkApplication(sent.answers, sent.documents, { rules: callOf(application).rules })
        expect(canSubmit(found), `${application.id} ${JSON.stringify(found)}`).toBe(true)
        const deadline = currentDeadline(callOf(application).deadlines)
        expect(sent.timeliness).toBe(timeliness(sent.receivedAt, deadline))
        expect(sent.digest).toBe(await submissionDigest(sent.answers, sent.documents))
        expect(sent.version).toBeLessThan(application.version)
      }
      if (application.status !== 'draft')
        expect(last(application)?.answers).toEqual(submittedAnswers(application.answers))
    }
  })

  test('48 proposals in the rehearsal, in every status before the decision', () => {
    expect(rehearsal).toHaveLength(48)
    expect(Object.entries(Object.groupBy(rehearsal, ({ status }) => status)).map(([s, l]) => [s, l?.length])).toEqual([
      ['in_assessment', 24],
      ['panel', 7],
      ['submitted', 3],
      ['received_late', 1],
      ['admissibility_check', 3],
      ['clarification_requested', 2],
      ['inadmissible', 2],
      ['eligibility_check', 3],
      ['ineligible', 1],
      ['withdrawn', 2],
    ])
    const mixtures = new Set(rehearsal.map(({ answers }) => String(answers['modules.modules'])))
    expect([...mixtures].toSorted()).toEqual(['A', 'A,B', 'A,B,C', 'A,C', 'B', 'B,C', 'C'])
  })

  test('every flag is there that a sent proposal can have in a winter call', () => {
    const raised = new Set(
      rehearsal.flatMap((application) => {
        const sent = last(application)
        if (!sent) return []
        const possibleDuplicates = duplicatesOf(application)
        return flagsOf({ ...sent, possibleDuplicates, context: { rules: call.rules } })
      }),
    )
    expect(flags.filter((flag) => !raised.has(flag))).toEqual(['disputed_hour', 'partner_missing'])
  })

  test('every step of every history is in the table, and the last one led to the status', () => {
    for (const { id, history, status, updatedAt } of state.applications) {
      let before = ''
      for (const [index, { from, to, at }] of history.entries()) {
        expect(
          transitions.some((step) => step.from === from && step.to === to),
          `${id} ${from} ${to}`,
        ).toBe(true)
        expect(from, id).toBe(index === 0 ? 'draft' : history[index - 1]?.to)
        expect(at > before, `${id} ${at}`).toBe(true)
        before = at
      }
      expect(history.at(-1)?.to ?? 'draft', id).toBe(status)
      if (history.length > 0) expect(history.at(-1)?.at, id).toBe(updatedAt)
    }
  })

  test('the applicant owns one unfinished draft, shared with two colleagues, and nothing else', () => {
    const mine = state.applications.filter(({ ownerId }) => ownerId === 'applicant')
    expect(mine).toMatchObject([
      {
        callId: OPEN_CALL,
        status: 'draft',
        submissions: [],
        collaborators: [{ access: 'editor' }, { access: 'reader' }],
      },
    ])
    const [draft] = mine
    expect(canSubmit(checkApplication(draft?.answers ?? {}, [], { rules: call.rules }))).toBe(false)
    expect(state.applications.filter(({ ownerId }) => ownerId === 'applicant-2')).toEqual([])
  })
})

describe('assessment', () => {
  const of = (applicationId: string) => state.assignments.filter((it) => it.applicationId === applicationId)

  test('only proposals under review are assigned, each to two readers without a conflict', () => {
    const assigned = rehearsal.filter(({ id }) => of(id).length > 0)
    expect(new Set(assigned.map(({ status }) => status))).toEqual(new Set(['in_assessment', 'panel']))
    for (const { id } of assigned) expect(of(id).filter(({ interest }) => interest !== 'conflict')).toHaveLength(2)
  })

  test('the first reviewer has things to declare, to begin, to finish and to compare', () => {
    const open = rehearsal.filter(({ status }) => status === 'in_assessment').map(({ id }) => id)
    const mine = state.assignments.filter((it) => it.reviewerId === 'reviewer-1' && open.includes(it.applicationId))
    expect(mine).toHaveLength(16)
    expect(mine.filter(({ interest }) => interest === 'conflict')).toHaveLength(1)
    expect(mine.filter(({ interest }) => interest === 'undeclared')).toHaveLength(4)
    const reviews = state.reviews.filter(({ reviewerId, proposalId }) => {
      return reviewerId === 'reviewer-1' && open.includes(proposalId)
    })
    const proposals = (status: string) =>
      new Set(reviews.filter((it) => it.status === status).map((it) => it.proposalId))
    expect([proposals('draft').size, proposals('submitted').size]).toEqual([3, 5])
  })

  test('assessments come from readers who declared no interest; what was handed in is complete', () => {
    for (const { proposalId, reviewerId, module, status, scores } of state.reviews) {
      const assignment = of(proposalId).find((it) => it.reviewerId === reviewerId)
      expect(assignment?.interest).toBe('none')
      expect(assignment?.modules).toContain(module)
      expect(isComplete(scores, module, call.criteria)).toBe(status === 'submitted')
      expect(scoreFindings(scores, module, call.criteria).map(({ code }) => code)).not.toContain('points_out_of_range')
    }
  })

  test('the panel has every result, some below the thresholds, some more than 20 points apart', () => {
    const results = rehearsal
      .filter(({ status }) => status === 'panel')
      .flatMap(({ id }) =>
        [...new Set(of(id).flatMap(({ modules }) => modules))].map((module) => {
          const handedIn = state.reviews.filter((it) => it.proposalId === id && it.module === module)
          return moduleResult(handedIn, module, call.criteria, call.scoring)
        }),
      )
    expect(results.filter(({ hasEnough }) => !hasEnough)).toEqual([])
    expect(new Set(results.map(({ needsThird }) => needsThird))).toEqual(new Set([true, false]))
    expect(new Set(results.map(({ meetsOverall }) => meetsOverall))).toEqual(new Set([true, false]))
  })
})

test('the large seed has 10,000 applications and 50,000 members, all of them samples but 16', async () => {
  const large = await seedState({ seed: 'large' })
  expect([large.applications.length, large.members.length]).toEqual([10_000, 50_000])
  expect(large.members.filter(({ sample }) => !sample)).toHaveLength(16)
  expect(new Set(large.members.map(({ country }) => country)).size).toBe(29)
  unique(large.applications.map(({ id }) => id))
  unique(large.members.map(({ id }) => id))
  const some = large.members.filter((_, index) => index % 500 === 20)
  for (const { id, country, coordinates } of some) {
    expect(coordinates && inCountry(country, coordinates), `${id} in ${country}`).toBe(true)
  }
  const sent = large.applications.at(-1)?.submissions[0]
  expect(canSubmit(checkApplication(sent?.answers ?? {}, sent?.documents ?? [], { rules: call.rules }))).toBe(true)
})

function duplicatesOf({ id, answers }: StoredApplication): string[] {
  const name = (other: StoredApplication['answers']) => fold(String(other['applicant.localAuthorityName']))
  return rehearsal
    .filter((other) => other.id !== id && other.status !== 'withdrawn' && name(other.answers) === name(answers))
    .map(({ reference }) => reference)
}

type Ring = readonly (readonly number[])[]
const topology = JSON.parse(readFileSync('public/shapes/europe.json', 'utf8')) as Topology<{
  countries: GeometryCollection
}>
const shapes = new Map(
  feature(topology, topology.objects.countries).features.map(({ id, geometry }) => {
    const { coordinates } = geometry as { coordinates: Ring[][] }
    return [String(id), coordinates.flat()]
  }),
)

/** Even and odd: a ray from the place crosses the outline an odd number of times. */
function inCountry(country: string, { lat, lon }: { lat: number; lon: number }): boolean {
  const { x, y } = projectLonLat(lon, lat)
  let inside = false
  for (const ring of shapes.get(country) ?? []) {
    for (const [index, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring.at(index - 1) ?? []
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}

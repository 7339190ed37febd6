import { describe, expect, test } from 'vitest'
import { canSubmit, checkApplication, checkContext, submittedAnswers } from '#src/domain/application/check.ts'
import { flags, flagsOf } from '#src/domain/application/eligibility.ts'
import { chosenModules, textAt } from '#src/domain/application/fields.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { isComplete, moduleResult, scoreFindings } from '#src/domain/scoring.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import { fold } from '#src/domain/text.ts'
import { transitions } from '#src/domain/transitions.ts'
import type { StoredApplication } from '../state.ts'
import { seedStamp } from '../seed-stamp.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import { seedState } from './seed-state.ts'

const state = await seedState()
const callOf = ({ callId }: { callId: string }): Call => {
  const call = state.calls.find(({ id }) => id === callId)
  if (!call) throw new Error(`no call ${callId}`)
  return call
}
const call = callOf({ callId: REHEARSAL_CALL })
const rehearsal = state.applications.filter(({ callId }) => callId === REHEARSAL_CALL)
const inTable = new Set(transitions.map(({ from, to }) => `${from} ${to}`))
const last = ({ submissions }: StoredApplication) => submissions.at(-1)

/** After a change of the seeds: `npx vitest run --project unit mocks/seeds -u`. */
test('the digests and the version in data/seed-proof.json are those of these seeds', async () => {
  const applications = await Promise.all(
    state.applications.map(async (application) => ({
      ...application,
      submissions: await Promise.all(
        application.submissions.map(async (sent) => ({
          ...sent,
          digest: await submissionDigest(sent.answers, sent.documents),
        })),
      ),
    })),
  )
  const digests = applications.flatMap(({ id, submissions }) =>
    submissions.length > 0 ? [[id, submissions.map(({ digest }) => digest)] as const] : [],
  )
  const proof = { version: seedStamp({ ...state, applications }), digests: Object.fromEntries(digests) }
  await expect(`${JSON.stringify(proof, null, 1)}\n`).toMatchFileSnapshot('../data/seed-proof.json')
})

describe('applications', () => {
  test('everything that was sent passes the check, and was sent in its time', () => {
    for (const application of state.applications) {
      for (const sent of application.submissions) {
        const found = checkApplication(sent.answers, sent.documents, checkContext(callOf(application), sent.receivedAt))
        expect(canSubmit(found), `${application.id} ${JSON.stringify(found)}`).toBe(true)
        expect(found.filter(({ code }) => code.startsWith('groups_'))).toEqual([])
        const deadline = currentDeadline(callOf(application).deadlines)
        expect(sent.timeliness).toBe(timeliness(sent.receivedAt, deadline))
        expect(sent.version).toBeLessThan(application.version)
      }
      const frozen = application.status === 'draft' ? undefined : submittedAnswers(application.answers)
      expect(last(application)?.answers).toEqual(frozen)
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
    const mixtures = new Set(rehearsal.map(({ answers }) => chosenModules(answers).join('')))
    expect([...mixtures].toSorted()).toEqual(['A', 'AB', 'ABC', 'AC', 'B', 'BC', 'C'])
  })

  test('every flag is there that a sent proposal can have in a winter call', () => {
    const raised = new Set(
      rehearsal.flatMap((application) => {
        const sent = last(application)
        if (!sent) return []
        const possibleDuplicates = duplicatesOf(application)
        return flagsOf({ ...sent, possibleDuplicates, context: checkContext(call, sent.receivedAt) })
      }),
    )
    expect(flags.filter((flag) => !raised.has(flag))).toEqual(['disputed_hour', 'partner_missing'])
  })

  test('every step of every history is in the table, in order, and the last one led to the status', () => {
    for (const { id, history, status, updatedAt } of state.applications) {
      const steps = history.map(({ from, to }) => `${from} ${to}`)
      expect([id, steps.filter((step) => !inTable.has(step))]).toEqual([id, []])
      expect([id, ...history.map(({ to }) => to)]).toEqual(
        [id, ...history.slice(1).map(({ from }) => from), status].slice(0, 1 + steps.length),
      )
      const times = history.map(({ at }) => Date.parse(at))
      expect([id, times]).toEqual([id, times.toSorted((a, b) => a - b)])
      expect([id, history.at(-1)?.at ?? updatedAt]).toEqual([id, updatedAt])
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
    expect(canSubmit(checkApplication(draft?.answers ?? {}, [], checkContext(call, '2016-04-12T08:00:00.000Z')))).toBe(
      false,
    )
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

function duplicatesOf({ id, answers }: StoredApplication): string[] {
  const name = (other: StoredApplication['answers']) => fold(textAt(other, 'applicant.localAuthorityName'))
  const modules = chosenModules(answers)
  return rehearsal
    .filter((other) => other.id !== id && other.status !== 'withdrawn' && name(other.answers) === name(answers))
    .filter((other) => chosenModules(other.answers).some((module) => modules.includes(module)))
    .map(({ reference }) => reference)
}

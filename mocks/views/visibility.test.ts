import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markOf } from '#src/domain/application/translations.ts'
import { assignment, draft, fullScores, review, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import type { StatusChange } from '#src/domain/transitions.ts'
import type { State, StoredApplication } from '../state.ts'

/**
 * Two worlds that differ only in what a person may not see must look the same to that person, to the last byte: no row,
 * count, order, search hit, flag, version or time may differ.
 */
const AFTER = '2016-05-10T08:00:00.000Z'
const paths = [
  '/proposals?callId=call-1',
  '/proposals?callId=call-1&limit=1',
  '/proposals?callId=call-1&text=plovdiv',
  '/proposals?callId=call-1&text=hidden',
  '/proposals?callId=call-1&module=C',
  '/proposals?callId=call-1&country=BG',
  '/proposals?callId=call-1&status=panel',
  ...['decided', 'seen', 'shut', 'conflict', 'hidden', 'nowhere'].flatMap((id) => [
    `/proposals/${id}`,
    `/proposals/${id}/reviews`,
  ]),
  '/applications',
  '/applications/hidden',
  '/applications/decided',
  '/dashboard?callId=call-1',
]

async function everythingShownTo(personId: string, changes: Partial<State>): Promise<string[]> {
  const { handle } = await startNodeBackend({ state: world(changes), startAt: AFTER })
  return Promise.all(
    paths.map(async (path) => {
      const headers = { Authorization: `Bearer demo-${personId}` }
      const response = await handle(new Request(`http://localhost/api${path}`, { headers }))
      return [path, response.status, response.headers.get('ETag'), await response.text()].join(' ')
    }),
  )
}

const answers = (changes: Record<string, string | string[]>) => ({ ...draft('x').answers, ...changes })
const plovdiv = { 'applicant.localAuthorityName': 'Plovdiv', 'applicant.country': 'BG', 'modules.modules': ['A'] }
const gent = { 'applicant.localAuthorityName': 'Gent', 'applicant.country': 'BE', 'modules.modules': ['A', 'C'] }

/** What a reviewer may not see, in every combination. */
const hidden = fc.record({
  /** A proposal not assigned to the reviewer, possibly a duplicate by an authority whose proposal is. */
  other: fc.constantFrom<StoredApplication | null>(
    null,
    sent('hidden', 'in_assessment', { answers: answers(plovdiv) }),
    sent('hidden', 'panel', { answers: answers({ ...plovdiv, 'applicant.localAuthorityName': 'Hidden town' }) }),
    draft('hidden', { answers: answers(gent) }),
  ),
  /** Content of a closed proposal; authority, country and modules stay the same. */
  text: fc.constantFrom('One', 'Two'),
  late: fc.boolean(),
  /** Other reviewers' assessments of the open proposal. */
  reviews: fc.subarray([
    review('seen', 'reviewer-2'),
    review('seen', 'reviewer-3', { scores: fullScores(2) }),
    review('seen', 'reviewer-2', { module: 'C', status: 'draft' }),
    review('shut', 'reviewer-2'),
    review('conflict', 'reviewer-3'),
  ]),
  /** The panel's results for an open proposal, each with its correction; the last one may stand. */
  results: fc.array(fc.constantFrom('proposed', 'reserve', 'not_selected'), { maxLength: 3 }),
  corrected: fc.boolean(),
})
type Hidden = typeof hidden extends fc.Arbitrary<infer T> ? T : never

/** Steps of a proposal from the panel on: every result but the last is corrected, the last one if `corrected`. */
function panelSteps(results: Hidden['results'], corrected: boolean, reason: string): StatusChange[] {
  const step = { at: AFTER, byName: 'x', reason }
  return results.flatMap((result, index) => [
    { ...step, from: 'panel' as const, to: result },
    ...(corrected || index < results.length - 1 ? [{ ...step, from: result, to: 'panel' as const }] : []),
  ])
}

function worldWith({ other, text, late, reviews, results, corrected }: Hidden): Partial<State> {
  const shut = (id: string, of: Record<string, string | string[]>) => {
    const translation = { text: `${text}, in French`, origin: 'written', madeOf: markOf(text) }
    const application = sent(id, 'in_assessment', {
      answers: {
        ...answers({ ...of, 'motivation.objectives': text }),
        'motivation.objectives.translation.fr': translation,
      },
    })
    const receivedAt = late ? '2016-04-29T15:30:00.000Z' : '2016-04-20T08:00:00.000Z'
    const timeliness = late ? ('disputed_hour' as const) : ('in_time' as const)
    const submissions = application.submissions.map((submission) => ({ ...submission, receivedAt, timeliness }))
    return { ...application, submissions }
  }
  const panel = { at: AFTER, byName: 'x', from: 'in_assessment', to: 'panel', reason: null } as const
  const history = [panel, ...panelSteps(results, corrected, text)]
  const embargo = history.at(-1)?.to ?? 'panel'
  return {
    applications: [
      sent('decided', embargo, { answers: answers(gent), history }),
      sent('seen', 'in_assessment', { answers: answers(plovdiv) }),
      shut('shut', gent),
      shut('conflict', { ...gent, 'applicant.localAuthorityName': 'Namur' }),
      ...(other ? [other] : []),
    ],
    assignments: [
      assignment('decided', 'reviewer-1', 'none'),
      assignment('seen', 'reviewer-1', 'none'),
      assignment('shut', 'reviewer-1', 'undeclared'),
      assignment('conflict', 'reviewer-1', 'conflict'),
      assignment('hidden', 'reviewer-2', 'none'),
    ],
    reviews: [...reviews, review('seen', 'reviewer-1', { status: 'draft' })],
  }
}

test('what a reviewer may not see changes nothing that a reviewer sees', async () => {
  await fc.assert(
    fc.asyncProperty(hidden, hidden, async (one, two) => {
      const first = await everythingShownTo('reviewer-1', worldWith(one))
      expect(await everythingShownTo('reviewer-1', worldWith(two))).toEqual(first)
    }),
    { numRuns: 40 },
  )
})

test('what the panel makes of an application changes nothing that its owner sees', async () => {
  await fc.assert(
    fc.asyncProperty(hidden, hidden, async (one, { results, corrected }) => {
      const first = await everythingShownTo('owner', worldWith(one))
      expect(await everythingShownTo('owner', worldWith({ ...one, results, corrected }))).toEqual(first)
    }),
    { numRuns: 20 },
  )
})

test('work on a reopened draft changes nothing that the secretariat sees', async () => {
  const before = sent('seen', 'submitted', { answers: answers(plovdiv) })
  const reopened: StoredApplication = {
    ...before,
    status: 'draft',
    version: 9,
    updatedAt: '2016-04-28T08:00:00.000Z',
    answers: answers(gent),
    history: [{ at: '2016-04-21T08:00:00.000Z', byName: 'x', from: 'submitted', to: 'draft', reason: null }],
  }
  const other = draft('hidden', { answers: answers(gent) })
  const shown = (application: StoredApplication, unsent: StoredApplication) =>
    everythingShownTo('secretary', { applications: [application, unsent] })
  const first = await shown(before, other)
  expect(await shown(reopened, { ...other, answers: {}, version: 7 })).toEqual(first)
  expect(first.join('\n')).toContain('Plovdiv')
})

test('the worlds can be told apart by somebody who may', async () => {
  const base: Hidden = { other: null, text: 'One', late: false, reviews: [], results: [], corrected: false }
  const first = await everythingShownTo('secretary', worldWith(base))
  expect(first.join('\n')).toContain('One, in French')
  expect(await everythingShownTo('secretary', worldWith({ ...base, text: 'Two' }))).not.toEqual(first)
  expect(await everythingShownTo('secretary', worldWith({ ...base, results: ['reserve'] }))).not.toEqual(first)
})

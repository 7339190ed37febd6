/** Released decisions: what the applicant learns and when, and what stays hidden. */
import { expect, test } from 'vitest'
import { RANKED_FROM } from '#src/domain/release.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { assignment, draft, fullScores, review, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import type { State } from '../state.ts'

const AT = '2016-06-20T08:00:00.000Z'
const LATER = '2016-06-21T08:00:00.000Z'
const LAST = '2016-06-22T08:00:00.000Z'
const history = (to: 'proposed' | 'reserve' | 'not_selected') => [
  { at: AT, byName: 'x', from: 'in_assessment' as const, to: 'panel' as const, reason: null },
  { at: AT, byName: 'x', from: 'panel' as const, to, reason: 'because' },
]
const onlyA = { answers: { ...draft('x').answers, 'modules.modules': ['A'] } }
const proposal = (id: string, to: 'proposed' | 'reserve' | 'not_selected', ownerId = 'owner') =>
  sent(id, to, { ...onlyA, ownerId, history: history(to) })

const words = { strengths: 'Clear needs.', weaknesses: 'Vague results.' }
const together = ['released_together', 'funds_free', 'list_closed']

const standard: Partial<State> = {
  applications: [
    proposal('app-1', 'proposed'),
    proposal('app-2', 'not_selected', 'stranger'),
    ...Array.from({ length: RANKED_FROM - 2 }, (_, index) => proposal(`other-${index}`, 'reserve', 'other')),
  ],
  reviews: [
    review('app-1', 'reviewer-1', { scores: fullScores(9), comment: 'Secret to the panel.' }),
    review('app-1', 'reviewer-2', { scores: fullScores(8) }),
    review('app-1', 'reviewer-3', { scores: fullScores(1), status: 'draft' }),
    review('app-2', 'reviewer-1', { scores: fullScores(2) }),
    review('app-2', 'reviewer-2', { scores: fullScores(2) }),
    ...Array.from({ length: RANKED_FROM - 2 }, (_, index) =>
      review(`other-${index}`, 'reviewer-1', { scores: fullScores(5) }),
    ),
  ],
  assignments: [assignment('app-1', 'reviewer-1', 'none'), assignment('app-1', 'reviewer-3', 'none')],
}

async function start(changes: Partial<State> = standard) {
  const node = await startNodeBackend({ state: world(changes), startAt: AT })
  const as = (personId: string) => restAs(personId, node)
  const versionOf = async (proposalId: string) => (await as('secretary').getProposal({ proposalId })).version
  return {
    ...node,
    as,
    move: async (proposalId: string, to: 'awarded' | 'rejected' | 'proposed', given: object = { feedback: words }) =>
      as('secretary').changeStatus({
        proposalId,
        to,
        reason: 'because',
        confirmations: [...together, 'second_person'],
        version: await versionOf(proposalId),
        ...given,
      }),
    told: async (applicationId: string, who = 'owner') => (await as(who).getApplication({ applicationId })).decision,
    bytes: async (path: string, who: string) => {
      const headers = { Authorization: `Bearer demo-${who}` }
      return (await node.fetch(new Request(`http://localhost/api${path}`, { headers }))).text()
    },
  }
}

test('the applicant’s side learns strengths, weaknesses, points, threshold and third once it is released', async () => {
  const { move, told } = await start()
  expect(await told('app-1')).toBeUndefined()
  await move('app-1', 'awarded')
  const decision = {
    releasedAt: AT,
    ...words,
    modules: [
      {
        module: 'A',
        percent: 85,
        thresholdPercent: 60,
        meetsThreshold: true,
        meetsMinimum: true,
        criteria: ['AC1', 'AC2'].map((id) => ({ id, points: 8.5, maxPoints: 10, minPoints: null })),
        rank: { band: 'upper', of: RANKED_FROM },
      },
    ],
  }
  for (const who of ['owner', 'editor', 'reader']) expect(await told('app-1', who)).toEqual(decision)
  await move('app-2', 'rejected')
  expect((await told('app-2', 'stranger'))?.modules).toMatchObject([
    { percent: 20, meetsThreshold: false, rank: { band: 'lower', of: RANKED_FROM } },
  ])
})

test.each([
  ['app-1', 'awarded'],
  ['app-2', 'rejected'],
] as const)('%s is not %s without words for the applicant', async (id, to) => {
  const { move, told } = await start()
  for (const feedback of [undefined, { strengths: 'Clear.', weaknesses: '' }, { strengths: '  ', weaknesses: 'x' }]) {
    const refusal = await refusalFrom(move(id, to, feedback ? { feedback } : {}))
    expect(['illegal_transition', 'invalid']).toContain(refusal.code)
  }
  expect(await refusalFrom(move(id, to, {}))).toMatchObject({ code: 'illegal_transition', why: 'feedback_needed' })
  expect(await told(id, id === 'app-1' ? 'owner' : 'stranger')).toBeUndefined()
})

test('words for the applicant go with no other step', async () => {
  const { move } = await start()
  await move('app-1', 'awarded')
  expect(await refusalFrom(move('app-1', 'proposed'))).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'feedback', code: 'not_with_this_step' }],
  })
})

test('a correction takes back what was told, and the next release tells anew, and which release it replaces', async () => {
  const { move, told, as, clock } = await start()
  const before = await as('owner').getApplication({ applicationId: 'app-1' })
  await move('app-1', 'awarded')
  expect(await told('app-1')).not.toHaveProperty('replacedReleaseAt')
  clock.jumpTo(LATER)
  await move('app-1', 'proposed', {})
  const corrected = await as('owner').getApplication({ applicationId: 'app-1' })
  expect(corrected).toMatchObject({ status: before.status, next: before.next })
  expect(corrected.decision).toBeUndefined()
  await move('app-1', 'awarded', { feedback: { ...words, strengths: 'Another word.' } })
  expect(await told('app-1')).toMatchObject({ strengths: 'Another word.', releasedAt: LATER, replacedReleaseAt: AT })
  clock.jumpTo(LAST)
  await move('app-1', 'proposed', {})
  await move('app-1', 'awarded')
  expect(await told('app-1')).toMatchObject({ ...words, releasedAt: LAST, replacedReleaseAt: LATER })
})

test('what was told stays, whatever is decided on others', async () => {
  const { move, told } = await start()
  await move('app-1', 'awarded')
  const before = await told('app-1')
  await move('app-2', 'rejected')
  expect(await told('app-1')).toEqual(before)
})

test('neither who assessed, nor what they wrote, nor another application is in it', async () => {
  const { move, bytes } = await start()
  await move('app-1', 'awarded')
  const text = await bytes('/applications/app-1', 'owner')
  expect(text).toContain('Clear needs.')
  expect(text).not.toMatch(/reviewer|Secret to the panel|other-\d|app-2|Because\./)
})

test('points of others change nothing but the third', async () => {
  const seen = async (points: number) => {
    const reviews = (standard.reviews ?? []).map((one) =>
      one.proposalId === 'other-0' ? { ...one, scores: fullScores(points) } : one,
    )
    const { move, bytes } = await start({ ...standard, reviews })
    await move('app-1', 'awarded')
    return bytes('/applications/app-1', 'owner')
  }
  expect(await seen(3)).toBe(await seen(6))
})

test('the office reads again what it told, until it takes it back', async () => {
  const { move, as } = await start()
  const shown = async () => (await as('secretary').getProposal({ proposalId: 'app-1' })).content?.decision
  expect(await shown()).toBeUndefined()
  await move('app-1', 'awarded')
  expect(await shown()).toMatchObject(words)
  await move('app-1', 'proposed', {})
  expect(await shown()).toBeUndefined()
})

test('what was taken back is kept for the office, which begins the next release with it, and for nobody else', async () => {
  const { move, as, bytes } = await start()
  const takenBack = async () => (await as('secretary').getProposal({ proposalId: 'app-1' })).content?.takenBack
  await move('app-1', 'awarded')
  expect(await takenBack()).toBeUndefined()
  await move('app-1', 'proposed', {})
  expect(await takenBack()).toEqual(words)
  expect(await bytes('/applications/app-1', 'owner')).not.toMatch(/Clear needs|takenBack/)
  for (const who of ['reviewer-1', 'reviewer-3'])
    expect(await bytes('/proposals/app-1', who)).not.toMatch(/Clear needs|takenBack/)
  await move('app-1', 'awarded', { feedback: { ...words, strengths: 'Another word.' } })
  expect(await takenBack()).toBeUndefined()
})

test('points of who declared a conflict after handing in count nowhere', async () => {
  const { move, told, as } = await start({
    ...standard,
    assignments: [assignment('app-1', 'reviewer-1', 'none'), assignment('app-1', 'reviewer-2', 'none')],
    reviews: [1, 2, 3].map((nr) => review('app-1', `reviewer-${nr}`, { scores: fullScores(nr === 2 ? 2 : 9) })),
  })
  await as('reviewer-2').declareInterest({ proposalId: 'app-1', interest: 'conflict', reason: 'A friend' })
  expect((await as('secretary').getProposal({ proposalId: 'app-1' })).assessments).toMatchObject([
    { module: 'A', submitted: 2, meanPercent: 90 },
  ])
  const { items } = await as('secretary').listReviews({ proposalId: 'app-1' })
  expect(items.map(({ reviewerId }) => reviewerId)).toEqual(['reviewer-1', 'reviewer-3'])
  await move('app-1', 'awarded')
  expect((await told('app-1'))?.modules).toMatchObject([{ percent: 90 }])
})

test('a proposal that lacks an assessment after a conflict does not go on to the panel', async () => {
  const { as } = await start({
    ...standard,
    applications: [sent('app-1', 'in_assessment', onlyA)],
    assignments: [assignment('app-1', 'reviewer-1', 'none'), assignment('app-1', 'reviewer-2', 'none')],
  })
  const toPanel = async () =>
    (await as('secretary').getProposal({ proposalId: 'app-1' })).next.find(({ to }) => to === 'panel')
  expect(await toPanel()).toMatchObject({ allowed: true })
  await as('reviewer-2').declareInterest({ proposalId: 'app-1', interest: 'conflict', reason: 'A friend' })
  expect(await toPanel()).toMatchObject({ allowed: false })
})

test('to everybody else the release tells nothing of what was told', async () => {
  const { move, bytes } = await start()
  const before = await bytes('/applications/app-1', 'stranger')
  await move('app-1', 'awarded')
  expect(await bytes('/applications/app-1', 'stranger')).toBe(before)
  for (const who of ['reviewer-1', 'reviewer-3'])
    expect(await bytes('/proposals/app-1', who)).not.toMatch(/Clear needs|Vague results/)
  expect(await bytes('/applications', 'owner')).not.toMatch(/Clear needs|Vague results/)
})

const REASON = 'E-04: works for profit.'
const checked = (status: 'eligibility_check' | 'proposed') =>
  start({
    applications: [
      sent('app-1', status, {
        ...onlyA,
        history: [{ at: AT, byName: 'x', from: 'admissibility_check', to: 'eligibility_check', reason: 'among us' }],
      }),
    ],
  })

test('the applicant’s side learns why it is not eligible with that step, and no longer once it is corrected', async () => {
  const { as, bytes } = await checked('eligibility_check')
  const told = async (who: string) => (await as(who).getApplication({ applicationId: 'app-1' })).turnedDown
  const step = async (to: 'ineligible' | 'eligibility_check', reason: string) => {
    const { version } = await as('secretary').getProposal({ proposalId: 'app-1' })
    await as('secretary').changeStatus({ proposalId: 'app-1', to, reason, confirmations: ['second_person'], version })
  }
  expect(await told('owner')).toBeUndefined()
  await step('ineligible', REASON)
  for (const who of ['owner', 'editor', 'reader']) expect(await told(who)).toEqual({ at: AT, reason: REASON })
  expect(await bytes('/applications/app-1', 'owner')).not.toMatch(/among us|secretary|Sample secretary/)
  expect(await bytes('/applications/app-1', 'stranger')).not.toContain(REASON)
  expect(await bytes('/applications', 'owner')).not.toContain(REASON)
  await step('eligibility_check', 'A mistake of ours.')
  expect(await told('owner')).toBeUndefined()
  expect(await bytes('/applications/app-1', 'owner')).not.toMatch(/E-04: works|A mistake/)
  await step('ineligible', 'E-01: no authority.')
  expect(await told('owner')).toMatchObject({ reason: 'E-01: no authority.' })
})

test('reasons of other steps are told to nobody of the applicant’s side', async () => {
  const { bytes } = await checked('proposed')
  expect(await bytes('/applications/app-1', 'owner')).not.toMatch(/among us|turnedDown/)
})

import { expect, test } from 'vitest'
import type { ApplicationStatus } from '#src/domain/status.ts'
import type { StatusChange } from '#src/domain/transitions.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { assignment, draft, fullScores, review, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import type { State } from '../state.ts'

const named = (name: string, modules = ['A', 'B', 'C'], country = 'DE') => ({
  answers: {
    ...draft('x').answers,
    'applicant.localAuthorityName': name,
    'applicant.country': country,
    'modules.modules': modules,
  },
})
const AFTER = '2016-05-10T08:00:00.000Z'

const start = async (changes: Partial<State>) => {
  const node = await startNodeBackend({ state: world(changes), startAt: AFTER })
  return { ...node, as: (personId: string | null) => restAs(personId, node) }
}

const standard: Partial<State> = {
  applications: [
    sent('app-1', 'in_assessment', named('Kőbánya')),
    sent('app-2', 'in_assessment', named('Plovdiv', ['A'], 'BG')),
    sent('app-3', 'in_assessment', named('Gent', ['C'], 'BE')),
    draft('app-4', named('Secret draft')),
    sent('app-5', 'submitted', named('Košice', ['A'], 'SK')),
  ],
  assignments: [
    assignment('app-1', 'reviewer-1', 'none'),
    assignment('app-2', 'reviewer-1', 'undeclared'),
    assignment('app-3', 'reviewer-1', 'conflict'),
    assignment('app-5', 'reviewer-1', 'none'),
    assignment('app-1', 'reviewer-2', 'none'),
  ],
}

test('the secretariat sees all that was sent, a reviewer what is assigned and in assessment', async () => {
  const { as } = await start(standard)
  const ids = async (who: string) => (await as(who).listProposals({ callId: 'call-1' })).items.map(({ id }) => id)
  expect(await ids('secretary')).toEqual(['app-1', 'app-2', 'app-3', 'app-5'])
  expect(await ids('reviewer-1')).toEqual(['app-1', 'app-2', 'app-3'])
  expect(await ids('reviewer-3')).toEqual([])
  expect(await refusalFrom(as('secretary').listProposals({ callId: 'call-9' }))).toMatchObject({ code: 'not_found' })
})

test('before the declaration only authority, country and modules are shown', async () => {
  const { as } = await start(standard)
  const { content, ...row } = await as('reviewer-1').getProposal({ proposalId: 'app-2' })
  expect(content).toBeNull()
  expect(row).toMatchObject({ authorityName: 'Plovdiv', flags: [], receivedAt: null, requestedCents: null, next: [] })
  expect(row.assessments).toEqual([expect.objectContaining({ module: 'A', mine: 'to_do', submitted: null })])
  const reviews = as('reviewer-1').listReviews({ proposalId: 'app-2' })
  expect(await refusalFrom(reviews)).toMatchObject({ code: 'interest_undeclared' })

  const opened = await as('reviewer-1').declareInterest({ proposalId: 'app-2', interest: 'none', reason: '' })
  expect(opened.content?.submission.number).toBe(1)
})

test('a declared conflict shuts the proposal for good', async () => {
  const { as } = await start(standard)
  expect(await as('reviewer-1').getProposal({ proposalId: 'app-3' })).toMatchObject({ content: null, assessments: [] })
  const back = as('reviewer-1').declareInterest({ proposalId: 'app-3', interest: 'none', reason: 'A mistake' })
  expect(await refusalFrom(back)).toMatchObject({ code: 'conflict_is_final', status: 403 })
  expect(await refusalFrom(as('reviewer-1').listReviews({ proposalId: 'app-3' }))).toMatchObject({ code: 'forbidden' })
})

const beforePanel = [{ at: AFTER, byName: 'x', from: 'in_assessment', to: 'panel', reason: null }] as const
const afterPanel = (to: 'proposed' | 'reserve' | 'not_selected') => [
  ...beforePanel,
  { at: AFTER, byName: 'x', from: 'panel' as const, to, reason: 'Because' },
]
/** A proposal with module A and as many assessments as the call wants, one of reviewer-1. */
const assessed = (status: ApplicationStatus, history: readonly StatusChange[]): Partial<State> => ({
  applications: [sent('app-1', status, { ...named('Kőbánya', ['A']), history: [...history] })],
  assignments: [assignment('app-1', 'reviewer-1', 'none'), assignment('app-1', 'reviewer-2', 'none')],
  reviews: [review('app-1', 'reviewer-1'), review('app-1', 'reviewer-2')],
})
const conflict = { proposalId: 'app-1', interest: 'conflict', reason: 'My former employer is a partner' } as const

test.each([
  ['in_assessment', []],
  ['panel', beforePanel],
  ['proposed', afterPanel('proposed')],
  ['awarded', [...afterPanel('proposed'), { at: AFTER, byName: 'x', from: 'proposed', to: 'awarded', reason: null }]],
] as const)('in %s a reviewer who declared none still declares a conflict', async (status, history) => {
  const { as } = await start(assessed(status, history))
  const counted = async () => (await as('secretary').getProposal(conflict)).assessments[0]?.submitted
  expect(await counted()).toBe(2)
  expect(await as('reviewer-1').declareInterest(conflict)).toMatchObject({ interest: 'conflict', content: null })
  expect(await counted()).toBe(1)
})

test.each(['panel', 'proposed', 'awarded'] as const)(
  'in %s a proposal no longer opens by a declaration',
  async (status) => {
    const { as } = await start({
      ...assessed(status, beforePanel),
      assignments: [assignment('app-1', 'reviewer-1', 'undeclared'), assignment('app-1', 'reviewer-2', 'none')],
    })
    const declared = as('reviewer-1').declareInterest({ ...conflict, interest: 'none' })
    expect(await refusalFrom(declared)).toMatchObject({ code: 'not_under_review' })
    // Declared before the panel, the same again changes nothing.
    expect(await as('reviewer-2').declareInterest({ ...conflict, interest: 'none' })).toMatchObject({
      interest: 'none',
    })
  },
)

test('a conflict in the panel stops every result until others have assessed', async () => {
  const { as } = await start(assessed('panel', beforePanel))
  const step = async (to: ApplicationStatus) => {
    const { version } = await as('secretary').getProposal(conflict)
    const given = { reason: 'A late conflict', confirmations: ['quorum'], version }
    return as('secretary').changeStatus({ proposalId: 'app-1', to, ...given })
  }
  const missing = { code: 'illegal_transition', why: 'assessments_missing' }
  expect(await refusalFrom(step('in_assessment'))).toMatchObject({ why: 'assessments_complete' })
  await as('reviewer-1').declareInterest(conflict)
  expect(await refusalFrom(step('proposed'))).toMatchObject(missing)

  await step('in_assessment')
  await as('secretary').assignReviewer({ proposalId: 'app-1', reviewerId: 'reviewer-3' })
  const mine = { proposalId: 'app-1', module: 'A' } as const
  await as('reviewer-3').declareInterest({ ...mine, interest: 'none', reason: '' })
  await as('reviewer-3').saveReview({ ...mine, version: 0, scores: fullScores(8), comment: '' })
  expect(await refusalFrom(step('panel'))).toMatchObject(missing)
  await as('reviewer-3').submitReview({ ...mine, version: 1, key: 'k' })
  await step('panel')
  expect(await step('proposed')).toMatchObject({ status: 'proposed' })
})

test.each([
  ['proposed', 'awarded'],
  ['reserve', 'awarded'],
  ['reserve', 'rejected'],
  ['not_selected', 'rejected'],
] as const)('a conflict after the panel: from %s to %s nothing is released', async (status, to) => {
  const { as } = await start(assessed(status, afterPanel(status)))
  await as('reviewer-1').declareInterest(conflict)
  const { next, version } = await as('secretary').getProposal(conflict)
  expect(next.find((step) => step.to === to)).toMatchObject({ allowed: false, why: 'assessments_missing' })
  const given = { reason: 'x', confirmations: ['released_together', 'funds_free', 'list_closed'], version }
  const feedback = { strengths: 'Good.', weaknesses: 'None.' }
  const released = as('secretary').changeStatus({ proposalId: 'app-1', to, feedback, ...given })
  expect(await refusalFrom(released)).toMatchObject({ code: 'illegal_transition', why: 'assessments_missing' })
  // The way out: back to the panel, and from there to the assessment.
  const back = { proposalId: 'app-1', reason: 'A late conflict', confirmations: ['second_person'] }
  const inPanel = await as('secretary').changeStatus({ ...back, to: 'panel', version })
  expect(inPanel.next.find((step) => step.to === 'in_assessment')).toMatchObject({ allowed: true })
})

test('filters and search run over what is shown', async () => {
  const { as } = await start(standard)
  const ids = async (filters: object, who = 'secretary') =>
    (await as(who).listProposals({ callId: 'call-1', ...filters })).items.map(({ id }) => id)
  expect(await ids({ text: 'kobanya' })).toEqual(['app-1'])
  expect(await ids({ text: 'kosice tcc-2016' })).toEqual(['app-5'])
  expect(await ids({ text: 'kosice' }, 'reviewer-1')).toEqual([])
  expect(await ids({ text: 'secret' })).toEqual([])
  expect(await ids({ module: 'C' })).toEqual(['app-1', 'app-3'])
  expect(await ids({ country: 'BG' })).toEqual(['app-2'])
  expect(await ids({ status: 'submitted' })).toEqual(['app-5'])
  const first = await as('secretary').listProposals({ callId: 'call-1', limit: 3 })
  expect(await ids({ cursor: first.next })).toEqual(['app-5'])
})

test('the results of others open with one’s own', async () => {
  const { as } = await start({
    ...standard,
    reviews: [review('app-1', 'reviewer-2'), review('app-1', 'reviewer-1', { status: 'draft', scores: fullScores(9) })],
  })
  const moduleA = async (who: string) =>
    (await as(who).getProposal({ proposalId: 'app-1' })).assessments.find(({ module }) => module === 'A')
  expect(await moduleA('reviewer-1')).toMatchObject({ mine: 'draft', submitted: null, meanPercent: null, spread: null })
  expect((await as('reviewer-1').listReviews({ proposalId: 'app-1' })).items).toHaveLength(1)
  expect((await as('secretary').listReviews({ proposalId: 'app-1' })).items).toHaveLength(1)

  await as('reviewer-1').submitReview({ proposalId: 'app-1', module: 'A', version: 1, key: 'k' })
  expect(await moduleA('reviewer-1')).toMatchObject({
    mine: 'submitted',
    submitted: 2,
    minePercent: 90,
    meanPercent: 80,
    spread: 20,
  })
  expect((await as('reviewer-1').listReviews({ proposalId: 'app-1' })).items).toHaveLength(2)
})

test('a review is saved by version and handed in once, complete', async () => {
  const { as } = await start(standard)
  const mine = { proposalId: 'app-1', module: 'B' } as const
  const save = (version: number, scores = fullScores(5)) =>
    as('reviewer-1').saveReview({ ...mine, version, scores, comment: '' })
  const first = await save(0, [{ criterionId: 'AC1', points: null, reason: 'Half a th' }])
  expect(first).toMatchObject({ version: 1, status: 'draft', reviewerName: 'Sample reviewer-1' })
  expect(await refusalFrom(save(0))).toMatchObject({ code: 'version_mismatch', current: { version: 1 } })
  expect(await refusalFrom(save(1, fullScores(11)))).toMatchObject({ code: 'invalid' })
  const unknown = [{ criterionId: 'AC9', points: 1, reason: '' }]
  expect(await refusalFrom(save(1, unknown))).toMatchObject({ errors: [{ code: 'unknown_criterion' }] })
  const tooEarly = as('reviewer-1').submitReview({ ...mine, version: 1, key: 'early' })
  expect(await refusalFrom(tooEarly)).toMatchObject({ code: 'incomplete' })

  await save(1)
  const done = await as('reviewer-1').submitReview({ ...mine, version: 2, key: 'k' })
  expect(done).toMatchObject({ status: 'submitted', version: 3, submittedAt: AFTER })
  expect(await refusalFrom(save(3))).toMatchObject({ code: 'not_editable' })
  const undeclared = as('reviewer-1').saveReview({
    proposalId: 'app-2',
    module: 'A',
    version: 0,
    scores: [],
    comment: '',
  })
  expect(await refusalFrom(undeclared)).toMatchObject({ code: 'interest_undeclared' })
})

test('two assessments of every module open the way to the panel', async () => {
  const reviews = (['A', 'B', 'C'] as const).flatMap((module) =>
    ['reviewer-2', 'reviewer-3'].map((who) => review('app-1', who, { module })),
  )
  const last = { module: 'C', status: 'draft' } as const
  const { as } = await start({
    ...standard,
    reviews: [...reviews.slice(0, -1), review('app-1', 'reviewer-1', last)],
  })
  const toPanel = async () =>
    (await as('secretary').getProposal({ proposalId: 'app-1' })).next.find(({ to }) => to === 'panel')
  expect(await toPanel()).toMatchObject({ allowed: false, why: 'assessments_missing' })
  await as('reviewer-1').submitReview({ proposalId: 'app-1', module: 'C', version: 1, key: 'k' })
  expect(await toPanel()).toMatchObject({ allowed: true, why: null })
})

test('steps follow the table, with reasons and confirmations, and are kept', async () => {
  const { as } = await start(standard)
  const { version } = await as('secretary').getProposal({ proposalId: 'app-5' })
  type Step = Parameters<ReturnType<typeof as>['changeStatus']>[0]
  const move = (step: Partial<Step> & Pick<Step, 'to'>, who = 'secretary') =>
    as(who).changeStatus({ proposalId: 'app-5', reason: '', confirmations: [], version, ...step })
  expect(await refusalFrom(move({ to: 'panel' }))).toMatchObject({ code: 'illegal_transition', why: 'no_such_step' })
  expect(await refusalFrom(move({ to: 'admissibility_check' }, 'reviewer-1'))).toMatchObject({ code: 'forbidden' })
  const checked = await move({ to: 'admissibility_check' })
  expect(checked).toMatchObject({ status: 'admissibility_check', version: version + 1 })
  expect(checked.content?.history).toEqual([
    { at: AFTER, byName: 'Sample secretary', from: 'submitted', to: 'admissibility_check', reason: null },
  ])
  expect(await refusalFrom(move({ to: 'eligibility_check' }))).toMatchObject({ code: 'version_mismatch' })
  const refuse = (reason: string) => move({ to: 'inadmissible', reason, version: version + 1 })
  expect(await refusalFrom(refuse(' '))).toMatchObject({ code: 'illegal_transition', why: 'reason_needed' })
  await refuse('No signature')
  const correct = (confirmations: string[]) =>
    move({ to: 'admissibility_check', reason: 'It was signed', confirmations, version: version + 2 })
  expect(await refusalFrom(correct([]))).toMatchObject({ why: 'second_person_needed' })
  expect((await correct(['second_person'])).content?.history).toHaveLength(3)
})

test('counts are of what was sent; drafts are only counted', async () => {
  const { as } = await start(standard)
  expect(await as('secretary').getDashboard({ callId: 'call-1' })).toEqual({
    callId: 'call-1',
    drafts: 1,
    byStatus: [
      { status: 'submitted', count: 1 },
      { status: 'in_assessment', count: 3 },
    ],
    byStatusAndModule: [
      { status: 'submitted', module: 'A', count: 1 },
      { status: 'in_assessment', module: 'A', count: 2 },
      { status: 'in_assessment', module: 'B', count: 1 },
      { status: 'in_assessment', module: 'C', count: 2 },
    ],
    byCountry: [
      { country: 'BE', count: 1 },
      { country: 'BG', count: 1 },
      { country: 'DE', count: 1 },
      { country: 'SK', count: 1 },
    ],
    joinRequests: 0,
    offers: 0,
    interests: 0,
  })
})

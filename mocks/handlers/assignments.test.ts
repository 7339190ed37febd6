import { expect, test } from 'vitest'
import type { Person } from '#src/domain/person.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { assignment, draft, people, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import type { State } from '../state.ts'

const AFTER = '2016-05-10T08:00:00.000Z'
const answers = { ...draft('x').answers, 'applicant.localAuthorityName': 'Kőbánya', 'modules.modules': ['A', 'C'] }

const start = async (changes: Partial<State> = {}) => {
  const applications = (['in_assessment', 'eligibility_check', 'submitted', 'panel'] as const).map((status) =>
    sent(status, status, { answers }),
  )
  const state = world({ applications: [...applications, draft('draft')], ...changes })
  const node = await startNodeBackend({ state, startAt: AFTER })
  return { ...node, as: (personId: string | null) => restAs(personId, node) }
}
const who = { proposalId: 'in_assessment', reviewerId: 'reviewer-1' }

test('the secretariat assigns, the reviewer is asked for the declaration', async () => {
  const { as } = await start()
  expect(await as('secretary').listAssignments(who)).toEqual({
    items: [],
    candidates: ['reviewer-1', 'reviewer-2', 'reviewer-3'].map((id) => ({ id, name: `Sample ${id}` })),
  })
  const mine = async () => (await as('reviewer-1').listProposals({ callId: 'call-1' })).items
  expect(await mine()).toEqual([])

  const assigned = await as('secretary').assignReviewer(who)
  expect(assigned.items).toEqual([
    { reviewerId: 'reviewer-1', reviewerName: 'Sample reviewer-1', modules: ['A', 'C'], interest: 'undeclared' },
  ])
  expect(assigned.candidates.map(({ id }) => id)).toEqual(['reviewer-2', 'reviewer-3'])
  expect(await mine()).toEqual([expect.objectContaining({ id: 'in_assessment', interest: 'undeclared' })])
  const opened = await as('reviewer-1').declareInterest({ ...who, interest: 'none', reason: '' })
  expect(opened.assessments.map(({ mine: own }) => own)).toEqual(['to_do', 'to_do'])
})

test('assigning again changes nothing, also after the assessment', async () => {
  const assignments = [assignment('panel', 'reviewer-1', 'none'), assignment('in_assessment', 'reviewer-1', 'conflict')]
  const { as, state } = await start({ assignments })
  for (const proposalId of ['panel', 'in_assessment']) {
    const before = await as('secretary').listAssignments({ proposalId })
    expect(await as('secretary').assignReviewer({ ...who, proposalId })).toEqual(before)
  }
  expect(state().assignments).toEqual(assignments)
})

test('only the secretariat, and nobody for a proposal that they review', async () => {
  const both: Person = {
    id: 'both',
    name: 'Sample both',
    organisation: null,
    country: null,
    roles: ['reviewer', 'secretariat'],
  }
  const { as } = await start({
    people: [...people, both],
    assignments: [assignment('in_assessment', 'reviewer-1', 'none'), assignment('in_assessment', 'both', 'none')],
  })
  for (const person of ['reviewer-1', 'owner', 'both']) {
    expect(await refusalFrom(as(person).listAssignments(who))).toMatchObject({ code: 'forbidden' })
    const other = as(person).assignReviewer({ ...who, reviewerId: 'reviewer-2' })
    expect(await refusalFrom(other)).toMatchObject({ code: 'forbidden' })
  }
})

test('what is hidden, missing or no reviewer is not found', async () => {
  const { as } = await start()
  for (const target of [
    { proposalId: 'draft' },
    { proposalId: 'nowhere' },
    { reviewerId: 'owner' },
    { reviewerId: 'x' },
  ])
    expect(await refusalFrom(as('secretary').assignReviewer({ ...who, ...target }))).toMatchObject({
      code: 'not_found',
    })
  expect(await refusalFrom(as('secretary').listAssignments({ proposalId: 'draft' }))).toMatchObject({
    code: 'not_found',
  })
})

test('before the checks and after the assessment nobody can be assigned', async () => {
  const { as } = await start()
  for (const proposalId of ['submitted', 'panel']) {
    expect((await as('secretary').listAssignments({ proposalId })).candidates).toEqual([])
    const early = as('secretary').assignReviewer({ ...who, proposalId })
    expect(await refusalFrom(early)).toMatchObject({ code: 'illegal_transition' })
  }
  const checked = await as('secretary').assignReviewer({ ...who, proposalId: 'eligibility_check' })
  expect(checked.items).toHaveLength(1)
  // Not in assessment yet, so reviewers cannot see it.
  expect((await as('reviewer-1').listProposals({ callId: 'call-1' })).items).toEqual([])
})

test('nobody of the applicant’s side can be assigned', async () => {
  const changed = new Map([
    ['owner', 'Sample office'],
    ['reviewer-1', 'kobanya '],
    ['reviewer-2', 'SAMPLE OFFICE'],
  ])
  const known = people.map((person) => ({ ...person, organisation: changed.get(person.id) ?? null }))
  const applications = [
    sent('in_assessment', 'in_assessment', { answers, collaborators: [{ personId: 'reviewer-3', access: 'reader' }] }),
  ]
  const { as } = await start({ people: known, applications })
  expect((await as('secretary').listAssignments(who)).candidates).toEqual([])
  for (const reviewerId of ['reviewer-1', 'reviewer-2', 'reviewer-3'])
    expect(await refusalFrom(as('secretary').assignReviewer({ ...who, reviewerId }))).toMatchObject({
      code: 'forbidden',
    })
})

test('a third reviewer is one more assessment to wait for; who has a conflict is none', async () => {
  const { as } = await start({
    assignments: ['reviewer-1', 'reviewer-2'].map((id) => assignment('in_assessment', id, 'none')),
  })
  const expected = async () => (await as('secretary').getProposal(who)).assessments.map((module) => module.expected)
  expect(await expected()).toEqual([2, 2])
  await as('secretary').assignReviewer({ ...who, reviewerId: 'reviewer-3' })
  expect(await expected()).toEqual([3, 3])
  await as('reviewer-3').declareInterest({ ...who, interest: 'conflict', reason: 'A friend' })
  expect(await expected()).toEqual([2, 2])
})

test('an assignment is taken back while its reviewer has declared nothing, and can be given again', async () => {
  const { as } = await start()
  const expected = async () => (await as('secretary').getProposal(who)).assessments.map((module) => module.expected)
  for (const reviewerId of ['reviewer-1', 'reviewer-2', 'reviewer-3'])
    await as('secretary').assignReviewer({ ...who, reviewerId })
  expect(await expected()).toEqual([3, 3])

  const back = await as('secretary').unassignReviewer(who)
  expect(back.items.map(({ reviewerId }) => reviewerId)).toEqual(['reviewer-2', 'reviewer-3'])
  expect(back.candidates.map(({ id }) => id)).toEqual(['reviewer-1'])
  expect(await expected()).toEqual([2, 2])
  expect((await as('reviewer-1').listProposals({ callId: 'call-1' })).items).toEqual([])
  expect(await refusalFrom(as('reviewer-1').getProposal(who))).toMatchObject({ code: 'not_found' })
  const declared = as('reviewer-1').declareInterest({ ...who, interest: 'none', reason: '' })
  expect(await refusalFrom(declared)).toMatchObject({ code: 'not_found' })
  // A second press changes nothing.
  expect(await as('secretary').unassignReviewer(who)).toEqual(back)

  await as('secretary').assignReviewer(who)
  expect(await expected()).toEqual([3, 3])
  expect(await as('reviewer-1').getProposal(who)).toMatchObject({ interest: 'undeclared' })
})

test('an assignment stays once its reviewer has declared something', async () => {
  const { as } = await start({
    assignments: [
      assignment('in_assessment', 'reviewer-1', 'none'),
      assignment('in_assessment', 'reviewer-2', 'conflict'),
    ],
  })
  for (const reviewerId of ['reviewer-1', 'reviewer-2'])
    expect(await refusalFrom(as('secretary').unassignReviewer({ ...who, reviewerId }))).toMatchObject({
      code: 'illegal_transition',
      why: 'already_declared',
    })
  expect((await as('secretary').listAssignments(who)).items).toHaveLength(2)
  expect(await refusalFrom(as('reviewer-1').unassignReviewer(who))).toMatchObject({ code: 'forbidden' })
})

test('whoever manages a proposal is not offered, cannot assign themselves, and so keeps it', async () => {
  const both: Person = {
    id: 'both',
    name: 'Both',
    organisation: null,
    country: null,
    roles: ['reviewer', 'secretariat'],
  }
  const { as } = await start({ people: [...people, both] })
  const offeredTo = async (id: string) => (await as(id).listAssignments(who)).candidates.map((person) => person.id)
  expect(await offeredTo('both')).not.toContain('both')
  expect(await offeredTo('secretary')).toContain('both')
  const own = { ...who, reviewerId: 'both' }
  expect(await refusalFrom(as('both').assignReviewer(own))).toMatchObject({ code: 'forbidden' })
  await as('secretary').assignReviewer(own)
  expect(await refusalFrom(as('both').unassignReviewer(own))).toMatchObject({ code: 'forbidden' })
  await as('secretary').unassignReviewer(own)
  expect(await offeredTo('both')).not.toContain('both')
})

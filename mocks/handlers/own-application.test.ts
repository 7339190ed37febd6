/** Somebody of the office who is on the applicant's side: that application is judged by others. */
import { expect, test } from 'vitest'
import type { Person } from '#src/domain/person.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { assignment, draft, fullScores, people, review, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import type { State } from '../state.ts'

const AFTER = '2016-06-20T08:00:00.000Z'
const answers = { ...draft('x').answers, 'applicant.localAuthorityName': 'Kőbánya', 'modules.modules': ['A'] }
const officer = (id: string, organisation: string | null = null): Person => ({
  id,
  name: `Officer ${id}`,
  organisation,
  country: null,
  roles: ['applicant', 'secretariat'],
})
const officers = [officer('owning'), officer('editing'), officer('reading'), officer('employed', ' KOBANYA')]

const steps = (status: ApplicationStatus) =>
  (['panel', ...(status === 'panel' ? [] : [status])] as const).map((to, index) => ({
    at: AFTER,
    byName: 'x',
    from: index === 0 ? ('in_assessment' as const) : ('panel' as const),
    to,
    reason: 'Because',
  }))

const withStatus = (status: ApplicationStatus): Partial<State> => ({
  people: [...people, ...officers],
  applications: [
    sent('own', status, {
      answers,
      history: steps(status),
      ownerId: 'owning',
      collaborators: [
        { personId: 'editing', access: 'editor' },
        { personId: 'reading', access: 'reader' },
      ],
    }),
    sent('other', 'in_assessment', { ownerId: 'stranger', collaborators: [] }),
  ],
  assignments: [assignment('own', 'reviewer-1', 'none'), assignment('own', 'reviewer-2', 'none')],
  reviews: [review('own', 'reviewer-1'), review('own', 'reviewer-2', { scores: fullScores(9) })],
})

const start = async (status: ApplicationStatus) => {
  const node = await startNodeBackend({ state: world(withStatus(status)), startAt: AFTER })
  return { ...node, as: (personId: string) => restAs(personId, node) }
}

test.each(officers.map(({ id }) => id))('%s sees nothing of the assessment and cannot decide', async (id) => {
  const { as } = await start('proposed')
  const own = { proposalId: 'own' }
  const shown = await as(id).getProposal(own)
  expect(shown).toMatchObject({ interest: 'applicant_side', content: null, next: [], assessments: [] })
  expect(shown).toMatchObject({ status: 'admissibility_check', flags: [], receivedAt: null })

  const step = { reason: 'Because', confirmations: ['released_together', 'quorum'], version: shown.version }
  const feedback = { strengths: 'All.', weaknesses: 'None.' }
  const refused = [
    as(id).listReviews(own),
    as(id).listAssignments(own),
    as(id).assignReviewer({ ...own, reviewerId: 'reviewer-3' }),
    as(id).changeStatus({ ...own, ...step, to: 'awarded', feedback }),
    as(id).changeStatus({ ...own, ...step, to: 'panel' }),
    as(id).changeStatus({ ...own, ...step, to: 'clarification_requested', questions: [] }),
    as(id).readProposalDocument({ ...own, documentId: 'doc-1' }),
  ]
  for (const call of refused) expect(await refusalFrom(call)).toMatchObject({ code: 'forbidden' })
  // Every other proposal is managed as before.
  expect((await as(id).getProposal({ proposalId: 'other' })).next).not.toEqual([])
})

test('until the release nothing that such a person reads depends on what the panel made of it', async () => {
  const paths = [
    '/proposals?callId=call-1',
    '/proposals?callId=call-1&status=panel',
    '/proposals?callId=call-1&status=reserve',
    '/proposals/own',
    '/proposals/own/reviews',
    '/proposals/other',
    '/dashboard?callId=call-1',
    '/applications',
    '/applications/own',
  ]
  const read = async (status: ApplicationStatus) => {
    const { handle } = await start(status)
    return Promise.all(
      paths.map(async (path) => {
        const headers = { Authorization: 'Bearer demo-owning' }
        const response = await handle(new Request(`http://localhost/api${path}`, { headers }))
        return [path, response.status, response.headers.get('ETag'), await response.text()].join(' ')
      }),
    )
  }
  const before = await read('panel')
  for (const status of ['proposed', 'reserve', 'not_selected'] as const) expect(await read(status)).toEqual(before)
})

test('a reviewer who works for the applicant by now reads and scores nothing more', async () => {
  const colleagues = people.map((person) =>
    person.id === 'reviewer-1' ? { ...person, organisation: 'Kobanya' } : person,
  )
  const state = world({ ...withStatus('in_assessment'), people: [...colleagues, ...officers] })
  const node = await startNodeBackend({ state, startAt: AFTER })
  const reviewer = restAs('reviewer-1', node)
  expect(await reviewer.getProposal({ proposalId: 'own' })).toMatchObject({
    interest: 'applicant_side',
    content: null,
    assessments: [],
  })
  expect(await refusalFrom(reviewer.listReviews({ proposalId: 'own' }))).toMatchObject({ code: 'forbidden' })
  const declared = reviewer.declareInterest({ proposalId: 'own', interest: 'none', reason: '' })
  expect(await refusalFrom(declared)).toMatchObject({ code: 'forbidden' })
})

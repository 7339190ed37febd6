import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '#src/domain/values.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { assignment, DEADLINE, draft, LITERAL_DEADLINE, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import type { State } from '../state.ts'

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
const AFTER = later(DEADLINE, 1)

const start = async (changes: Partial<State> = { applications: [draft('app-1')] }) => {
  const node = await startNodeBackend({ state: world(changes) })
  return { ...node, as: (personId: string | null) => restAs(personId, node) }
}

const OBJECTIVES = 'motivation.objectives'
const RESULTS = 'motivation.expectedResults'

test('owner and colleagues see an application, others do not', async () => {
  const { as } = await start()
  expect((await as('owner').getApplication({ applicationId: 'app-1' })).access).toBe('owner')
  expect((await as('editor').getApplication({ applicationId: 'app-1' })).access).toBe('editor')
  const { access, notEditableWhy, next, collaborators } = await as('reader').getApplication({ applicationId: 'app-1' })
  expect({ access, notEditableWhy }).toEqual({ access: 'reader', notEditableWhy: 'reader' })
  expect(next.every(({ allowed, why }) => !allowed && why === 'not_your_role')).toBe(true)
  expect(collaborators.map(({ name }) => name)).toEqual(['Sample owner', 'Sample editor', 'Sample reader'])
  expect(await refusalFrom(as('stranger').getApplication({ applicationId: 'app-1' }))).toMatchObject({
    code: 'not_found',
  })
  expect((await as('stranger').listApplications({})).items).toEqual([])
})

test('changes of different fields merge, of one field clash, of the same value do nothing', async () => {
  const { as } = await start()
  const save = (who: string, version: number, changes: Record<string, JsonValue>) =>
    as(who).saveAnswers({
      applicationId: 'app-1',
      version,
      changes: Object.entries(changes).map(([address, value]) => ({ address, value })),
    })
  expect((await save('owner', 1, { [OBJECTIVES]: 'Mine' })).version).toBe(2)
  const merged = await save('editor', 1, { [RESULTS]: 'Hers' })
  expect(merged.answers).toMatchObject({ [OBJECTIVES]: 'Mine', [RESULTS]: 'Hers' })
  expect(merged.answerVersions).toMatchObject({ [OBJECTIVES]: 2, [RESULTS]: 3, 'contact.contactName': 1 })

  // All or nothing: the second change alone would have been accepted.
  const clash = await refusalFrom(save('editor', 1, { [OBJECTIVES]: 'Hers too', 'contact.contactName': 'Her' }))
  expect(clash).toMatchObject({ code: 'version_mismatch', current: { version: 3, values: { [OBJECTIVES]: 'Mine' } } })
  expect((await as('owner').getApplication({ applicationId: 'app-1' })).version).toBe(3)
  expect((await save('editor', 1, { [OBJECTIVES]: 'Mine' })).version).toBe(3)

  const cleared = await save('owner', 3, { [OBJECTIVES]: null })
  expect(cleared.answers).not.toHaveProperty(OBJECTIVES)
  expect(await refusalFrom(save('editor', 3, { [OBJECTIVES]: 'Back' }))).toMatchObject({
    current: { values: { [OBJECTIVES]: null } },
  })
  expect(await refusalFrom(save('reader', 4, { [OBJECTIVES]: 'x' }))).toMatchObject({ code: 'forbidden' })
  expect(await refusalFrom(save('owner', 4, { [OBJECTIVES]: 5, 'motivation.none': 'x' }))).toMatchObject({
    code: 'invalid',
    errors: [
      { pointer: OBJECTIVES, code: 'wrong_shape' },
      { pointer: 'motivation.none', code: 'unknown_address' },
    ],
  })
})

test('whatever two people save in whatever order, no confirmed text is overwritten unseen', async () => {
  const edit = fc.record({
    who: fc.constantFrom('owner', 'editor'),
    address: fc.constantFrom(OBJECTIVES, RESULTS, 'contact.contactName'),
    value: fc.constantFrom<JsonValue>('a', 'b', 'c', null),
    refresh: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
      const { as } = await start()
      const seen = new Map<string, { version: number; answers: Record<string, JsonValue> }>()
      for (const { who, address, value, refresh } of edits) {
        const now = await as('reader').getApplication({ applicationId: 'app-1' })
        const base = (!refresh && seen.get(who)) || now
        const save = as(who).saveAnswers({
          applicationId: 'app-1',
          version: base.version,
          changes: [{ address, value }],
        })
        const outcome = await save.catch(() => null)
        const changedUnseen = (now.answerVersions[address] ?? 0) > base.version
        const fits = !changedUnseen || (now.answers[address] ?? null) === value
        expect(outcome ? (outcome.answers[address] ?? null) : 'refused').toEqual(fits ? value : 'refused')
        seen.set(who, outcome ?? base)
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['2016-04-29T14:59:59.999Z', 'submitted', 'in_time'],
  ['2016-04-29T15:00:00.000Z', 'submitted', 'in_time'],
  ['2016-04-29T15:00:00.001Z', 'received_late', 'disputed_hour'],
  ['2016-04-29T16:00:00.000Z', 'received_late', 'disputed_hour'],
  ['2016-04-29T16:00:00.001Z', 'received_late', 'late'],
] as const)('what arrives at %s is %s, %s', async (instant, status, timeliness) => {
  const { as, clock } = await start()
  clock.jumpTo(instant)
  const receipt = await as('owner').submitApplication({ applicationId: 'app-1', version: 1, key: 'k' })
  expect(receipt.submission).toMatchObject({ number: 1, receivedAt: instant, timeliness, version: 1 })
  const after = await as('owner').getApplication({ applicationId: 'app-1' })
  expect(after).toMatchObject({ status, countingSubmission: 1, version: 2 })
  expect(await as('reader').getReceipt({ applicationId: 'app-1', number: 1 })).toEqual(receipt)
})

test('what was sent in time keeps counting when its improvement is not', async () => {
  const { as, clock } = await start()
  const owner = as('owner')
  await owner.submitApplication({ applicationId: 'app-1', version: 1, key: 'first' })
  const reopened = await owner.reopenApplication({ applicationId: 'app-1', version: 2 })
  expect(reopened).toMatchObject({ status: 'draft', countingSubmission: 1, notEditableWhy: null })
  const changes = [{ address: OBJECTIVES, value: 'Better' }]
  const saved = await owner.saveAnswers({ applicationId: 'app-1', version: 3, changes })

  clock.jumpTo(AFTER)
  const late = await owner.getApplication({ applicationId: 'app-1' })
  expect(late).toMatchObject({ status: 'submitted', notEditableWhy: 'deadline_passed', countingSubmission: 1 })
  expect(late.answers[OBJECTIVES]).toBe('Better')
  const { version } = saved
  expect(await refusalFrom(owner.saveAnswers({ applicationId: 'app-1', version, changes }))).toMatchObject({
    code: 'not_editable',
    why: 'deadline_passed',
  })
  const again = owner.submitApplication({ applicationId: 'app-1', version, key: 'second' })
  expect(await refusalFrom(again)).toMatchObject({ code: 'illegal_transition', why: 'deadline_passed' })
  expect(await refusalFrom(owner.reopenApplication({ applicationId: 'app-1', version }))).toMatchObject({
    code: 'deadline_passed',
  })
  const proposal = await as('secretary').getProposal({ proposalId: 'app-1' })
  expect(proposal.status).toBe('submitted')
  expect(proposal.content?.answers[OBJECTIVES]).not.toBe('Better')
  const counting = await as('reader').getSentVersion({ applicationId: 'app-1', number: 1 })
  expect(counting.answers).toEqual(proposal.content?.answers)
  expect(counting.submission).toEqual(late.submissions[0])
})

test('a draft that was never sent stays open after the deadline and arrives late', async () => {
  const { as, clock } = await start()
  clock.jumpTo(later(LITERAL_DEADLINE, 1))
  const changes = [{ address: OBJECTIVES, value: 'Late' }]
  const { version } = await as('editor').saveAnswers({ applicationId: 'app-1', version: 1, changes })
  await as('owner').submitApplication({ applicationId: 'app-1', version, key: 'k' })
  const after = await as('owner').getApplication({ applicationId: 'app-1' })
  expect(after).toMatchObject({ status: 'received_late', notEditableWhy: 'received_late' })
  expect(await refusalFrom(as('owner').createApplication({ callId: 'call-1', key: 'n' }))).toMatchObject({
    code: 'deadline_passed',
  })
})

test('an incomplete application is refused with one error per finding, and nothing is sent', async () => {
  const { as } = await start({ applications: [draft('app-1', { answers: { 'modules.modules': ['A'] } })] })
  const refusal = await refusalFrom(as('owner').submitApplication({ applicationId: 'app-1', version: 1, key: 'k' }))
  expect(refusal).toMatchObject({ code: 'incomplete', status: 422 })
  expect(refusal).toHaveProperty(
    'errors',
    expect.arrayContaining([
      expect.objectContaining({ pointer: 'applicant.localAuthorityName', code: 'required', severity: 'error' }),
    ]),
  )
  expect((await as('owner').getApplication({ applicationId: 'app-1' })).submissions).toEqual([])
})

test('twenty submits with one key make one submission', async () => {
  const { as } = await start()
  const send = () => as('owner').submitApplication({ applicationId: 'app-1', version: 1, key: 'same' })
  const receipts = await Promise.all(Array.from({ length: 20 }, send))
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  expect((await as('owner').getApplication({ applicationId: 'app-1' })).submissions).toHaveLength(1)
})

test('only the owner sends and takes back', async () => {
  const { as } = await start({ applications: [draft('app-1'), sent('app-2', 'submitted')] })
  for (const who of ['editor', 'reader']) {
    const send = as(who).submitApplication({ applicationId: 'app-1', version: 1, key: 'k' })
    expect(await refusalFrom(send)).toMatchObject({ code: 'forbidden' })
    const withdraw = as(who).withdrawApplication({ applicationId: 'app-2', version: 3, reason: '' })
    expect(await refusalFrom(withdraw)).toMatchObject({ code: 'forbidden' })
  }
  const withdrawn = await as('owner').withdrawApplication({ applicationId: 'app-2', version: 3, reason: 'Other plans' })
  expect(withdrawn).toMatchObject({ status: 'withdrawn', countingSubmission: null, notEditableWhy: 'withdrawn' })
  const again = as('owner').withdrawApplication({ applicationId: 'app-2', version: 4, reason: '' })
  expect(await refusalFrom(again)).toMatchObject({ code: 'illegal_transition', why: 'no_such_step' })
  for (const who of ['editor', 'reader']) {
    const { next } = await as(who).getApplication({ applicationId: 'app-2' })
    expect(next).toMatchObject([{ to: 'submitted', allowed: false, why: 'not_your_role' }])
    const restore = as(who).restoreApplication({ applicationId: 'app-2', version: 4 })
    expect(await refusalFrom(restore)).toMatchObject({ code: 'forbidden' })
  }
})

const withdrawnAfter = (from: 'submitted' | 'received_late', at: string) =>
  sent('app-1', 'withdrawn', {
    history: [
      { at: '2016-04-20T08:00:00.000Z', byName: 'Sample owner', from: 'draft', to: from, reason: null },
      { at, byName: 'Sample owner', from, to: 'withdrawn', reason: 'No staff.' },
    ],
  })

test.each([
  ['submitted', 'before the deadline', '2016-04-21T08:00:00.000Z', DEADLINE],
  ['submitted', 'after it', later(AFTER, 3_600_000), later(AFTER, 25 * 3_600_000)],
  ['received_late', 'after it', later(AFTER, 3_600_000), later(AFTER, 25 * 3_600_000)],
] as const)('what was %s and withdrawn %s comes back until the last moment', async (from, _, at, until) => {
  const { as, clock } = await start({ applications: [withdrawnAfter(from, at)] })
  const restore = () => as('owner').restoreApplication({ applicationId: 'app-1', version: 3 })
  clock.jumpTo(later(until, 1))
  expect((await as('owner').getApplication({ applicationId: 'app-1' })).next).toMatchObject([
    { to: from, allowed: false, why: 'withdrawal_final' },
  ])
  expect(await refusalFrom(restore())).toMatchObject({ code: 'illegal_transition', why: 'withdrawal_final' })
  clock.jumpTo(until)
  expect(await restore()).toMatchObject({
    status: from,
    version: 4,
    countingSubmission: 1,
    withdrawals: [{ withdrawnAt: at, reason: 'No staff.', restoredAt: until }],
  })
  // The second press of a double click is refused with the reason, and restores nothing twice.
  expect(await refusalFrom(restore())).toMatchObject({ code: 'version_mismatch' })
  const twice = as('owner').restoreApplication({ applicationId: 'app-1', version: 4 })
  expect(await refusalFrom(twice)).toMatchObject({ code: 'illegal_transition', why: 'no_such_step' })
})

test('applicants see nothing of a decision before its release', async () => {
  const history = (to: 'proposed' | 'not_selected') => [
    { at: DEADLINE, byName: 'x', from: 'in_assessment' as const, to: 'panel' as const, reason: null },
    { at: DEADLINE, byName: 'x', from: 'panel' as const, to, reason: 'y' },
  ]
  const seen = async (to: 'proposed' | 'not_selected') => {
    const { fetch } = await start({
      applications: [sent('app-1', to, { history: history(to) })],
      assignments: [assignment('app-1', 'reviewer-1', 'none')],
    })
    const bytes = async (path: string, as: string) => {
      const headers = { Authorization: `Bearer demo-${as}` }
      return (await fetch(new Request(`http://localhost/api${path}`, { headers }))).text()
    }
    return [await bytes('/applications/app-1', 'owner'), await bytes('/proposals/app-1', 'reviewer-1')]
  }
  expect(await seen('proposed')).toEqual(await seen('not_selected'))
})

test('lists page by a cursor, newest first', async () => {
  const applications = Array.from({ length: 7 }, (_, index) =>
    draft(`app-${index}`, { updatedAt: `2016-04-0${1 + (index % 3)}T08:00:00.000Z` }),
  )
  const { as } = await start({ applications })
  const all = (await as('owner').listApplications({})).items.map(({ id }) => id)
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await as('owner').listApplications({ limit: 2, ...(cursor && { cursor }) })
    paged.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(paged).toEqual(all)
  expect(all.slice(0, 2)).toEqual(['app-5', 'app-2'])
  expect(await refusalFrom(as('owner').listApplications({ cursor: 'mine' }))).toMatchObject({ code: 'bad_cursor' })
  expect(await refusalFrom(as('owner').listApplications({ limit: 0 }))).toMatchObject({ code: 'bad_request' })
})

test('a new application gets the next reference of its call', async () => {
  const { as, clock } = await start({ counters: { 'TCC-2016': 41 } })
  const created = await as('stranger').createApplication({ callId: 'call-1', key: 'k' })
  expect(created).toMatchObject({ reference: 'TCC-2016-042', status: 'draft', version: 1, createdAt: clock.now() })
  const refused = as('secretary').createApplication({ callId: 'call-1', key: 'k' })
  expect(await refusalFrom(refused)).toMatchObject({ code: 'forbidden' })
})

import { expect, test } from 'vitest'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { addDocument } from '#tests/support/documents.ts'
import { assignment, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import { sampleFacts } from '../seeds/sample-files.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { StoredDocument } from '../state.ts'

const ID = 'app-1'
const AFTER = '2016-05-10T08:00:00.000Z'
const LAST_MOMENT = '2016-05-17T21:59:00.000Z'
const OBJECTIVES = 'motivation.objectives'
const questions = [
  { address: OBJECTIVES, text: 'The second sentence breaks off. How does it end?' },
  { address: 'documents.DOC-7', text: 'The signature is missing.' },
]
const asking = { proposalId: ID, to: 'clarification_requested' as const, reason: 'Two things.', confirmations: [] }

async function start(documents: StoredDocument[] = [], since: Record<string, JsonValue> = {}) {
  const before = sent(ID, 'admissibility_check', { documents })
  // Changed after sending, and never sent again.
  const application = { ...before, answers: { ...before.answers, ...since } }
  const submissions = application.submissions.map((submission) => ({ ...submission, documents }))
  const state = world({
    applications: [{ ...application, submissions }],
    assignments: [assignment(ID, 'reviewer-1', 'none')],
  })
  const node = await startNodeBackend({ state, startAt: AFTER })
  const as = (personId: string | null) => restAs(personId, node)
  const proposal = (who = 'secretary') => as(who).getProposal({ proposalId: ID })
  const ask = async (about = questions) =>
    as('secretary').changeStatus({ ...asking, questions: about, version: (await proposal()).version })
  const present = (who = 'owner') => as(who).getApplication({ applicationId: ID })
  const write = async (address: string, value: string, who = 'owner') =>
    as(who).saveAnswers({
      applicationId: ID,
      version: (await present(who)).version,
      changes: [{ address, value }],
    })
  const answer = async (note = '', who = 'owner', key: string = crypto.randomUUID()) =>
    as(who).answerOffice({ applicationId: ID, note, version: (await present(who)).version, key })
  return { ...node, as, proposal, ask, present, write, answer }
}

const signed = new Blob([new TextEncoder().encode('%PDF-1.7')])

test('named parts can be changed and answered once; both versions stay, and the answer counts', async () => {
  const { as, proposal, ask, present, write, answer } = await start()
  const before = (await present()).answers[OBJECTIVES]
  await ask()
  expect(await present()).toMatchObject({
    status: 'clarification_requested',
    notEditableWhy: 'question',
    clarification: {
      askedByName: 'Sample secretary',
      message: 'Two things.',
      questions,
      answerBy: LAST_MOMENT,
      answer: null,
    },
  })
  await write(OBJECTIVES, 'One. Two, whole.', 'editor')
  const file = await addDocument(as('owner'), ID, { slot: 'DOC-7', file: signed })
  // The other side sees nothing of it until it is sent.
  expect((await proposal()).content?.answers[OBJECTIVES]).toBe(before)
  await expect(as('secretary').readProposalDocument({ proposalId: ID, documentId: file.id })).rejects.toMatchObject({
    code: 'not_found',
  })

  const answered = await answer('Both are there now.')
  expect(answered).toMatchObject({ status: 'admissibility_check', notEditableWhy: 'under_review' })
  const { content, status } = await proposal()
  expect(status).toBe('admissibility_check')
  expect(content?.answers[OBJECTIVES]).toBe('One. Two, whole.')
  expect(content?.documents.map(({ id }) => id)).toEqual([file.id])
  expect(content?.clarification).toMatchObject({
    before: { answers: { [OBJECTIVES]: before }, documents: [] },
    answer: { byName: 'Sample owner', note: 'Both are there now.', answers: { [OBJECTIVES]: 'One. Two, whole.' } },
  })
  const read = await as('secretary').readProposalDocument({ proposalId: ID, documentId: file.id })
  expect(await read.text()).toBe('%PDF-1.7')
  // Sent version, digest and receipt are unchanged.
  expect(content?.submission).toEqual((await present()).submissions[0])
  expect(await refusalFrom(write(OBJECTIVES, 'Later'))).toMatchObject({ code: 'not_editable' })
  expect(await refusalFrom(ask())).toMatchObject({ code: 'illegal_transition', why: 'already_asked' })
})

test('the file that an answer replaces stays readable beside it', async () => {
  const unsigned: StoredDocument = {
    id: 'doc-unsigned',
    slot: 'DOC-7',
    ...sampleFacts('DOC-7'),
    addedAt: '2016-04-20T08:00:00.000Z',
    replaced: false,
  }
  const { as, proposal, ask, answer } = await start([unsigned])
  await ask()
  const first = await addDocument(as('owner'), ID, { slot: 'DOC-7', file: signed })
  const second = await addDocument(as('owner'), ID, { slot: 'DOC-7', file: new Blob(['%PDF-1.7 new']) })
  await answer()
  expect((await proposal()).content?.documents.map(({ id }) => id)).toEqual([second.id])
  expect(
    (await as('secretary').readProposalDocument({ proposalId: ID, documentId: unsigned.id })).size,
  ).toBeGreaterThan(0)
  const read = async (documentId: string) =>
    (await as('secretary').readProposalDocument({ proposalId: ID, documentId })).text()
  expect(await read(second.id)).toBe('%PDF-1.7 new')
  // A file that was replaced before sending was never sent.
  expect(await refusalFrom(read(first.id))).toMatchObject({ code: 'not_found' })
})

test('nothing else can be changed meanwhile, and everything is refused together', async () => {
  const { as, ask, present, write } = await start()
  await ask()
  expect(await refusalFrom(write('motivation.localContext', 'Better'))).toMatchObject({
    code: 'not_editable',
    why: 'question',
  })
  const both = [OBJECTIVES, 'motivation.localContext'].map((address) => ({ address, value: 'Better' }))
  const { version, answers } = await present()
  const mixed = as('owner').saveAnswers({ applicationId: ID, version, changes: both })
  expect(await refusalFrom(mixed)).toMatchObject({ code: 'not_editable' })
  expect((await present()).answers).toEqual(answers)
  expect(await refusalFrom(addDocument(as('owner'), ID, { slot: 'DOC-5', file: signed }))).toMatchObject({
    code: 'not_editable',
  })
})

test('where somebody types is kept in what is asked about, and nowhere else meanwhile', async () => {
  const { as, ask, present } = await start()
  await ask([...questions, { address: 'activity.visits', text: 'Who hosts the second visit?' }])
  const keep = (address: string) => as('editor').keepPlace({ applicationId: ID, address })
  const { version } = await present()
  expect(await keep(OBJECTIVES)).toMatchObject({ place: { address: OBJECTIVES, version } })
  const row = 'activity.visits.1.host'
  expect(await keep(row)).toMatchObject({ place: { address: row } })
  expect(await refusalFrom(keep('motivation.localContext'))).toMatchObject({ code: 'not_editable', why: 'question' })
  expect(await as('editor').getPlace({ applicationId: ID })).toMatchObject({ place: { address: row } })
  const reading = as('reader').keepPlace({ applicationId: ID, address: OBJECTIVES })
  expect(await refusalFrom(reading)).toMatchObject({ code: 'forbidden' })
})

test('a colleague who edits writes, and the owner alone sends; who only reads does neither; nobody else knows of it', async () => {
  const { as, ask, present, write, answer } = await start()
  await ask()
  await write(OBJECTIVES, 'Whole.', 'editor')
  expect(await refusalFrom(answer('', 'editor'))).toMatchObject({ code: 'forbidden' })
  expect(await refusalFrom(write(OBJECTIVES, 'Mine.', 'reader'))).toMatchObject({ code: 'forbidden' })
  expect((await present('reader')).clarification?.questions).toEqual(questions)
  for (const who of ['stranger', 'reviewer-1', 'secretary']) {
    const attempt = as(who).answerOffice({ applicationId: ID, note: 'x', version: 3, key: crypto.randomUUID() })
    expect(await refusalFrom(attempt)).toMatchObject({ code: 'not_found' })
  }
})

test('an answer needs a change or a word, and nothing that must be put right', async () => {
  const { ask, write, answer } = await start()
  await ask()
  expect(await refusalFrom(answer())).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'note', code: 'required' }],
  })
  await write(OBJECTIVES, 'long '.repeat(2000))
  expect(await refusalFrom(answer('Here.'))).toMatchObject({ code: 'incomplete', errors: [{ pointer: OBJECTIVES }] })
  await write(OBJECTIVES, 'Short.')
  await expect(answer()).resolves.toMatchObject({ status: 'admissibility_check' })
})

test('sent twice with one key, or a second time with another: one answer', async () => {
  const { as, ask, present, write } = await start()
  await ask()
  const { version } = await write(OBJECTIVES, 'Whole.')
  const send = (key: string) => as('owner').answerOffice({ applicationId: ID, note: '', version, key })
  const key = crypto.randomUUID()
  const first = await send(key)
  expect(await send(key)).toEqual(first)
  expect(await refusalFrom(send(crypto.randomUUID()))).toMatchObject({ code: 'version_mismatch' })
  expect((await present()).clarification?.answer?.at).toBe(first.clarification?.answer?.at)
})

test('at the last instant an answer is taken; after it nothing is, what was written stays, and the office goes on', async () => {
  const { as, clock, proposal, ask, present, write, answer } = await start()
  await ask()
  const goOn = async () =>
    as('secretary').changeStatus({
      proposalId: ID,
      to: 'admissibility_check',
      reason: '',
      confirmations: [],
      version: (await proposal()).version,
    })
  expect(await refusalFrom(goOn())).toMatchObject({ code: 'illegal_transition', why: 'answer_not_in' })
  clock.jumpTo(LAST_MOMENT)
  await write(OBJECTIVES, 'In time.')
  clock.jumpTo('2016-05-17T22:00:00.000Z')
  expect(await present()).toMatchObject({
    notEditableWhy: 'answer_time_over',
    answers: { [OBJECTIVES]: 'In time.' },
  })
  expect(await refusalFrom(write(OBJECTIVES, 'Too late.'))).toMatchObject({ code: 'not_editable' })
  expect(await refusalFrom(answer())).toMatchObject({ code: 'illegal_transition', why: 'answer_time_over' })
  expect(await goOn()).toMatchObject({ status: 'admissibility_check', content: { clarification: { answer: null } } })
  expect((await proposal()).content?.answers[OBJECTIVES]).not.toBe('In time.')
})

test('a question names parts that were sent, each once, and at least one', async () => {
  const { ask } = await start()
  expect(await refusalFrom(ask([]))).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'questions', code: 'required' }],
  })
  const about = (...addresses: string[]) => ask(addresses.map((address) => ({ address, text: 'What?' })))
  expect(await refusalFrom(about('modules.modules', OBJECTIVES, OBJECTIVES, 'nothing.here'))).toMatchObject({
    code: 'invalid',
    errors: [
      { pointer: 'questions.0.address', code: 'not_askable' },
      { pointer: 'questions.2.address', code: 'asked_twice' },
      { pointer: 'questions.3.address', code: 'not_askable' },
    ],
  })
  expect(await refusalFrom(ask([{ address: OBJECTIVES, text: ' ' }]))).toMatchObject({ code: 'invalid' })
})

test('reviewers read the answer with the proposal once it is in assessment', async () => {
  const { as, proposal, ask, write, answer } = await start()
  await ask()
  await write(OBJECTIVES, 'Whole.')
  await answer()
  for (const to of ['eligibility_check', 'in_assessment'] as const) {
    const { version } = await proposal()
    await as('secretary').changeStatus({ proposalId: ID, to, reason: '', confirmations: [], version })
  }
  const read = await proposal('reviewer-1')
  expect(read.content?.answers[OBJECTIVES]).toBe('Whole.')
  expect(read.content?.clarification?.questions).toEqual(questions)
})

test('what was improved and never sent is no answer: the parts asked about begin as they were sent, and it stays in the history', async () => {
  const { as, ask, present, answer } = await start([], { [OBJECTIVES]: 'Improved too late' })
  const { answers: sentAnswers } = sent(ID, 'submitted')
  expect((await present()).answers[OBJECTIVES]).toBe('Improved too late')
  await ask()
  expect((await present()).answers[OBJECTIVES]).toBe(sentAnswers[OBJECTIVES])
  expect(await refusalFrom(answer())).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'note', code: 'required' }],
  })
  const { items } = await as('owner').listAnswerMoments({ applicationId: ID, address: OBJECTIVES })
  expect(items.map(({ value }) => value)).toContain('Improved too late')
})

test('what was changed since and never sent hides no part that was sent', async () => {
  const asked = 'activity.partnerAuthority'
  const { ask, proposal, answer } = await start([], { 'modules.modules': ['A'] })
  const named = (answers: Record<string, JsonValue> = {}) =>
    Object.entries(answers).filter(([address]) => address.startsWith(asked))
  const before = named((await proposal()).content?.answers)
  expect(before.length).toBeGreaterThan(0)
  await ask([{ address: asked, text: 'Still the same?' }])
  await answer('Yes.')
  expect(named((await proposal()).content?.answers)).toEqual(before)
})

test('questions come with no other step', async () => {
  const { as, proposal } = await start()
  const { version } = await proposal()
  const step = { ...asking, to: 'eligibility_check' as const, questions, version }
  expect(await refusalFrom(as('secretary').changeStatus(step))).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'questions', code: 'not_with_this_step' }],
  })
})

/** The life of an application: written, sent, improved, withdrawn. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submittedAnswers } from '#src/domain/application/check.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey, openCall } from './drafts.ts'
import { openTarget, type Part, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const OBJECTIVES = 'motivation.objectives'
const RESULTS = 'motivation.expectedResults'
const pdf = (text: string) => new Blob([new TextEncoder().encode(`%PDF-1.7 ${text}`)])

test('changes of different fields merge, those of one field clash and change nothing', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const save = (address: string, value: string) =>
    backend.saveAnswers({ applicationId, version, changes: [{ address, value }] })
  await save(OBJECTIVES, 'One')
  const merged = await save(RESULTS, 'Two')
  expect(merged.answers).toMatchObject({ [OBJECTIVES]: 'One', [RESULTS]: 'Two' })
  await expect(save(OBJECTIVES, 'Three')).rejects.toMatchObject({
    code: 'version_mismatch',
    current: { version: merged.version, values: { [OBJECTIVES]: 'One' } },
  })
  expect(await backend.getApplication({ applicationId })).toEqual(merged)
})

test('a change that comes again, late, is no change: nobody is asked about it', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const save = (value: string, on: number) =>
    backend.saveAnswers({ applicationId, version: on, changes: [{ address: OBJECTIVES, value }] })
  const saved = await save('One', version)
  expect(await save('One', version)).toEqual(saved)
  const { answers } = await save('One and more', saved.version)
  expect(answers).toMatchObject({ [OBJECTIVES]: 'One and more' })
})

test('unfinished texts are kept, wrong shapes are not', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const save = (address: string, value: string | number) =>
    backend.saveAnswers({ applicationId, version, changes: [{ address, value }] })
  await save(OBJECTIVES, 'x'.repeat(9000))
  await expect(save(RESULTS, 5)).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: RESULTS }] })
  await expect(save('motivation.no-such-field', 'x')).rejects.toMatchObject({ code: 'invalid' })
})

test('the language of an answer is kept as a tag, sent along with its answer, and counted as none', async () => {
  const backend = target.as('applicant')
  const draft = await completeDraft(target)
  const applicationId = draft.id
  const save = (value: string) =>
    backend.saveAnswers({ applicationId, version: draft.version, changes: [{ address: `${OBJECTIVES}.lang`, value }] })
  await expect(save('Romanian')).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: `${OBJECTIVES}.lang` }] })
  const marked = await save('ro')
  expect(marked.answers).toMatchObject({ [`${OBJECTIVES}.lang`]: 'ro' })
  const receipt = await backend.submitApplication({ applicationId, version: marked.version, key: newKey() })
  expect(receipt.submission.digest).toBe(await submissionDigest(submittedAnswers(marked.answers), []))
  expect(receipt.answerCount).toBe(Object.keys(submittedAnswers(draft.answers)).length)
})

test('an incomplete application is refused with its findings', async () => {
  const backend = target.as('applicant')
  const { id, version } = await backend.createApplication({ callId: await openCall(target), key: newKey() })
  const sending = backend.submitApplication({ applicationId: id, version, key: newKey() })
  await expect(sending).rejects.toMatchObject({ code: 'incomplete', status: 422 })
  const { errors } = (await sending.catch((error: unknown) => error)) as { errors: { pointer: string }[] }
  expect(errors.map(({ pointer }) => pointer)).toContain('modules.modules')
})

test('the receipt proves what was sent, and the last version in time counts', async () => {
  const backend = target.as('applicant')
  const draft = await completeDraft(target)
  const applicationId = draft.id
  await addDocument(backend, applicationId, { file: pdf('old') })
  const { sha256 } = await addDocument(backend, applicationId, { file: pdf('new') })
  const ready = await backend.getApplication({ applicationId })
  expect(ready.documents.map(({ replaced }) => replaced)).toEqual([true, false])

  const receipt = await backend.submitApplication({ applicationId, version: ready.version, key: newKey() })
  expect(receipt).toMatchObject({ reference: draft.reference, documents: [{ slot: 'DOC-7', sha256 }] })
  expect(receipt.submission).toMatchObject({ number: 1, timeliness: 'in_time', version: ready.version })
  expect(receipt.submission.digest).toBe(
    await submissionDigest(submittedAnswers(ready.answers), [{ slot: 'DOC-7', sha256 }]),
  )
  expect(await backend.getReceipt({ applicationId, number: 1 })).toEqual(receipt)

  const sent = await backend.getApplication({ applicationId })
  expect(sent.notEditableWhy).not.toBeNull()
  const change = { applicationId, changes: [{ address: OBJECTIVES, value: 'Better' }] }
  await expect(backend.saveAnswers({ ...change, version: sent.version })).rejects.toMatchObject({
    code: 'not_editable',
  })
  const reopened = await backend.reopenApplication({ applicationId, version: sent.version })
  expect(reopened).toMatchObject({ status: 'draft', countingSubmission: 1 })
  const { version } = await backend.saveAnswers({ ...change, version: reopened.version })
  const second = await backend.submitApplication({ applicationId, version, key: newKey() })
  expect(second.submission.number).toBe(2)
  expect(second.submission.digest).not.toBe(receipt.submission.digest)
  expect(await backend.getReceipt({ applicationId, number: 1 })).toEqual(receipt)

  const again = await backend.getApplication({ applicationId })
  expect(again).toMatchObject({ status: 'submitted', countingSubmission: 2 })
  const withdrawn = await backend.withdrawApplication({ applicationId, version: again.version, reason: 'Other plans' })
  expect(withdrawn).toMatchObject({
    status: 'withdrawn',
    countingSubmission: null,
    withdrawals: [{ reason: 'Other plans', restoredAt: null }],
  })

  const restored = await backend.restoreApplication({ applicationId, version: withdrawn.version })
  expect(restored).toMatchObject({
    status: 'submitted',
    countingSubmission: 2,
    withdrawals: [{ reason: 'Other plans' }],
  })
  expect(restored.withdrawals[0]?.restoredAt).not.toBeNull()
  expect(await backend.getReceipt({ applicationId, number: 2 })).toEqual(second)
  expect((await target.as('secretariat').getProposal({ proposalId: applicationId })).status).toBe('submitted')
})

test('what is being improved can be withdrawn, and goes on being improved when that is taken back; a draft cannot', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const early = backend.withdrawApplication({ applicationId, version, reason: '' })
  await expect(early).rejects.toMatchObject({ code: 'illegal_transition', why: 'nothing_sent' })

  await backend.submitApplication({ applicationId, version, key: newKey() })
  const sent = await backend.getApplication({ applicationId })
  const reopened = await backend.reopenApplication({ applicationId, version: sent.version })
  const changes = [{ address: OBJECTIVES, value: 'Better' }]
  const saved = await backend.saveAnswers({ applicationId, changes, version: reopened.version })
  const withdrawn = await backend.withdrawApplication({ applicationId, version: saved.version, reason: 'Other plans' })
  expect(withdrawn).toMatchObject({ status: 'withdrawn', countingSubmission: null, notEditableWhy: 'withdrawn' })

  const restored = await backend.restoreApplication({ applicationId, version: withdrawn.version })
  expect(restored).toMatchObject({ status: 'draft', countingSubmission: 1, notEditableWhy: null })
  expect(restored.answers[OBJECTIVES]).toBe('Better')
})

test('only the owner withdraws and takes that back; to others it does not exist, byte for byte', async () => {
  const owner = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  await owner.submitApplication({ applicationId, version, key: newKey() })
  const { invitation, code } = await owner.inviteColleague({
    applicationId,
    forName: 'Robin',
    access: 'editor',
    days: 3,
    key: newKey(),
  })
  expect(invitation.access).toBe('editor')
  const attempt = async (id: string, step: 'withdrawal' | 'restoration', as: Part) => {
    const current = (await owner.getApplication({ applicationId })).version
    const response = await target.send(`/applications/${id}/${step}`, {
      method: 'POST',
      as,
      headers: { 'If-Match': `"${current}"` },
      ...(step === 'withdrawal' && { json: { reason: '' } }),
    })
    return [response.status, await response.text()]
  }
  const everyStep = async () => {
    for (const as of ['other', 'reviewer', 'secretariat'] as const) {
      for (const step of ['withdrawal', 'restoration'] as const) {
        expect(await attempt(applicationId, step, as)).toEqual(await attempt('no-such-thing', step, as))
      }
    }
  }
  await everyStep()
  const sent = await owner.getApplication({ applicationId })
  await owner.withdrawApplication({ applicationId, version: sent.version, reason: '' })
  await everyStep()

  // Neither an editor nor the deciding side may send.
  await target.as('other').acceptInvitation({ code })
  const { version: now, next } = await target.as('other').getApplication({ applicationId })
  expect(next).toMatchObject([{ to: 'submitted', allowed: false, why: 'not_your_role' }])
  await expect(target.as('other').restoreApplication({ applicationId, version: now })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const desk = target.as('secretariat')
  const proposal = await desk.getProposal({ proposalId: applicationId })
  expect(proposal.next).toEqual([])
  await expect(
    desk.changeStatus({
      proposalId: applicationId,
      to: 'submitted',
      reason: 'For them.',
      confirmations: [],
      version: proposal.version,
    }),
  ).rejects.toMatchObject({ code: 'illegal_transition', why: 'not_your_role' })
  expect((await owner.getApplication({ applicationId })).status).toBe('withdrawn')
})

test('bytes that are not what the name says are refused', async () => {
  const backend = target.as('applicant')
  const { id: applicationId } = await completeDraft(target)
  const file = new Blob([new Uint8Array([0x4d, 0x5a, 0x90, 0x00])])
  const adding = addDocument(backend, applicationId, { file })
  await expect(adding).rejects.toMatchObject({ code: 'invalid' })
})

test('twenty submits with one key make one submission', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const key = newKey()
  const receipts = await Promise.all(
    Array.from({ length: 20 }, () => backend.submitApplication({ applicationId, version, key })),
  )
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  expect((await backend.getApplication({ applicationId })).submissions).toHaveLength(1)
})

test('twenty submits with twenty keys make one submission', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => backend.submitApplication({ applicationId, version, key: newKey() })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('twenty tabs that save one field on one version: one is confirmed', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const save = (value: string) =>
    backend.saveAnswers({ applicationId, version, changes: [{ address: OBJECTIVES, value }] })
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => save(`Text ${index}`)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the list has what is one’s own, page by page', async () => {
  const { id } = await completeDraft(target, 'other')
  const backend = target.as('other')
  const all = (await backend.listApplications({ limit: 200 })).items.map((item) => item.id)
  expect(all).toContain(id)
  const paged: string[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await backend.listApplications({ limit: 1, ...(cursor !== undefined && { cursor }) })
    paged.push(...page.items.map((item) => item.id))
    more = page.next !== null
    cursor = page.next ?? undefined
  }
  expect(paged).toEqual(all)
  await expect(backend.listApplications({ cursor: 'not one of ours' })).rejects.toMatchObject({ code: 'bad_cursor' })
  expect((await target.as('applicant').listApplications({ limit: 200 })).items.map((item) => item.id)).not.toContain(id)
})

/** The sent version: readable by the people of the application whatever happens to the draft. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submittedAnswers } from '#src/domain/application/check.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Part, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const OBJECTIVES = 'motivation.objectives'
const pdf = (text: string) => new Blob([`%PDF-1.7 ${text}`])

/** Sent once, then improved with another text and file. */
async function improved() {
  const owner = target.as('applicant')
  const { id: applicationId } = await completeDraft(target)
  const document = await addDocument(owner, applicationId, { file: pdf('as sent') })
  const draft = await owner.getApplication({ applicationId })
  const receipt = await owner.submitApplication({ applicationId, version: draft.version, key: newKey() })
  const { version } = await owner.getApplication({ applicationId })
  const reopened = await owner.reopenApplication({ applicationId, version })
  const changes = [{ address: OBJECTIVES, value: 'Better' }]
  await owner.saveAnswers({ applicationId, version: reopened.version, changes })
  await addDocument(owner, applicationId, { file: pdf('not sent yet') })
  return { owner, applicationId, draft, document, receipt }
}

test('answers and documents stay as they were sent, and their digest is that of the receipt', async () => {
  const { owner, applicationId, draft, document, receipt } = await improved()
  const first = await owner.getSentVersion({ applicationId, number: 1 })
  expect(first.submission).toEqual(receipt.submission)
  expect(first.answers).toEqual(submittedAnswers(draft.answers))
  expect(first.documents).toMatchObject([{ id: document.id, sha256: document.sha256, replaced: false }])
  expect(await submissionDigest(first.answers, first.documents)).toBe(receipt.submission.digest)
  const file = await owner.readDocument({ applicationId, documentId: document.id })
  expect(await file.text()).toBe('%PDF-1.7 as sent')

  const { version } = await owner.getApplication({ applicationId })
  await owner.submitApplication({ applicationId, version, key: newKey() })
  expect((await owner.getSentVersion({ applicationId, number: 2 })).answers[OBJECTIVES]).toBe('Better')
  expect((await owner.getSentVersion({ applicationId, number: 1 })).answers).toEqual(first.answers)

  const sent = await owner.getApplication({ applicationId })
  await owner.withdrawApplication({ applicationId, version: sent.version, reason: '' })
  expect((await owner.getSentVersion({ applicationId, number: 1 })).answers).toEqual(first.answers)
})

test('to everybody else it does not exist, byte for byte; a colleague who may only read reads it', async () => {
  const { owner, applicationId } = await improved()
  const attempt = async (id: string, number: string, as: Part) => {
    const response = await target.send(`/applications/${id}/versions/${number}`, { as })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  const nothing = await attempt('no-such-thing', '1', 'other')
  expect(nothing[0]).toBe(404)
  for (const as of ['other', 'reviewer', 'secretariat'] as const)
    expect(await attempt(applicationId, '1', as)).toEqual(nothing)
  for (const number of ['0', '2', '1.5']) expect(await attempt(applicationId, number, 'applicant')).toEqual(nothing)
  expect((await target.send(`/applications/${applicationId}/versions/1`)).status).toBe(401)

  const { code } = await owner.inviteColleague({
    applicationId,
    forName: 'Robin',
    access: 'reader',
    days: 3,
    key: newKey(),
  })
  await target.as('other').acceptInvitation({ code })
  const read = await target.as('other').getSentVersion({ applicationId, number: 1 })
  expect(read).toEqual(await owner.getSentVersion({ applicationId, number: 1 }))
})

test('an improvement is discarded by its owner: answers and files are those that were sent, and nothing is lost', async () => {
  const { owner, applicationId, draft, document, receipt } = await improved()
  const { version, documents } = await owner.getApplication({ applicationId })
  const step = (as: Part, id = applicationId) =>
    target.send(`/applications/${id}/discarding`, { method: 'POST', as, headers: { 'If-Match': `"${version}"` } })
  const nothing = await (await step('other', 'no-such-thing')).text()
  for (const as of ['other', 'reviewer', 'secretariat'] as const) {
    const refused = await step(as)
    expect([refused.status, await refused.text()]).toEqual([404, nothing])
  }
  await expect(owner.discardImprovement({ applicationId, version: version - 1 })).rejects.toMatchObject({
    code: 'version_mismatch',
  })

  const back = await owner.discardImprovement({ applicationId, version })
  expect(back).toMatchObject({ status: 'draft', countingSubmission: 1, notEditableWhy: null, answers: draft.answers })
  expect(back.documents.filter(({ replaced }) => !replaced).map(({ id }) => id)).toEqual([document.id])
  expect(back.documents).toHaveLength(documents.length)
  const { items } = await owner.listAnswerMoments({ applicationId, address: OBJECTIVES })
  expect(items.map(({ value }) => value)).toEqual([draft.answers[OBJECTIVES], 'Better', draft.answers[OBJECTIVES]])

  const again = await owner.submitApplication({ applicationId, version: back.version, key: newKey() })
  expect(again.submission.digest).toBe(receipt.submission.digest)
  expect(again.submission.privacyNoticeVersion).toBe(receipt.submission.privacyNoticeVersion)
  const sent = await owner.getApplication({ applicationId })
  await expect(owner.discardImprovement({ applicationId, version: sent.version })).rejects.toMatchObject({
    code: 'not_editable',
  })
})

test('what was never sent has nothing to go back to', async () => {
  const { id: applicationId, version } = await completeDraft(target)
  await expect(target.as('applicant').discardImprovement({ applicationId, version })).rejects.toMatchObject({
    code: 'illegal_transition',
  })
})

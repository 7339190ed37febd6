/** Privacy notices of a call, and the version that a submission keeps. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const privacyRead = 'declarations.privacyRead'

test('the newest notice comes first and is the one that the call names', async () => {
  const visitor = target.as(null)
  for (const { id: callId, privacyNotice } of (await visitor.listCalls({})).items) {
    const { items } = await visitor.listPrivacyNotices({ callId })
    expect(items[0]).toMatchObject(privacyNotice)
    const days = items.map(({ publishedOn }) => publishedOn)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(new Set(items.map(({ version }) => version)).size).toBe(items.length)
  }
  await expect(visitor.listPrivacyNotices({ callId: 'no-such-call' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a submission keeps the version whose reading was confirmed', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, callId, version } = await completeDraft(target)
  const { privacyNotice } = await backend.getCall({ callId })
  const confirm = (value: boolean, on: number) =>
    backend.saveAnswers({ applicationId, version: on, changes: [{ address: privacyRead, value }] })
  const taken = await confirm(false, version)
  const given = await confirm(true, taken.version)
  const { submission } = await backend.submitApplication({ applicationId, version: given.version, key: newKey() })
  expect(submission.privacyNoticeVersion).toBe(privacyNotice.version)
  const { submissions } = await backend.getApplication({ applicationId })
  expect(submissions[0]?.privacyNoticeVersion).toBe(privacyNotice.version)
})

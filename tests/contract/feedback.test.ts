/** Feedback on the form: asked once, and published as sums without link to people. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallFeedback, countOf, type Feedback } from '#src/domain/feedback.ts'
import { completeDraft, newKey, openCall } from './drafts.ts'
import { openTarget, strangerUrl, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const feedback: Feedback = { ratings: { applicant: 'easy', motivation: 'hard' }, text: '  The objectives took long.  ' }

async function sent(): Promise<string> {
  const { id: applicationId, version } = await completeDraft(target)
  await target.as('applicant').submitApplication({ applicationId, version, key: newKey() })
  return applicationId
}

/** Charlie joins as editor or reader. */
async function withColleague(applicationId: string, access: 'editor' | 'reader') {
  const invitation = { applicationId, forName: 'Robin', access, days: 3, key: newKey() } as const
  const { code } = await target.as('applicant').inviteColleague(invitation)
  await target.as('other').acceptInvitation({ code })
  return target.as('other')
}

const told = async () => target.as('secretariat').getCallFeedback({ callId: await openCall(target) })
const give = (applicationId: string, given: Feedback = feedback) =>
  target.as('applicant').giveFeedback({ applicationId, ...given, key: newKey() })

test('nothing is asked of a draft, and none may be given', async () => {
  const { id: applicationId } = await completeDraft(target)
  const owner = target.as('applicant')
  expect(await owner.getFeedbackQuestion({ applicationId })).toEqual({ asked: false, sections: [] })
  await expect(give(applicationId)).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('who has withdrawn is not asked', async () => {
  const applicationId = await sent()
  const owner = target.as('applicant')
  const { version } = await owner.getApplication({ applicationId })
  await owner.withdrawApplication({ applicationId, version, reason: 'Other plans' })
  expect(await owner.getFeedbackQuestion({ applicationId })).toEqual({ asked: false, sections: [] })
})

test('owner and editors are asked about the sections that were sent, once for all of them', async () => {
  const applicationId = await sent()
  const owner = target.as('applicant')
  const editor = await withColleague(applicationId, 'editor')
  const question = await owner.getFeedbackQuestion({ applicationId })
  expect(question).toMatchObject({ asked: true })
  expect(question.sections.slice(0, 3)).toEqual(['applicant', 'contact', 'modules'])
  expect(await editor.getFeedbackQuestion({ applicationId })).toEqual(question)

  expect(await editor.giveFeedback({ applicationId, ...feedback, key: newKey() })).toEqual({
    asked: false,
    sections: [],
  })
  expect(await owner.getFeedbackQuestion({ applicationId })).toEqual({ asked: false, sections: [] })
  await expect(give(applicationId)).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('"no, thank you" is not asked again either, and reads like an answer', async () => {
  const [declined, answered] = [await sent(), await sent()]
  const no = await give(declined, { ratings: {}, text: '' })
  expect(no).toEqual(await give(answered))
  const owner = target.as('applicant')
  const after = (applicationId: string) => owner.getFeedbackQuestion({ applicationId })
  expect(await after(declined)).toEqual(await after(answered))
})

test('whoever may only read is not asked, and may not answer', async () => {
  const applicationId = await sent()
  const reader = await withColleague(applicationId, 'reader')
  expect(await reader.getFeedbackQuestion({ applicationId })).toEqual({ asked: false, sections: [] })
  const giving = reader.giveFeedback({ applicationId, ...feedback, key: newKey() })
  await expect(giving).rejects.toMatchObject({ code: 'forbidden' })
})

test.each(['other', 'reviewer', 'secretariat'] as const)('to %s it is not there, byte for byte', async (as) => {
  const bytes = async (applicationId: string, method: 'GET' | 'POST') => {
    const writing = { headers: { 'Idempotency-Key': newKey() }, json: feedback }
    const path = `/applications/${applicationId}/feedback`
    const response = await target.send(path, { method, as, ...(method === 'POST' && writing) })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  const id = await sent()
  for (const method of ['GET', 'POST'] as const)
    expect(await bytes(id, method)).toEqual(await bytes('no-such-thing', method))
})

test('what is told is for the secretariat alone; nobody else learns which calls have any', async () => {
  const callId = await openCall(target)
  for (const as of ['applicant', 'reviewer', null] as const) {
    const bytes = async (id: string) => {
      const response = await target.send(`/calls/${id}/feedback`, { as })
      return [response.status, response.headers.get('Content-Length'), await response.text()]
    }
    expect((await bytes(callId))[0]).toBe(as ? 403 : 401)
    expect(await bytes(callId)).toEqual(await bytes('no-such-call'))
  }
  const unknown = target.as('secretariat').getCallFeedback({ callId: 'no-such-call' })
  await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
})

test('the same key answers once, and with other words it is refused', async () => {
  const applicationId = await sent()
  const owner = target.as('applicant')
  const key = newKey()
  const first = await owner.giveFeedback({ applicationId, ...feedback, key })
  expect(await owner.giveFeedback({ applicationId, ...feedback, key })).toEqual(first)
  const other = owner.giveFeedback({ applicationId, ...feedback, text: 'Another.', key })
  await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' })
})

test('a section that was not sent, an unknown answer and a long text are refused', async () => {
  const { id: applicationId, version } = await completeDraft(target)
  const owner = target.as('applicant')
  const changes = [{ address: 'modules.modules', value: ['A'] }]
  const saved = await owner.saveAnswers({ applicationId, version, changes })
  await owner.submitApplication({ applicationId, version: saved.version, key: newKey() })
  await expect(give(applicationId, { ratings: { budget: 'easy' }, text: '' })).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'ratings.budget' }],
  })
  const json = { ratings: { applicant: 'wonderful' }, text: 'x'.repeat(501) }
  const response = await target.send(`/applications/${applicationId}/feedback`, {
    method: 'POST',
    as: 'applicant',
    headers: { 'Idempotency-Key': newKey() },
    json,
  })
  const { errors } = (await response.json()) as { errors: { pointer: string }[] }
  expect(errors.map(({ pointer }) => pointer)).toEqual(['ratings.applicant', 'text'])
  expect(await owner.getFeedbackQuestion({ applicationId })).toMatchObject({ asked: true })
})

test('feedback moves no version, and changes nothing that owner, reviewers or office see of the application', async () => {
  const applicationId = await sent()
  const seen = async () => [
    await target.as('applicant').getApplication({ applicationId }),
    await target.as('secretariat').getProposal({ proposalId: applicationId }),
  ]
  const before = await seen()
  await give(applicationId)
  expect(await seen()).toEqual(before)
})

test('no step of any sum rests on fewer than three, and none names an application, a person or a time', async () => {
  const seen = [await told()]
  for (let round = 0; round < 6; round += 1) {
    await give(await sent())
    seen.push(await told())
  }
  const sums = (one: CallFeedback) => [
    one.answered,
    one.texts.length,
    ...one.sections.map(({ counts }) => (counts ? countOf(counts) : 0)),
  ]
  const steps = seen.slice(1).flatMap((after, index) => {
    const before = sums(seen[index] ?? after)
    return sums(after).map((sum, place) => sum - (before[place] ?? 0))
  })
  expect(new Set(steps)).toEqual(new Set([0, 3]))
  const before = await told()
  expect(before.texts).toContain('The objectives took long.')
  expect(Object.keys(before).toSorted()).toEqual(['answered', 'sections', 'sent', 'texts'])
  for (const row of before.sections) expect(Object.keys(row).toSorted()).toEqual(['counts', 'section'])
})

test.skipIf(strangerUrl !== undefined)(
  'what is kept leads from no feedback to an application or a person',
  async () => {
    const applicationId = await sent()
    const key = newKey()
    await target.as('applicant').giveFeedback({ applicationId, ...feedback, text: 'Kept apart.', key })
    const state = target.embedded?.state()
    if (!state) throw new Error('the embedded backend was expected')
    for (const { tally } of state.feedbacks) {
      for (const sums of Object.values(tally))
        expect(Object.keys(sums).toSorted()).toEqual(['answered', 'ratings', 'texts'])
    }
    expect(state.askedForFeedback).toContainEqual({ applicationId })
    expect(JSON.stringify(state.feedbacks)).not.toContain(applicationId)
    // A stored key would reveal what was sent, so it is not stored.
    expect(JSON.stringify(state.idempotency)).not.toContain(key)
    const { feedbacks: _, ...rest } = state
    expect(JSON.stringify(rest)).not.toContain('Kept apart.')
  },
)

/** Comments on questions, visible to the people of the application only. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const OBJECTIVES = 'motivation.objectives'

/** A draft of the applicant that the other person may read. */
async function shared() {
  const { id: applicationId, version } = await completeDraft(target)
  const owner = target.as('applicant')
  const reader = target.as('other')
  const invitation = { applicationId, forName: 'Robin', access: 'reader', days: 3, key: newKey() } as const
  await reader.acceptInvitation({ code: (await owner.inviteColleague(invitation)).code })
  const ask = (as: typeof owner, text: string) =>
    as.openThread({ applicationId, address: OBJECTIVES, text, key: newKey() })
  return { applicationId, version, owner, reader, ask }
}

test('asked, answered, resolved, reopened: everybody of the application sees the same', async () => {
  const { applicationId, version, owner, reader, ask } = await shared()
  const { id: threadId, ...opened } = await ask(reader, '  Is this still true?  ')
  expect(opened).toMatchObject({ address: OBJECTIVES, version: 1, resolved: null })
  expect(opened.comments.map(({ text }) => text)).toEqual(['Is this still true?'])
  const thread = { applicationId, threadId }
  const answered = await owner.answerThread({ ...thread, text: 'Yes.', key: newKey() })
  const resolved = await owner.resolveThread({ ...thread, resolved: true, version: answered.version })
  expect(resolved.resolved).not.toBeNull()
  await expect(reader.answerThread({ ...thread, text: 'Thanks.', key: newKey() })).rejects.toMatchObject({
    code: 'illegal_transition',
    why: 'resolved',
  })
  const reopened = await reader.resolveThread({ ...thread, resolved: false, version: resolved.version })
  expect(reopened).toMatchObject({ resolved: null, version: 4 })
  expect((await owner.listThreads({ applicationId })).items).toEqual([reopened])
  expect((await owner.getApplication({ applicationId })).version).toBe(version)
})

test('who only reads resolves no question of others', async () => {
  const { applicationId, owner, reader, ask } = await shared()
  const { id: threadId, version, mayResolve } = await ask(owner, 'Who knows the figure?')
  expect(mayResolve).toBe(true)
  const [seen] = (await reader.listThreads({ applicationId })).items
  expect(seen?.mayResolve).toBe(false)
  const resolving = reader.resolveThread({ applicationId, threadId, resolved: true, version })
  await expect(resolving).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    owner.resolveThread({ applicationId, threadId, resolved: true, version: version + 1 }),
  ).rejects.toMatchObject({ code: 'version_mismatch', current: { version } })
})

test('one key, one comment; nothing empty, nothing endless, nothing beside the form', async () => {
  const { applicationId, owner } = await shared()
  const comment = { applicationId, address: OBJECTIVES, text: 'Once', key: newKey() }
  expect(await owner.openThread(comment)).toEqual(await owner.openThread(comment))
  expect((await owner.listThreads({ applicationId })).items).toHaveLength(1)
  for (const [text, code] of [
    [' ', 'required'],
    ['x'.repeat(2001), 'too_long'],
  ] as const)
    await expect(owner.openThread({ ...comment, text, key: newKey() })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: 'text', code }],
    })
  for (const address of ['motivation', 'motivation.no-such-field', 'activity.visits.0.host'])
    await expect(owner.openThread({ ...comment, address, key: newKey() })).rejects.toMatchObject({ code: 'invalid' })
  await owner.openThread({ ...comment, address: 'documents.DOC-7', key: newKey() })
})

test('who left sees and writes nothing any more; what they wrote stays, under their name', async () => {
  const { applicationId, owner, reader, ask } = await shared()
  const { id: threadId } = await ask(reader, 'I go now.')
  const { person } = await reader.getSession({})
  await reader.removeColleague({ applicationId, personId: person?.id ?? '' })
  await expect(reader.listThreads({ applicationId })).rejects.toMatchObject({ code: 'not_found' })
  const late = reader.answerThread({ applicationId, threadId, text: 'One more.', key: newKey() })
  await expect(late).rejects.toMatchObject({ code: 'not_found' })
  const [kept] = (await owner.listThreads({ applicationId })).items
  expect(kept?.comments).toMatchObject([{ name: person?.name, text: 'I go now.' }])
})

describe('to everybody else there are no comments, byte for byte', () => {
  test.each(['other', 'reviewer', 'secretariat'] as const)('%s', async (as) => {
    const { id } = await completeDraft(target)
    const { id: threadId } = await target
      .as('applicant')
      .openThread({ applicationId: id, address: OBJECTIVES, text: 'Ours', key: newKey() })
    const bytes = async (applicationId: string, [method, path, json]: readonly [string, string, unknown?]) => {
      const response = await target.send(`/applications/${applicationId}/threads${path}`, {
        method,
        as,
        headers: { 'If-Match': '"1"', 'Idempotency-Key': newKey() },
        ...(json !== undefined && { json }),
      })
      return [response.status, response.headers.get('Content-Length'), await response.text()]
    }
    for (const request of [
      ['GET', ''],
      ['POST', '', { address: OBJECTIVES, text: 'x' }],
      ['POST', `/${threadId}/comments`, { text: 'x' }],
      ['PUT', `/${threadId}/resolved`, { resolved: true }],
    ] as const) {
      const [status, ...rest] = await bytes(id, request)
      expect([status, ...rest]).toEqual(await bytes('no-such-thing', request))
      expect(status).toBe(404)
    }
  })

  test.each(['secretariat', 'reviewer'] as const)(
    'nor does anything that the %s sees of a proposal change',
    async (as) => {
      const { id, version, callId } = await completeDraft(target)
      const owner = target.as('applicant')
      await owner.submitApplication({ applicationId: id, version, key: newKey() })
      const paths = [`/proposals?callId=${callId}`, `/proposals/${id}`, `/proposals/${id}/reviews`]
      const everything = () =>
        Promise.all(
          [...paths, ...(as === 'secretariat' ? [`/dashboard?callId=${callId}`] : [])].map(async (path) => {
            const response = await target.send(path, { as })
            return [response.status, response.headers.get('ETag'), await response.text()]
          }),
        )
      const before = await everything()
      const comment = { applicationId: id, address: OBJECTIVES, text: 'What if they ask?', key: newKey() }
      const thread = await owner.openThread(comment)
      await owner.resolveThread({ applicationId: id, threadId: thread.id, resolved: true, version: thread.version })
      await owner.inviteColleague({ applicationId: id, forName: 'Robin', access: 'reader', days: 3, key: newKey() })
      expect(await everything()).toEqual(before)
    },
  )
})

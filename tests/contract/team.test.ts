/** The people of an application: invited by link, given a role, removed; hidden from everybody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Part, strangerUrl, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const OBJECTIVES = 'motivation.objectives'
const change = [{ address: OBJECTIVES, value: 'Together' }]

const invite = (applicationId: string, access: 'editor' | 'reader', as: Part = 'applicant') =>
  target.as(as).inviteColleague({ applicationId, forName: 'Robin', access, days: 7, key: newKey() })

/** A draft of the applicant that the other person has joined. */
async function shared(access: 'editor' | 'reader') {
  const { id: applicationId, version } = await completeDraft(target)
  const { code } = await invite(applicationId, access)
  await target.as('other').acceptInvitation({ code })
  const { person } = await target.as('other').getSession({})
  if (!person) throw new Error('the other one is signed in')
  return { applicationId, version, code, other: person }
}

test('whoever holds the link sees who invites to what, joins, and works on the same application', async () => {
  const { id: applicationId, version } = await completeDraft(target)
  const { code, invitation } = await invite(applicationId, 'editor')
  expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(7 * 24 * 60 * 60 * 1000)
  const { person: owner } = await target.as('applicant').getSession({})

  for (const as of [null, 'other'] as const)
    expect(await target.as(as).openInvitation({ code })).toMatchObject({
      state: 'open',
      invitedByName: owner?.name,
      access: 'editor',
      expiresAt: invitation.expiresAt,
      applicationId: null,
    })
  // Typed from a letter: small letters, with spaces instead of dashes.
  const typed = code.toLowerCase().replaceAll('-', ' ')
  expect(await target.as('other').acceptInvitation({ code: typed })).toMatchObject({ state: 'yours', applicationId })
  expect(await target.as('other').getApplication({ applicationId })).toMatchObject({ access: 'editor' })
  expect((await target.as('other').listApplications({ limit: 200 })).items.map(({ id }) => id)).toContain(applicationId)
  // Membership is no answer: the version stays, and work begun with it is not stale.
  await target.as('other').saveAnswers({ applicationId, version, changes: change })

  const team = await target.as('applicant').getTeam({ applicationId })
  expect(team.people.map(({ access }) => access)).toEqual(['owner', 'editor'])
  expect(team.invitations).toEqual([])
  expect(team.events.map(({ kind }) => kind)).toEqual(['joined', 'invited'])
})

test('a link is good once; joining twice is joining once', async () => {
  const { applicationId, code } = await shared('reader')
  expect(await target.as('other').acceptInvitation({ code })).toMatchObject({ state: 'yours', applicationId })
  expect((await target.as('applicant').getTeam({ applicationId })).people).toHaveLength(2)
  for (const as of [null, 'reviewer'] as const)
    expect(await target.as(as).openInvitation({ code })).toMatchObject({
      state: 'used',
      callTitle: null,
      authorityName: null,
      applicationId: null,
    })
  await expect(target.as('reviewer').acceptInvitation({ code })).rejects.toMatchObject({
    code: 'illegal_transition',
    why: 'used',
  })
})

test('a reader reads, and changes, sends, invites and removes nothing', async () => {
  const { applicationId, version } = await shared('reader')
  const reader = target.as('other')
  const { person: owner } = await target.as('applicant').getSession({})
  const file = new Blob([new TextEncoder().encode('%PDF-1.7')])
  const attempts: (() => Promise<unknown>)[] = [
    () => reader.saveAnswers({ applicationId, version, changes: change }),
    () => addDocument(reader, applicationId, { file }),
    () => reader.submitApplication({ applicationId, version, key: newKey() }),
    () => invite(applicationId, 'editor', 'other'),
    () => reader.removeColleague({ applicationId, personId: owner?.id ?? '' }),
    () => reader.changeColleague({ applicationId, personId: owner?.id ?? '', access: 'reader', version: 1 }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden', status: 403 })
  expect((await reader.getApplication({ applicationId })).answers[OBJECTIVES]).not.toBe('Together')
})

test('roles change on the version that was seen, and at once', async () => {
  const { applicationId, version, other } = await shared('reader')
  const owner = target.as('applicant')
  const { version: seen } = await owner.getTeam({ applicationId })
  const role = { applicationId, personId: other.id, access: 'editor' } as const
  await expect(owner.changeColleague({ ...role, version: seen - 1 })).rejects.toMatchObject({
    code: 'version_mismatch',
    current: { version: seen },
  })
  const changed = await owner.changeColleague({ ...role, version: seen })
  expect(changed.version).toBe(seen + 1)
  await target.as('other').saveAnswers({ applicationId, version, changes: change })
  const { person } = await owner.getSession({})
  await expect(
    owner.changeColleague({ ...role, personId: person?.id ?? '', version: changed.version }),
  ).rejects.toMatchObject({ code: 'illegal_transition' })
})

test.each(['removed', 'left'] as const)(
  'who was %s sees nothing any more, and the used link brings nobody back',
  async (how) => {
    const { applicationId, code, other } = await shared('editor')
    const by = how === 'left' ? 'other' : 'applicant'
    expect(await target.as(by).removeColleague({ applicationId, personId: other.id })).toMatchObject({
      name: other.name,
    })
    const gone = target.as('other')
    const attempts: (() => Promise<unknown>)[] = [
      () => gone.getApplication({ applicationId }),
      () => gone.getTeam({ applicationId }),
      () => gone.saveAnswers({ applicationId, version: 1, changes: change }),
      () => gone.removeColleague({ applicationId, personId: other.id }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    expect((await gone.listApplications({ limit: 200 })).items.map(({ id }) => id)).not.toContain(applicationId)
    await expect(gone.acceptInvitation({ code })).rejects.toMatchObject({ why: 'used' })
    const { events, people } = await target.as('applicant').getTeam({ applicationId })
    expect(events[0]).toMatchObject({ kind: how })
    expect(people).toHaveLength(1)
  },
)

test('an invitation that was taken back is one that never was', async () => {
  const { id: applicationId } = await completeDraft(target)
  const { code, invitation } = await invite(applicationId, 'editor')
  const owner = target.as('applicant')
  const team = await owner.withdrawInvitation({ applicationId, invitationId: invitation.id })
  expect(team.invitations).toEqual([])
  const bytes = async (given: string) => {
    const response = await target.send('/invitation', { headers: { 'Request-Code': given } })
    return [response.status, await response.text()]
  }
  expect(await bytes(code)).toEqual(await bytes('00000-00000-00000-00000-00000'))
  await expect(target.as('other').acceptInvitation({ code })).rejects.toMatchObject({ code: 'not_found' })
})

test('the same key makes one link, another body is refused', async () => {
  const { id: applicationId } = await completeDraft(target)
  const owner = target.as('applicant')
  const ask = { applicationId, forName: 'Robin', access: 'reader', days: 3, key: newKey() } as const
  expect(await owner.inviteColleague(ask)).toEqual(await owner.inviteColleague(ask))
  await expect(owner.inviteColleague({ ...ask, access: 'editor' })).rejects.toMatchObject({
    code: 'idempotency_key_reused',
  })
  expect((await owner.getTeam({ applicationId })).invitations).toHaveLength(1)
  await expect(owner.inviteColleague({ ...ask, forName: ' ', key: newKey() })).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'forName', code: 'required' }],
  })
})

test('thirty people and open invitations are the most', async () => {
  const { id: applicationId } = await completeDraft(target)
  for (let count = 1; count < 30; count += 1) await invite(applicationId, 'reader')
  await expect(invite(applicationId, 'reader')).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'forName', code: 'too_many' }],
  })
})

test('the side that decides cannot join', async () => {
  const { id: applicationId } = await completeDraft(target)
  const { code } = await invite(applicationId, 'reader')
  expect(await target.as('secretariat').openInvitation({ code })).toMatchObject({
    state: 'other_side',
    authorityName: null,
  })
  await expect(target.as('secretariat').acceptInvitation({ code })).rejects.toMatchObject({ code: 'forbidden' })
})

describe('to everybody else the people do not exist, byte for byte', () => {
  test.each(['other', 'reviewer', 'secretariat'] as const)('%s', async (as) => {
    const { id } = await completeDraft(target)
    const { invitation } = await invite(id, 'editor')
    const { person: owner } = await target.as('applicant').getSession({})
    const bytes = async (applicationId: string, [method, path, json]: readonly [string, string, unknown?]) => {
      const headers = { 'If-Match': '"1"', 'Idempotency-Key': newKey() }
      const response = await target.send(`/applications/${applicationId}${path}`, {
        method,
        as,
        headers,
        ...(json !== undefined && { json }),
      })
      return [response.status, response.headers.get('Content-Length'), await response.text()]
    }
    for (const request of [
      ['GET', '/people'],
      ['POST', '/invitations', { forName: 'Robin', access: 'reader', days: 3 }],
      ['DELETE', `/invitations/${invitation.id}`],
      ['PUT', `/people/${owner?.id}`, { access: 'reader' }],
      ['DELETE', `/people/${owner?.id}`],
    ] as const) {
      const [status, ...rest] = await bytes(id, request)
      expect([status, ...rest]).toEqual(await bytes('no-such-thing', request))
      expect(status).toBe(404)
    }
  })
})

test.skipIf(strangerUrl !== undefined)('an invitation expires on the backend’s clock', async () => {
  const { embedded } = target
  if (!embedded) throw new Error('the embedded backend was expected')
  const { id: applicationId } = await completeDraft(target)
  const { code, invitation } = await invite(applicationId, 'editor')
  await embedded.jumpTo(invitation.expiresAt)
  expect(await target.as('other').openInvitation({ code })).toMatchObject({ state: 'open' })
  await embedded.jumpTo(new Date(Date.parse(invitation.expiresAt) + 1).toISOString())
  expect(await target.as(null).openInvitation({ code })).toMatchObject({ state: 'expired', authorityName: null })
  await expect(target.as('other').acceptInvitation({ code })).rejects.toMatchObject({ why: 'expired' })
  // The owner still sees the expired invitation, and why nobody came.
  expect((await target.as('applicant').getTeam({ applicationId })).invitations).toMatchObject([{ id: invitation.id }])
})

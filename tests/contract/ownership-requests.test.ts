/** Returning an application that changed hands: asked by the former owner, decided by the secretariat. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, strangerUrl, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const reason = 'It was handed over by mistake.'

/** The applicant has given a draft to the other person. */
async function handedOver() {
  const { id: applicationId, reference, version } = await completeDraft(target)
  const [giver, owner] = [target.as('applicant'), target.as('other')]
  const invitation = { applicationId, forName: 'Robin', access: 'editor', days: 3, key: newKey() } as const
  await owner.acceptInvitation({ code: (await giver.inviteColleague(invitation)).code })
  const idOf = async (who: typeof owner) => (await who.getSession({})).person?.id ?? ''
  const [giverId, ownerId] = [await idOf(giver), await idOf(owner)]
  const team = () => giver.getTeam({ applicationId })
  await giver.offerOwnership({ applicationId, personId: ownerId, version: (await team()).version })
  await owner.acceptOwnership({ applicationId, version: (await team()).version })
  const ask = async () => giver.askOwnershipBack({ applicationId, reason, version: (await team()).version })
  return { applicationId, reference, version, giver, owner, giverId, ownerId, team, ask }
}
const secretariat = () => target.as('secretariat')
const requestFor = async (id: string) =>
  (await secretariat().listOwnershipRequests({})).items.find(({ applicationId }) => applicationId === id)

test('the secretariat learns of it only when asked, names and reference alone, and gives it back', async () => {
  const { applicationId, reference, version, giver, owner, giverId, ownerId, team, ask } = await handedOver()
  expect(await requestFor(applicationId)).toBeUndefined()
  const asked = await ask()
  expect(asked).toMatchObject({ access: 'editor', transfer: { fromId: giverId, asked: { reason } } })
  // Only the secretariat sees the reason, not the person it is about.
  expect((await owner.getTeam({ applicationId })).transfer?.asked).toMatchObject({ reason: null })

  const request = await requestFor(applicationId)
  expect(Object.keys(request ?? {}).toSorted()).toEqual([
    'applicationId',
    'askedAt',
    'callTitle',
    'fromName',
    'reason',
    'reference',
    'toName',
    'transferredAt',
    'version',
  ])
  expect(request).toMatchObject({ reference, reason, version: asked.version })
  const before = await owner.getApplication({ applicationId })
  const decided = { applicationId, decision: 'return', reason: 'As agreed by both.', version: asked.version } as const
  expect(await secretariat().decideOwnershipRequest(decided)).toEqual({ decision: 'return' })

  const after = await team()
  expect(after.people.map(({ personId, access }) => [personId, access])).toEqual([
    [giverId, 'owner'],
    [ownerId, 'editor'],
  ])
  expect(after.transfer).toBeNull()
  // Recorded with the reason, without the name of the secretary.
  expect(after.events[0]).toMatchObject({ kind: 'ownership_returned', byName: '', reason: 'As agreed by both.' })
  expect(await giver.getApplication({ applicationId })).toMatchObject({
    access: 'owner',
    version,
    answers: before.answers,
  })
  expect(await requestFor(applicationId)).toBeUndefined()
  await expect(secretariat().decideOwnershipRequest(decided)).rejects.toMatchObject({ code: 'not_found' })
})

test('left where it is, it stays, and nobody can be asked again', async () => {
  const { applicationId, giver, ownerId, team, ask } = await handedOver()
  const { version } = await ask()
  await secretariat().decideOwnershipRequest({ applicationId, decision: 'keep', reason: 'Meant so.', version })
  const after = await team()
  expect(after).toMatchObject({ people: [{ personId: ownerId, access: 'owner' }, {}], transfer: null })
  expect(after.events[0]).toMatchObject({ kind: 'ownership_kept', reason: 'Meant so.' })
  await expect(ask()).rejects.toMatchObject({ code: 'illegal_transition' })
  await expect(giver.endOwnershipRequest({ applicationId })).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('only whoever gave it away asks, and may ask no longer; a decision on what has moved meanwhile is refused', async () => {
  const { applicationId, giver, owner, team, ask } = await handedOver()
  const { version } = await team()
  await expect(owner.askOwnershipBack({ applicationId, reason, version })).rejects.toMatchObject({
    code: 'illegal_transition',
  })
  const asked = await ask()
  await expect(
    secretariat().decideOwnershipRequest({ applicationId, decision: 'return', reason, version }),
  ).rejects.toMatchObject({ code: 'version_mismatch', current: { version: asked.version } })
  expect((await giver.endOwnershipRequest({ applicationId })).transfer).toMatchObject({ asked: null })
  expect(await requestFor(applicationId)).toBeUndefined()
})

test('who gave it away cannot be removed before they could ask, and asks for nothing back once they left', async () => {
  const { applicationId, giver, owner, giverId, ask } = await handedOver()
  const removal = { applicationId, personId: giverId }
  await expect(owner.removeColleague(removal)).rejects.toMatchObject({ code: 'illegal_transition' })
  await ask()
  await giver.removeColleague(removal)
  expect(await requestFor(applicationId)).toBeUndefined()
  expect((await owner.getTeam({ applicationId })).transfer).toBeNull()
})

test('given back among themselves, it is no transfer that could be asked back', async () => {
  const { applicationId, giver, owner, giverId, ownerId, team, ask } = await handedOver()
  await ask()
  await owner.offerOwnership({ applicationId, personId: giverId, version: (await team()).version })
  await giver.acceptOwnership({ applicationId, version: (await team()).version })
  expect((await team()).transfer).toBeNull()
  expect(await requestFor(applicationId)).toBeUndefined()
  await giver.removeColleague({ applicationId, personId: ownerId })
})

test.each(['applicant', 'other', 'reviewer'] as const)('%s does not decide', async (as) => {
  const { applicationId, ask } = await handedOver()
  const { version } = await ask()
  const decision = { applicationId, decision: 'return', reason, version } as const
  await expect(target.as(as).listOwnershipRequests({})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(target.as(as).decideOwnershipRequest(decision)).rejects.toMatchObject({ code: 'forbidden' })
})

test('an application that nobody asked about is like none to the secretariat, byte for byte', async () => {
  const { applicationId } = await handedOver()
  const bytes = async (id: string, path: (id: string) => string, json?: unknown) => {
    const response = await target.send(path(id), {
      method: 'PUT',
      as: 'secretariat',
      headers: { 'If-Match': '"1"' },
      json,
    })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  const decide = (id: string) => `/ownership-requests/${id}`
  const ask = (id: string) => `/applications/${id}/ownership-request`
  const decision = { decision: 'return', reason }
  expect(await bytes(applicationId, decide, decision)).toEqual(await bytes('no-such-thing', decide, decision))
  expect(await bytes(applicationId, ask, { reason })).toEqual(await bytes('no-such-thing', ask, { reason }))
})

test.skipIf(strangerUrl !== undefined)('after 14 days on the backend’s clock they can be removed', async () => {
  const { embedded } = target
  if (!embedded) throw new Error('the embedded backend was expected')
  const { applicationId, owner, giverId } = await handedOver()
  const { keptUntil = '' } = (await owner.getTeam({ applicationId })).transfer ?? {}
  await embedded.jumpTo(keptUntil)
  const removal = { applicationId, personId: giverId }
  await expect(owner.removeColleague(removal)).rejects.toMatchObject({ code: 'illegal_transition' })
  await embedded.jumpTo(new Date(Date.parse(keptUntil) + 1).toISOString())
  await owner.removeColleague(removal)
})

/** A change of ownership: offered, accepted; taken back or declined before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

/** A draft of the applicant that the other person may read. */
async function shared() {
  const { id: applicationId, version } = await completeDraft(target)
  const owner = target.as('applicant')
  const colleague = target.as('other')
  const { code } = await owner.inviteColleague({
    applicationId,
    forName: 'Robin',
    access: 'reader',
    days: 3,
    key: newKey(),
  })
  await colleague.acceptInvitation({ code })
  const idOf = async (who: typeof owner) => (await who.getSession({})).person?.id ?? ''
  const offer = async () => {
    const team = await owner.getTeam({ applicationId })
    return owner.offerOwnership({ applicationId, personId: await idOf(colleague), version: team.version })
  }
  return { applicationId, version, owner, colleague, offer, ownerId: await idOf(owner), otherId: await idOf(colleague) }
}

test('nothing changes before the colleague accepts; then the roles have changed, and nothing else', async () => {
  const { applicationId, version, owner, colleague, offer, ownerId, otherId } = await shared()
  const before = await owner.getApplication({ applicationId })
  const offered = await offer()
  expect(offered).toMatchObject({ access: 'owner', offer: { personId: otherId } })
  expect(await colleague.getApplication({ applicationId })).toMatchObject({ access: 'reader' })

  const team = await colleague.acceptOwnership({ applicationId, version: offered.version })
  expect(team).toMatchObject({ access: 'owner', offer: null })
  expect(team.people.map(({ personId, access }) => [personId, access])).toEqual([
    [otherId, 'owner'],
    [ownerId, 'editor'],
  ])
  expect(team.events.map(({ kind }) => kind).slice(0, 2)).toEqual(['ownership_transferred', 'ownership_offered'])
  expect(await owner.getApplication({ applicationId })).toMatchObject({
    access: 'editor',
    version,
    answers: before.answers,
  })
  await expect(owner.submitApplication({ applicationId, version, key: newKey() })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const receipt = await colleague.submitApplication({ applicationId, version, key: newKey() })
  expect(receipt.submission.number).toBe(1)
})

test.each(['owner', 'colleague'] as const)('the %s ends an offer, and then there is nothing to accept', async (who) => {
  const all = await shared()
  const { applicationId, colleague } = all
  const { version } = await all.offer()
  const team = await all[who].endOwnershipOffer({ applicationId })
  expect(team).toMatchObject({ offer: null, version: version + 1 })
  const ended = who === 'owner' ? 'ownership_offer_ended' : 'ownership_declined'
  expect(team.events[0]).toMatchObject({ kind: ended })
  await expect(colleague.acceptOwnership({ applicationId, version: team.version })).rejects.toMatchObject({
    code: 'illegal_transition',
  })
  await expect(all[who].endOwnershipOffer({ applicationId })).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('only the owner offers, only to a colleague, and only whom it was offered accepts', async () => {
  const { applicationId, owner, colleague, offer, ownerId } = await shared()
  const { version } = await owner.getTeam({ applicationId })
  const mine = { applicationId, personId: ownerId, version }
  await expect(colleague.offerOwnership(mine)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(owner.offerOwnership(mine)).rejects.toMatchObject({ code: 'illegal_transition' })
  const nobody = { ...mine, personId: 'no-such-person' }
  await expect(owner.offerOwnership(nobody)).rejects.toMatchObject({ code: 'not_found' })
  const offered = await offer()
  await expect(owner.acceptOwnership({ applicationId, version: offered.version })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(colleague.acceptOwnership({ applicationId, version })).rejects.toMatchObject({
    code: 'version_mismatch',
    current: { version: offered.version },
  })
})

test('an offer ends with whoever it was made to', async () => {
  const { applicationId, owner, offer, otherId } = await shared()
  await offer()
  await owner.removeColleague({ applicationId, personId: otherId })
  expect((await owner.getTeam({ applicationId })).offer).toBeNull()
})

test.each(['other', 'reviewer', 'secretariat'] as const)('to %s no offer exists, byte for byte', async (as) => {
  const { id } = await completeDraft(target)
  const bytes = async (applicationId: string, [method, path, json]: readonly [string, string, unknown?]) => {
    const response = await target.send(`/applications/${applicationId}/ownership-offer${path}`, {
      method,
      as,
      headers: { 'If-Match': '"1"' },
      ...(json !== undefined && { json }),
    })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  for (const request of [
    ['PUT', '', { personId: 'somebody' }],
    ['DELETE', ''],
    ['POST', '/acceptance'],
  ] as const)
    expect(await bytes(id, request)).toEqual(await bytes('no-such-thing', request))
})

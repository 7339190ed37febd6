/** Where a person last typed: their own, on every device, until the application is sent. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const address = 'activity.visits.0.host'

async function shared(access: 'editor' | 'reader') {
  const { id: applicationId, version } = await completeDraft(target)
  const [owner, colleague] = [target.as('applicant'), target.as('other')]
  const invitation = { applicationId, forName: 'Robin', access, days: 3, key: newKey() } as const
  await colleague.acceptInvitation({ code: (await owner.inviteColleague(invitation)).code })
  return { applicationId, version, owner, colleague }
}

test('it is kept for whoever told it, with the version that they saw, and nobody else learns of it', async () => {
  const { applicationId, version, owner, colleague } = await shared('editor')
  expect(await owner.getPlace({ applicationId })).toEqual({ place: null })
  const before = await owner.getApplication({ applicationId })
  const { place } = await owner.keepPlace({ applicationId, address })
  expect(place).toMatchObject({ address, version })
  expect(await owner.getPlace({ applicationId })).toEqual({ place })
  expect(await colleague.getPlace({ applicationId })).toEqual({ place: null })
  await colleague.keepPlace({ applicationId, address: 'motivation.objectives' })
  expect(await owner.getPlace({ applicationId })).toEqual({ place })
  // It changes no version and nothing that others see.
  expect(await owner.getApplication({ applicationId })).toEqual(before)
})

test('what somebody saves brings their own place along, and nobody else’s', async () => {
  const { applicationId, version, owner, colleague } = await shared('editor')
  await owner.keepPlace({ applicationId, address })
  const changes = [{ address: 'motivation.objectives', value: 'Others.' }]
  const saved = await colleague.saveAnswers({ applicationId, version, changes })
  expect(await owner.getPlace({ applicationId })).toMatchObject({ place: { address, version } })
  expect(await colleague.getPlace({ applicationId })).toEqual({ place: null })
  const mine = [
    { address: 'activity.visits', value: [] },
    { address: 'activity.followUp', value: 'Mine.' },
  ]
  const after = await owner.saveAnswers({ applicationId, version: saved.version, changes: mine })
  expect(await owner.getPlace({ applicationId })).toMatchObject({ place: { address, version: after.version } })
})

test('what was saved elsewhere is where they last were, though nobody could tell it', async () => {
  const { applicationId, version, owner } = await shared('editor')
  await owner.keepPlace({ applicationId, address })
  const changes = [
    { address: 'motivation.objectives', value: 'Typed without a line.' },
    { address: 'activity.followUp', value: 'Typed last.' },
  ]
  const saved = await owner.saveAnswers({ applicationId, version, changes })
  const place = { address: 'activity.followUp', version: saved.version }
  expect(await owner.getPlace({ applicationId })).toMatchObject({ place })
})

test('of two devices the one that saves last counts, though it told its place before the other', async () => {
  const { applicationId, version, owner } = await shared('editor')
  await owner.keepPlace({ applicationId, address: 'motivation.objectives' })
  await owner.keepPlace({ applicationId, address })
  const changes = [{ address: 'motivation.objectives', value: 'Typed there again.' }]
  const saved = await owner.saveAnswers({ applicationId, version, changes })
  const place = { address: 'motivation.objectives', version: saved.version }
  expect(await owner.getPlace({ applicationId })).toMatchObject({ place })
})

test('sending forgets the places of everybody; what is sent takes none, and no receipt has it', async () => {
  const { applicationId, version, owner, colleague } = await shared('editor')
  await owner.keepPlace({ applicationId, address })
  await colleague.keepPlace({ applicationId, address })
  const receipt = await owner.submitApplication({ applicationId, version, key: newKey() })
  expect(await owner.getPlace({ applicationId })).toEqual({ place: null })
  expect(await colleague.getPlace({ applicationId })).toEqual({ place: null })
  expect(JSON.stringify(receipt)).not.toContain(address)
  await expect(owner.keepPlace({ applicationId, address })).rejects.toMatchObject({ code: 'not_editable' })
})

test('who only reads has no place, and what is no question of the form is none', async () => {
  const { applicationId, owner, colleague } = await shared('reader')
  await expect(colleague.keepPlace({ applicationId, address })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await colleague.getPlace({ applicationId })).toEqual({ place: null })
  for (const wrong of ['nothing.here', 'activity.visits.x.host', `activity.${'x'.repeat(200)}`]) {
    const path = `/applications/${applicationId}/place`
    const response = await target.send(path, { method: 'PUT', as: 'applicant', json: { address: wrong } })
    expect(response.status, wrong).toBe(400)
  }
  expect(await owner.getPlace({ applicationId })).toEqual({ place: null })
})

test.each(['other', 'reviewer', 'secretariat'] as const)('to %s there is no place, byte for byte', async (as) => {
  const { id } = await completeDraft(target)
  await target.as('applicant').keepPlace({ applicationId: id, address })
  const bytes = async (applicationId: string, method: string) => {
    const path = `/applications/${applicationId}/place`
    const response = await target.send(path, { method, as, ...(method === 'PUT' && { json: { address } }) })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  for (const method of ['GET', 'PUT']) expect(await bytes(id, method)).toEqual(await bytes('no-such-thing', method))
})

/** Who has an application open now: visible to its people only, for a while. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, strangerUrl, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

async function shared() {
  const { id: applicationId } = await completeDraft(target)
  const [owner, colleague] = [target.as('applicant'), target.as('other')]
  const invitation = { applicationId, forName: 'Robin', access: 'reader', days: 3, key: newKey() } as const
  await colleague.acceptInvitation({ code: (await owner.inviteColleague(invitation)).code })
  const { person } = await colleague.getSession({})
  if (!person) throw new Error('the other one is signed in')
  return { applicationId, owner, colleague, person }
}

test('each learns where the other is, and nobody is told of themselves', async () => {
  const { applicationId, owner, colleague, person } = await shared()
  expect(await colleague.tellPresence({ applicationId, place: 'motivation' })).toEqual({ items: [] })
  const { id: personId, name } = person
  expect(await owner.tellPresence({ applicationId, place: 'home' })).toEqual({
    items: [{ personId, name, place: 'motivation' }],
  })
  expect((await colleague.tellPresence({ applicationId, place: 'check' })).items).toMatchObject([{ place: 'home' }])
  expect((await owner.tellPresence({ applicationId, place: 'home' })).items).toMatchObject([{ place: 'check' }])
})

test('who was removed is not there, and learns nothing', async () => {
  const { applicationId, owner, colleague, person } = await shared()
  await colleague.tellPresence({ applicationId, place: 'motivation' })
  await owner.removeColleague({ applicationId, personId: person.id })
  expect(await owner.tellPresence({ applicationId, place: 'home' })).toEqual({ items: [] })
  await expect(colleague.tellPresence({ applicationId, place: 'home' })).rejects.toMatchObject({ code: 'not_found' })
})

test('presence moves no version, and changes nothing that others may see', async () => {
  const { applicationId, owner } = await shared()
  const before = await owner.getApplication({ applicationId })
  await owner.tellPresence({ applicationId, place: 'motivation' })
  expect(await owner.getApplication({ applicationId })).toEqual(before)
})

test.each(['other', 'reviewer', 'secretariat'] as const)('to %s nobody is there, byte for byte', async (as) => {
  const { id } = await completeDraft(target)
  const bytes = async (applicationId: string) => {
    const path = `/applications/${applicationId}/presence`
    const response = await target.send(path, { method: 'PUT', as, json: { place: 'home' } })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  expect(await bytes(id)).toEqual(await bytes('no-such-thing'))
})

test.skipIf(strangerUrl !== undefined)('silence is absence after 45 seconds on the backend’s clock', async () => {
  const { embedded } = target
  if (!embedded) throw new Error('the embedded backend was expected')
  const { applicationId, owner, colleague } = await shared()
  await colleague.tellPresence({ applicationId, place: 'motivation' })
  const told = Date.parse(embedded.clock.now())
  await embedded.jumpTo(new Date(told + 44_999).toISOString())
  expect((await owner.tellPresence({ applicationId, place: 'home' })).items).toHaveLength(1)
  await embedded.jumpTo(new Date(told + 45_000).toISOString())
  expect((await owner.tellPresence({ applicationId, place: 'home' })).items).toEqual([])
})

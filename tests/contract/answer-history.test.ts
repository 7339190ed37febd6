/** The history of answers, visible to the people of the application only. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newKey, openCall } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const address = 'motivation.objectives'
const morning = 'What we wrote in the morning, with all its reasons and figures.'
const noon = 'Something quite different that somebody wrote over it at noon.'

async function written() {
  const owner = target.as('applicant')
  const { id: applicationId, version } = await owner.createApplication({
    callId: await openCall(target),
    key: newKey(),
  })
  let now = version
  for (const value of [morning, noon, null]) {
    now = (await owner.saveAnswers({ applicationId, version: now, changes: [{ address, value }] })).version
  }
  return { owner, applicationId, version: now }
}

test('every text that was written over is still there, the newest first, with who wrote it', async () => {
  const { owner, applicationId } = await written()
  const { person } = await owner.getSession({})
  const { items } = await owner.listAnswerMoments({ applicationId, address })
  expect(items.map(({ value }) => value)).toEqual([null, noon, morning])
  expect(items.every((item) => item.address === address && item.byName === person?.name)).toBe(true)
  expect((await owner.listAnswerMoments({ applicationId, address: 'motivation' })).items).toEqual(items)
  expect((await owner.listAnswerMoments({ applicationId, address: 'motivation.object' })).items).toEqual([])
})

test('a colleague who may read sees it; the side of review, the secretariat and strangers find nothing', async () => {
  const { owner, applicationId } = await written()
  const refused = { code: 'not_found' }
  for (const who of ['other', 'reviewer', 'secretariat'] as const)
    await expect(target.as(who).listAnswerMoments({ applicationId, address })).rejects.toMatchObject(refused)
  await expect(
    target.as('other').listAnswerMoments({ applicationId: 'no-such-application', address }),
  ).rejects.toMatchObject(refused)
  const { code } = await owner.inviteColleague({
    applicationId,
    forName: 'Robin',
    access: 'reader',
    days: 3,
    key: newKey(),
  })
  await target.as('other').acceptInvitation({ code })
  expect((await target.as('other').listAnswerMoments({ applicationId, address })).items).toHaveLength(3)
})

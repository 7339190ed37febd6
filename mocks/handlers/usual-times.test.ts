import { expect, test } from 'vitest'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { TOLD_TOGETHER } from '#src/domain/application/usual-time.ts'
import { restAs } from '#tests/support/backends.ts'
import { addDocument } from '#tests/support/documents.ts'
import { call, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'

const OBJECTIVES = 'motivation.objectives'
const MINUTE_MS = 60_000
const all = Object.entries(completeAnswers).map(([address, value]) => ({ address, value }))
const motivation = all.filter(({ address }) => address.startsWith('motivation.'))
const elsewhere = all.filter(({ address }) => !address.startsWith('motivation.'))

async function start() {
  const node = await startNodeBackend({ state: world() })
  const owner = restAs('owner', node)
  const save = async (applicationId: string, changes: typeof all) => {
    await node.jumpTo(new Date(Date.parse(node.clock.now()) + MINUTE_MS).toISOString())
    const { version } = await owner.getApplication({ applicationId })
    await owner.saveAnswers({ applicationId, version, changes })
  }
  return {
    ...node,
    owner,
    save,
    begin: async () => (await owner.createApplication({ callId: call.id, key: crypto.randomUUID() })).id,
    /** Saves the motivation in this many different minutes, and everything else at once. */
    async write(applicationId: string, minutes: number) {
      await save(applicationId, motivation.slice(0, 4))
      await save(applicationId, motivation.slice(4))
      for (let minute = 3; minute <= minutes; minute += 1)
        await save(applicationId, [{ address: OBJECTIVES, value: `Goal ${minute}.` }])
      await save(applicationId, elsewhere)
    },
    async send(applicationId: string) {
      const { version } = await owner.getApplication({ applicationId })
      await owner.submitApplication({ applicationId, version, key: crypto.randomUUID() })
    },
    async told() {
      const { sections } = await restAs(null, node).getUsualTimes({ callId: call.id })
      return sections.filter(({ minutes }) => minutes !== null)
    },
    workOn: (id: string) => node.state().works.find(({ applicationId }) => applicationId === id)?.work,
  }
}

test('minutes of writing are told with the fifth application, and those of nobody who brought answers along', async () => {
  const { begin, write, send, told } = await start()
  for (let sent = 0; sent < TOLD_TOGETHER; sent += 1) {
    expect(await told()).toEqual([])
    const applicationId = await begin()
    await write(applicationId, 10 + 2 * sent)
    expect(await told()).toEqual([])
    await send(applicationId)
  }
  expect(await told()).toEqual([{ section: 'motivation', minutes: 15 }])
})

test('all who work on an application count together: a minute is one minute', async () => {
  const { begin, owner, workOn, ...node } = await start()
  const applicationId = await begin()
  const { code } = await owner.inviteColleague({
    applicationId,
    forName: 'Robin',
    access: 'editor',
    days: 3,
    key: crypto.randomUUID(),
  })
  const colleague = restAs('stranger', node)
  await colleague.acceptInvitation({ code })
  for (const [backend, value] of [
    [owner, 'Mine.'],
    [colleague, 'Hers.'],
  ] as const) {
    const { version } = await owner.getApplication({ applicationId })
    await backend.saveAnswers({ applicationId, version, changes: [{ address: OBJECTIVES, value }] })
  }
  expect(workOn(applicationId)?.motivation?.minutes).toBe(1)
})

test('what changes nothing, and what is refused, is no work; a file that is added is', async () => {
  const { begin, save, owner, workOn } = await start()
  const applicationId = await begin()
  const change = [{ address: OBJECTIVES, value: 'One.' }]
  await save(applicationId, change)
  await save(applicationId, change)
  await expect(save(applicationId, [{ address: OBJECTIVES, value: 5 }])).rejects.toMatchObject({ code: 'invalid' })
  expect(workOn(applicationId)?.motivation?.minutes).toBe(1)
  await addDocument(owner, applicationId, { file: new Blob(['%PDF-1.7 page']) })
  expect(workOn(applicationId)?.documents?.minutes).toBe(1)
})

test('with the first sending nothing leads from the minutes to the application, and later work counts nowhere', async () => {
  const { begin, write, save, send, owner, state, workOn } = await start()
  const applicationId = await begin()
  await write(applicationId, 6)
  await send(applicationId)
  const { workTallies } = state()
  expect(workTallies).toEqual([{ callId: call.id, tally: { told: {}, waiting: { motivation: [6] } } }])
  expect(workOn(applicationId)).toEqual({})

  const { version } = await owner.getApplication({ applicationId })
  await owner.reopenApplication({ applicationId, version })
  await save(applicationId, [{ address: OBJECTIVES, value: 'Better.' }])
  await send(applicationId)
  expect(state().workTallies).toEqual(workTallies)
  expect(workOn(applicationId)).toEqual({})
})

test('what is counted is in no answer but that of the call', async () => {
  const { begin, write, save, send, fetch } = await start()
  const applicationId = await begin()
  const seen = async () =>
    Promise.all(
      [
        ['owner', `/applications/${applicationId}`],
        ['owner', '/applications'],
        ['secretary', `/proposals/${applicationId}`],
        ['secretary', '/dashboard?callId=call-1'],
      ].map(async ([as, path]) => {
        const headers = { Authorization: `Bearer demo-${as}` }
        return (await fetch(new Request(`http://localhost/api${path}`, { headers }))).text()
      }),
    )
  await write(applicationId, 7)
  await save(applicationId, [{ address: OBJECTIVES, value: 'Last.' }])
  await send(applicationId)
  for (const text of await seen()) expect(text).not.toMatch(/"(?:work|minutes|waiting|told)"/)
})

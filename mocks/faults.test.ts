import { expect, test, vi } from 'vitest'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { draft, world } from '#tests/support/world.ts'
import { faultWords } from './faults.ts'
import { startNodeBackend } from './node.ts'

const start = async () => {
  const node = await startNodeBackend({ state: world({ applications: [draft('app-1')] }) })
  return { ...node, visitor: restAs(null, node), owner: restAs('owner', node) }
}

test.each([
  ['fault-offline', 'offline'],
  ['fault-unavailable', 'unavailable'],
  ['fault-internal', 'internal'],
  ['fault-rate-limited', 'rate_limited'],
  ['fault-malformed', 'bad_response'],
  ['fault-signed-out', 'not_signed_in'],
])('%s as an identifier fails with %s', async (callId, code) => {
  const { visitor, owner } = await start()
  expect(await refusalFrom(visitor.getCall({ callId }))).toMatchObject({ code })
  expect(await refusalFrom(owner.getApplication({ applicationId: callId }))).toMatchObject({ code })
})

test('a slow one is slow and then gives the thing that stands behind the word', async () => {
  vi.useFakeTimers()
  const { visitor } = await start()
  const answered = vi.fn<(id: string) => void>()
  const slow = visitor.getCall({ callId: 'fault-slow.call-1' }).then(({ id }) => answered(id))
  await vi.advanceTimersByTimeAsync(faultWords['fault-slow'].delayMs - 1)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await slow
  expect(answered).toHaveBeenCalledWith('call-1')
  vi.useRealTimers()
})

test('a word typed as an answer refuses the saving', async () => {
  const { owner } = await start()
  const save = (value: string) =>
    owner.saveAnswers({
      applicationId: 'app-1',
      version: 1,
      changes: [{ address: 'motivation.objectives', value }],
    })
  expect(await refusalFrom(save('fault-unavailable'))).toMatchObject({ code: 'unavailable' })
  expect(await refusalFrom(save('fault-stale'))).toMatchObject({ code: 'version_mismatch', current: { version: 1 } })
  expect((await save('No fault')).version).toBe(2)
})

test('switches hold until they are cleared, counted ones until they are used up', async () => {
  const { visitor, faults } = await start()
  faults.set({ kind: 'errors', operation: 'listCalls' })
  expect(await refusalFrom(visitor.listCalls({}))).toMatchObject({ code: 'unavailable' })
  expect((await visitor.getSession({})).person).toBeNull()
  faults.clear('errors')
  faults.set({ kind: 'offline', times: 2 })
  for (const _ of [1, 2]) expect(await refusalFrom(visitor.listCalls({}))).toMatchObject({ code: 'offline' })
  expect((await visitor.listCalls({})).items).toHaveLength(1)
  expect(faults.list()).toEqual([])
})

test('a session that ends tells when, is refused from then on, and goes on once somebody signs in again', async () => {
  const node = await start()
  const again = restAs('owner~2', node)
  expect(await node.owner.getSession({})).toMatchObject({ endsAt: null })
  const endsAt = '2016-04-12T08:03:00.000Z'
  node.faults.set({ kind: 'session_ending', endsAt })
  expect(await node.owner.getSession({})).toMatchObject({ person: { id: 'owner' }, endsAt })
  expect(await node.visitor.getSession({})).toMatchObject({ person: null, endsAt: null })
  node.clock.jumpTo(endsAt)
  expect(await refusalFrom(node.owner.listApplications({}))).toMatchObject({ code: 'not_signed_in' })
  expect(await again.getSession({})).toMatchObject({ person: { id: 'owner' }, endsAt: null })
  expect(node.faults.list()).toEqual([])
})

test('an expired session is refused until somebody signs in again', async () => {
  const node = await start()
  const again = restAs('owner~2', node)
  await node.owner.listApplications({})
  node.faults.set({ kind: 'session_expired' })
  for (const _ of [1, 2])
    expect(await refusalFrom(node.owner.listApplications({}))).toMatchObject({ code: 'not_signed_in' })
  expect((await node.visitor.listCalls({})).items).toHaveLength(1)
  expect((await again.getSession({})).person?.id).toBe('owner')
  expect(node.faults.list()).toEqual([])
  // The old token stays expired.
  expect((await again.listApplications({})).items).toHaveLength(1)
})

test('a stale version hits the next write only', async () => {
  const { owner, faults } = await start()
  faults.set({ kind: 'stale_version' })
  await owner.getApplication({ applicationId: 'app-1' })
  const send = () => owner.submitApplication({ applicationId: 'app-1', version: 1, key: 'k' })
  expect(await refusalFrom(send())).toMatchObject({ code: 'version_mismatch', current: { version: 1 } })
  expect((await send()).submission.number).toBe(1)
})

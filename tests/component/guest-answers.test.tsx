/** What all tabs of a guest have typed, open or closed. */
import { beforeEach, expect, test } from 'vitest'
import { connectBackend } from '#src/backend/backend.ts'
import { createDevicePort } from '#src/backend/saving/device-port.ts'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { forgetGuest, guestAnswers, guestDraftName, latestAnswers } from '#src/backend/saving/guest-draft.ts'
import { restAs } from '#tests/support/backends.ts'

const CALL = 'romact-tcc-2016-1'

beforeEach(async () => {
  // The backend must not be called.
  connectBackend(restAs(null, { fetch: () => Promise.reject(new TypeError('asked')) }))
  const device = createIndexedDbStore()
  await device.forget(guestDraftName(CALL), await device.read(guestDraftName(CALL)))
  await device.forgetConfirmed(guestDraftName(CALL))
})

test('an older text that a closed tab left is one of before, and all rows of both are there', async () => {
  const [device, rows] = [createIndexedDbStore(), 'activity.visits']
  const port = createDevicePort(device, guestDraftName(CALL))
  const row = (key: string) => ({ key, host: key })
  await port.save([{ address: 'motivation.objectives', value: 'Typed last.' }], 0)
  await port.save([{ address: rows, value: [row('first'), row('second')] }], 1)
  const left = { base: 0, keptAt: 1, tab: 'closed' }
  await device.write(guestDraftName(CALL), [
    { ...left, address: 'motivation.objectives', value: 'Typed before.' },
    { ...left, address: rows, value: [row('first'), row('third')], ground: [row('first')] },
    { ...left, address: 'applicant.localAuthorityName', value: 'Exampleville' },
  ])
  const kept = await guestAnswers(CALL)
  expect(kept.map(({ value }) => value)).toContain('Typed before.')
  expect(latestAnswers(kept)).toEqual({
    'motivation.objectives': 'Typed last.',
    'applicant.localAuthorityName': 'Exampleville',
    [rows]: [row('first'), row('second'), row('third')],
  })
  await forgetGuest(CALL, kept)
  expect(await guestAnswers(CALL)).toEqual([])
})

test('a text that a closed tab left in a field which was cleared since is one of before', async () => {
  const device = createIndexedDbStore()
  const port = createDevicePort(device, guestDraftName(CALL))
  await port.save([{ address: 'motivation.objectives', value: 'Typed before.' }], 0)
  await port.save([{ address: 'motivation.objectives', value: null }], 1)
  await device.write(guestDraftName(CALL), [
    { address: 'motivation.objectives', value: 'Left behind.', base: 1, keptAt: 1, tab: 'closed' },
  ])
  const kept = await guestAnswers(CALL)
  expect(kept.map(({ value }) => value)).toContain('Left behind.')
  expect(latestAnswers(kept)).toEqual({})
})

test('the rows of all tabs are there, of those that are closed and of one that is about to share its own', async () => {
  const [device, rows] = [createIndexedDbStore(), 'activity.visits']
  const port = createDevicePort(device, guestDraftName(CALL))
  const row = (key: string) => ({ key, host: key })
  await port.save([{ address: rows, value: [row('first')] }], 0)
  const left = { address: rows, base: 0, ground: [], keptAt: 1 }
  await device.write(guestDraftName(CALL), [
    { ...left, value: [row('second')], tab: 'closed' },
    { ...left, value: [row('third')], tab: 'closed as well' },
  ])
  const keysOf = async () => (latestAnswers(await guestAnswers(CALL))[rows] as { key: string }[]).map(({ key }) => key)
  expect((await keysOf()).toSorted()).toEqual(['first', 'second', 'third'])
  await device.write(guestDraftName(CALL), [
    { ...left, base: 1, ground: [row('first')], value: [row('first'), row('fourth')], tab: 'open', keptAt: 2 },
  ])
  expect((await keysOf()).toSorted()).toEqual(['first', 'fourth', 'second', 'third'])
})

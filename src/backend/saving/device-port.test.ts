/** Tabs of one browser over a document that no server has. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { createDevicePort, forgetOnDevice } from './device-port.ts'
import { type DeviceStore, DeviceStoreError } from './device-store.ts'
import type { DraftSaver } from './draft.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const openTabs = async (device: DeviceStore) => {
  // A copy of what another tab has changed meanwhile would undo that.
  device.writeConfirmed = () => Promise.reject(new Error('nobody keeps a copy'))
  const opened: DraftSaver[] = []
  const open = async (tab: string) => {
    const port = createDevicePort(device, 'd')
    const confirmed = await port.load()
    const saver: DraftSaver = await openSome(
      { port, present: () => confirmed },
      {
        device,
        tab,
        isOpen: () => Promise.resolve(true),
        onConfirmed: () => opened.forEach((other) => other !== saver && void other.refresh()),
      },
    )
    opened.push(saver)
    return saver
  }
  const [left, right] = [await open('left'), await open('right')]
  return { left, right, open }
}

test('what is typed in one appears in the others, and is never told to be saved', async () => {
  const device = createMemoryDevice()
  const { left, right, open } = await openTabs(device)
  expect(left.state()).toMatchObject({ phase: 'saved', savedAt: '', unconfirmed: 0 })
  const followed: string[] = []
  right.subscribe((event) => event.kind === 'values' && followed.push(...event.addresses))
  left.edit('a', 'left')
  right.edit('b', 'right')
  await pass(2_000)
  for (const tab of [left, right, await open('third')]) {
    expect(tab.answers()).toEqual({ a: 'left', b: 'right' })
    expect(tab.state()).toMatchObject({ phase: 'device', unconfirmed: 2, clashes: [], trouble: null, held: 0 })
  }
  expect(followed).toContain('a')
  expect(device.kept('d')).toEqual([])

  right.edit('a', null)
  await pass(2_000)
  expect(left.answers()).toEqual({ b: 'right' })
})

test('two texts of one field are both kept, and a person chooses', async () => {
  const { left, right } = await openTabs(createMemoryDevice())
  left.edit('a', 'left')
  await pass(300)
  right.edit('a', 'right')
  await pass(2_000)
  expect(left.answers()).toEqual({ a: 'left' })
  expect(right.answers()).toEqual({ a: 'right' })
  expect(right.state()).toMatchObject({ phase: 'device', clashes: [{ address: 'a', mine: 'right', theirs: 'left' }] })
  right.resolve('a', 'mine')
  await pass(2_000)
  expect(left.answers()).toEqual({ a: 'right' })
  expect(left.state().clashes).toEqual([])
})

test('rows that both have added are all there', async () => {
  const { left, right } = await openTabs(createMemoryDevice())
  left.edit('rows', [{ key: '1', text: 'left' }])
  right.edit('rows', [{ key: '2', text: 'right' }])
  await pass(2_000)
  for (const tab of [left, right]) {
    expect(tab.answers()['rows']).toHaveLength(2)
    expect(tab.state()).toMatchObject({ phase: 'device', clashes: [] })
  }
})

test('what is forgotten goes from every tab; what was typed meanwhile stays, and nobody is asked about it', async () => {
  const device = createMemoryDevice()
  const { left, right } = await openTabs(device)
  left.edit('a', 'forgotten')
  left.edit('b', 'of before')
  await pass(2_000)
  right.edit('b', 'typed meanwhile')
  await forgetOnDevice(device, 'd', () => true)
  await Promise.all([left.refresh(), right.refresh()])
  expect(left.answers()).toEqual({})
  expect(left.state()).toMatchObject({ phase: 'saved', savedAt: '', unconfirmed: 0 })
  await pass(2_000)
  for (const tab of [left, right]) {
    expect(tab.answers()).toEqual({ b: 'typed meanwhile' })
    expect(tab.state()).toMatchObject({ phase: 'device', clashes: [] })
  }
  expect(JSON.stringify(await device.readConfirmed('d'))).not.toContain('forgotten')
})

test('a tab that is open brings back what the browser has thrown away', async () => {
  const device = createMemoryDevice()
  const { left, right } = await openTabs(device)
  left.edit('a', 'typed before')
  await pass(2_000)
  await device.forgetConfirmed('d')
  right.edit('b', 'typed after')
  await pass(2_000)
  expect((await device.readConfirmed('d'))?.answers).toEqual({ a: 'typed before', b: 'typed after' })
  expect(left.answers()).toEqual({ a: 'typed before', b: 'typed after' })
})

test('what a new tab has typed since the browser threw the document away stands beside what an older tab knows', async () => {
  const device = createMemoryDevice()
  const { left, right, open } = await openTabs(device)
  for (const text of ['first', 'second', 'third']) {
    left.edit('a', text)
    await pass(2_000)
  }
  await device.forgetConfirmed('d')
  const anew = await open('anew')
  anew.edit('b', 'typed anew')
  await pass(2_000)
  expect(anew.answers()).toEqual({ b: 'typed anew' })
  right.edit('c', 'typed after')
  await pass(2_000)
  expect((await device.readConfirmed('d'))?.answers).toEqual({ a: 'third', b: 'typed anew', c: 'typed after' })
  for (const tab of [left, right, anew]) {
    expect(tab.answers()).toEqual({ a: 'third', b: 'typed anew', c: 'typed after' })
    expect(tab.state()).toMatchObject({ phase: 'device', clashes: [], trouble: null })
  }
})

test('of one field that both have typed into after such a loss each text is kept, and a person chooses', async () => {
  const device = createMemoryDevice()
  const { left, open } = await openTabs(device)
  for (const text of ['first', 'second', 'third']) {
    left.edit('a', text)
    await pass(2_000)
  }
  await device.forgetConfirmed('d')
  const anew = await open('anew')
  left.edit('b', 'typed in the older tab')
  anew.edit('b', 'typed anew')
  anew.edit('c', 'more')
  await anew.flush()
  await pass(2_000)
  expect(left.answers()).toEqual({ a: 'third', b: 'typed in the older tab', c: 'more' })
  expect(left.state().clashes).toMatchObject([{ address: 'b', theirs: 'typed anew' }])
  left.resolve('b', 'mine')
  await pass(2_000)
  expect(anew.answers()).toEqual({ a: 'third', b: 'typed in the older tab', c: 'more' })
})

test('a full device says so by itself, and takes the text once there is room', async () => {
  const device = createMemoryDevice()
  const { left, right } = await openTabs(device)
  const { changeConfirmed, write } = device
  const refuse = () => Promise.reject(new DeviceStoreError('full', null))
  Object.assign(device, { changeConfirmed: refuse, write: refuse })
  left.edit('a', 'text')
  await pass(2_000)
  expect(left.state()).toMatchObject({ phase: 'unkept', device: 'full', trouble: null, unconfirmed: 1 })
  expect(right.answers()).toEqual({})
  Object.assign(device, { changeConfirmed, write })
  await pass(60_000)
  expect(left.state()).toMatchObject({ phase: 'device', device: 'ok', trouble: null })
  expect(right.answers()).toEqual({ a: 'text' })
})

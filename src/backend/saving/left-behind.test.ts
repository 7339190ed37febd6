/** What a tab leaves on the device while another one of the same draft stays open. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { BackendError } from '../errors.ts'
import { DeviceStoreError } from './device-store.ts'
import type { DraftSaver } from './draft.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Two looks: a tab that is being reloaded is gone at one of them only. */
const gatherTwice = async (saver: DraftSaver) => {
  await saver.gather()
  await pass(5_000)
  await saver.gather()
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** One tab types without a line and is closed; the other one was open all the time. */
const closedTab = async (typed: Record<string, string>) => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  const open = new Set(['closed', 'here'])
  const isOpen = (tab: string) => Promise.resolve(open.has(tab))
  const [closed, here] = [
    await openSome(backend, { device, tab: 'closed', isOpen }),
    await openSome(backend, { device, tab: 'here', isOpen }),
  ]
  backend.fail(new BackendError('saveAnswers', 'offline'))
  for (const [address, value] of Object.entries(typed)) closed.edit(address, value)
  await pass(500)
  closed.close()
  backend.fail(null)
  const leave = () => void open.delete('closed')
  const comeBack = () => void open.add('closed')
  return { backend, device, here, leave, comeBack }
}

test('is taken up by the one that stays, told, and goes up', async () => {
  const { backend, device, here, leave } = await closedTab({ a: 'the last sentence' })
  await gatherTwice(here)
  expect(here.answers()).toEqual({})
  leave()
  const followed: string[] = []
  here.subscribe((event) => event.kind === 'values' && followed.push(...event.addresses))
  await gatherTwice(here)
  expect(here.answers()).toEqual({ a: 'the last sentence' })
  expect(here.state()).toMatchObject({ phase: 'device', unconfirmed: 1, restored: ['a'] })
  expect(followed).toContain('a')
  await here.gather()
  expect(here.state()).toMatchObject({ restored: ['a'] })
  await pass(2_000)
  expect(backend.answers).toEqual({ a: 'the last sentence' })
  expect(device.kept('d')).toEqual([])
})

test('is with the backend before anything is sent from here', async () => {
  const { backend, here, leave } = await closedTab({ a: 'the last sentence' })
  leave()
  await here.gather()
  await pass(5_000)
  const flushed = here.flush()
  await pass(200)
  await flushed
  expect(here.state()).toMatchObject({ phase: 'saved', unconfirmed: 0 })
  expect(backend.answers).toEqual({ a: 'the last sentence' })
})

test('in a field that is typed into here comes up after it, once, as a text of its own', async () => {
  const { backend, here, leave } = await closedTab({ a: 'theirs' })
  leave()
  await here.gather()
  await pass(4_990)
  here.edit('a', 'mine')
  await pass(10)
  await Promise.all([here.gather(), here.gather()])
  await here.gather()
  expect(here.answers()).toEqual({ a: 'mine' })
  await pass(3_000)
  expect(backend.answers).toEqual({ a: 'mine' })
  expect(here.state().clashes).toEqual([{ address: 'a', mine: 'theirs', theirs: 'mine' }])
  here.resolve('a', 'theirs')
  await pass(2_000)
  expect(here.state()).toMatchObject({ phase: 'saved', clashes: [] })
})

test('of a tab that is only being reloaded stays its own', async () => {
  const { here, leave, comeBack } = await closedTab({ a: 'the last sentence' })
  leave()
  await here.gather()
  comeBack()
  await pass(5_000)
  await here.gather()
  leave()
  await here.gather()
  expect(here.answers()).toEqual({})
})

test('and two who ask at once take it up once', async () => {
  const { backend, here, leave } = await closedTab({ a: 'v1' })
  leave()
  await here.gather()
  await pass(5_000)
  backend.fail(new BackendError('saveAnswers', 'offline'))
  await Promise.all([here.gather(), here.gather()])
  here.edit('a', 'v2')
  backend.fail(null)
  await pass(1_000)
  void here.retry()
  await pass(5_000)
  expect(here.state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(backend.answers).toEqual({ a: 'v2' })
})

test('a device that never answers keeps nothing from being sent', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  const saver = await openSome(backend, { device })
  device.read = () => new Promise(() => undefined)
  saver.edit('a', 'text')
  void saver.flush()
  await pass(590)
  expect(backend.answers).toEqual({ a: 'text' })
})

test('what two tabs find at once goes up from one of them alone', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  device.leave('d', 'gone', [{ address: 'a', value: ['row'], base: 1, keptAt: 1, tab: 'gone' }])
  backend.fail(new BackendError('saveAnswers', 'offline'))
  const [one, two] = await Promise.all([
    openSome(backend, { device, tab: 'one' }),
    openSome(backend, { device, tab: 'two' }),
  ])
  await pass(100)
  expect(device.kept('d')).toMatchObject([{ tab: 'one' }])
  expect([one, two].map((saver) => saver.state().unconfirmed)).toEqual([1, 0])
  expect(two.state().restored).toEqual([])
  expect(two.answers()).toEqual({})
})

test('an older text comes up beside the saved one, also where another tab has the text between them', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  const { takeOver } = device
  device.takeOver = (draft, answer, tab) =>
    answer.value === 'between' ? Promise.resolve(false) : takeOver(draft, answer, tab)
  for (const [index, value] of ['older', 'between', 'last'].entries())
    device.leave('d', value, [{ address: 'a', value, base: 1, ground: null, keptAt: index, tab: value }])
  const here = await openSome(backend, { device })
  await pass(1_000)
  expect(here.state().clashes).toEqual([{ address: 'a', mine: 'older', theirs: 'last' }])
  here.edit('b', 'sent after it')
  await pass(2_000)
  expect(backend.answers).toEqual({ a: 'last', b: 'sent after it' })
})

describe('a device that fails to read when a draft opens', () => {
  const left = { address: 'a', value: 'of before', base: 1, keptAt: 1, tab: 'tab.1' }

  test('is asked again, and text of an earlier page of this tab is shown as soon as it answers', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const { read } = device
    device.read = () => Promise.reject(new DeviceStoreError('refused', null))
    await device.write('d', [left])
    const saver = await openSome(backend, { device, tab: 'tab.2' })
    expect(saver.answers()).toEqual({})
    device.read = read
    saver.edit('b', 'typed since')
    await pass(2_000)
    expect(saver.answers()).toEqual({ a: 'of before', b: 'typed since' })
    await pass(2_000)
    expect(saver.state()).toMatchObject({ phase: 'saved' })
    expect(backend.answers).toEqual({ a: 'of before', b: 'typed since' })
  })

  test('loses nothing that was left there, though the page leaves words of its own', async () => {
    const backend = documentBackend()
    backend.fail(new BackendError('saveAnswers', 'offline'))
    const device = createMemoryDevice()
    const { read } = device
    device.read = () => Promise.reject(new DeviceStoreError('refused', null))
    device.write = () => Promise.reject(new DeviceStoreError('full', null))
    device.leave('d', 'tab.1', [left])
    const saver = await openSome(backend, { device, tab: 'tab.2' })
    saver.edit('b', 'typed since')
    saver.leave()
    await pass(500)
    device.read = read
    const next = await openSome(backend, { device, tab: 'tab.3' })
    expect(next.answers()).toEqual({ a: 'of before', b: 'typed since' })
  })
})

describe('a device that does not answer', () => {
  /** Does what it is asked, in that order, only once it is let go. */
  const silent = (device = createMemoryDevice()) => {
    let letGo = (): void => undefined
    let before: Promise<unknown> = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const later =
      <Asked extends unknown[], Told>(work: (...asked: Asked) => Promise<Told>) =>
      (...asked: Asked): Promise<Told> => {
        const done = before.then(() => work(...asked))
        before = done
        return done
      }
    const { read, write, forget, takeOver } = device
    const slow = { read: later(read), write: later(write), forget: later(forget), takeOver: later(takeOver) }
    return { device: Object.assign(device, slow), letGo }
  }
  const left = { address: 'a', value: 'of before', base: 1, keptAt: 1, tab: 'tab.1' }

  test('keeps no draft from opening; what it has is taken up once it answers', async () => {
    const backend = documentBackend()
    const { device, letGo } = silent()
    device.leave('d', 'tab.1', [left, { ...left, address: 'b', value: 'of one that is gone', tab: 'gone' }])
    const opening = openSome(backend, { device })
    await pass(2_000)
    const saver = await opening
    expect(saver.answers()).toEqual({})
    expect(saver.state()).toMatchObject({ phase: 'saved', device: 'refused' })
    void saver.gather()
    letGo()
    await pass(0)
    expect(saver.answers()).toEqual({ a: 'of before', b: 'of one that is gone' })
    expect(saver.state()).toMatchObject({ restored: ['a', 'b'], device: 'ok' })
    await pass(1_000)
    expect(backend.answers).toEqual({ a: 'of before', b: 'of one that is gone' })
    expect(device.kept('d')).toEqual([])
  })

  test('is not said to keep what is typed meanwhile, which goes up; the text of before comes up after it', async () => {
    const backend = documentBackend()
    backend.fail(new BackendError('saveAnswers', 'offline'))
    const { device, letGo } = silent()
    device.leave('d', 'tab.1', [left])
    const opening = openSome(backend, { device })
    await pass(2_000)
    const saver = await opening
    saver.edit('a', 'typed since')
    await pass(500)
    expect(saver.state()).toMatchObject({ phase: 'unkept', device: 'refused' })
    backend.fail(null)
    const flushed = saver.flush()
    await pass(5_000)
    await flushed
    expect(backend.answers).toEqual({ a: 'typed since' })
    letGo()
    await pass(5_000)
    expect(saver.state()).toMatchObject({ phase: 'device', device: 'ok' })
    expect(saver.state().clashes).toMatchObject([{ address: 'a', mine: 'of before', theirs: 'typed since' }])
    expect(device.kept('d')).toMatchObject([{ address: 'a', value: 'of before' }])
  })

  test('has both texts of a field until one is confirmed, whenever the page crashes', async () => {
    const backend = documentBackend()
    backend.fail(new BackendError('saveAnswers', 'offline'))
    const { device, letGo } = silent()
    device.leave('d', 'tab.1', [left])
    const opening = openSome(backend, { device })
    await pass(2_000)
    const saver = await opening
    saver.edit('a', 'typed since')
    await pass(500)
    letGo()
    await pass(100)
    // The page crashes here.
    const values = (await device.read('d')).map(({ value }) => value)
    expect(new Set(values)).toEqual(new Set(['of before', 'typed since']))
  })

  test('while it writes is not said to keep anything, and holds up no step', async () => {
    const backend = documentBackend()
    backend.fail(new BackendError('saveAnswers', 'offline'))
    const device = createMemoryDevice()
    const saver = await openSome(backend, { device })
    const { letGo } = silent(device)
    saver.edit('a', 'text')
    await pass(500)
    expect(saver.state().phase).toBe('typing')
    const flushed = saver.flush()
    await pass(3_600)
    await flushed
    expect(saver.state()).toMatchObject({ phase: 'unkept', device: 'refused' })
    letGo()
    await pass(0)
    expect(saver.state()).toMatchObject({ phase: 'device', device: 'ok' })
  })
})

/** Drafts of a device that is slow to answer, or never does. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { type Backend, connectBackend } from '../backend.ts'
import { createDevicePort } from './device-port.ts'
import * as store from './device-store.ts'
import { connectSession, session } from '../session.ts'
import { deviceSource, forgetConfirmedOf, forgetOfDevice, openOnce } from './open-drafts.ts'

vi.mock('./device-store.ts', { spy: true })

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const NAME = 'guest/call'

beforeEach(() => {
  vi.useFakeTimers()
  const page = new EventTarget()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The device of a browser in which a guest has typed before, with nothing open yet. */
const typedBefore = async () => {
  const device = createMemoryDevice()
  vi.mocked(store.createIndexedDbStore).mockReturnValue(device)
  connectBackend({} as Backend)
  await createDevicePort(device, NAME).save([{ address: 'a', value: 'of before' }], 0)
  return device
}
const openGuest = async (longestMs: number) => {
  const opening = openOnce(NAME, () => deviceSource(NAME))
  await pass(longestMs)
  return opening
}

test('what the device tells of a draft only after it was opened is shown then', async () => {
  const device = await typedBefore()
  const { readConfirmed } = device
  device.readConfirmed = async (name) => {
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    return readConfirmed(name)
  }
  const { saver, close } = await openGuest(2_000)
  expect(saver.answers()).toEqual({})
  const followed: string[] = []
  saver.subscribe((event) => event.kind === 'values' && followed.push(...event.addresses))
  await pass(2_500)
  expect(saver.answers()).toEqual({ a: 'of before' })
  expect(saver.state()).toMatchObject({ phase: 'device', unconfirmed: 1, clashes: [] })
  expect(followed).toEqual(['a'])
  close()
})

describe('an answer that is still on its way', () => {
  const openOwn = async () => {
    const device = createMemoryDevice()
    vi.mocked(store.createIndexedDbStore).mockReturnValue(device)
    connectBackend({} as Backend)
    let identity: string | null = 'me'
    connectSession({
      token: () => null,
      identity: () => identity,
      people: () => Promise.resolve([]),
      signIn: () => Promise.resolve(),
      signOut: () => void (identity = null),
    })
    const backend = documentBackend()
    const opening = openOnce('me/1', () => ({
      confirmed: backend.present(),
      port: backend.port,
      operations: { load: 'getApplication', save: 'saveAnswers' },
    }))
    await pass(0)
    const draft = await opening
    draft.saver.edit('a', 'text')
    void draft.saver.flush()
    await pass(10)
    return { backend, device, draft }
  }

  test('when its draft is forgotten brings nothing of it back to this device', async () => {
    const { backend, device, draft } = await openOwn()
    draft.saver.edit('a', 'text and more')
    void draft.forget()
    await pass(5_000)
    expect(backend.answers).toEqual({ a: 'text' })
    expect(device.kept('me/1')).toEqual([])
    expect(await device.readConfirmed('me/1')).toBeNull()
  })

  test('when somebody signs out leaves nothing on this device of what it has had saved', async () => {
    const { backend, device } = await openOwn()
    session().signOut()
    await Promise.all([forgetConfirmedOf('me'), pass(5_000)])
    expect(backend.answers).toEqual({ a: 'text' })
    expect(await device.readConfirmed('me/1')).toBeNull()
    expect(device.kept('me/1')).toEqual([])
  })
})

describe('forgetting', () => {
  const never = () => new Promise<never>(() => undefined)
  /** What a promise has given by then; undefined while it has given nothing. */
  const afterAWhile = async <Told>(asked: Promise<Told>): Promise<Told | undefined> => {
    let told: Told | undefined
    void asked.then((value) => {
      told = value
    })
    await pass(2_000)
    return told
  }

  test('is told to be done once it is', async () => {
    const device = await typedBefore()
    const draft = await openGuest(0)
    expect(await afterAWhile(draft.forget())).toBe(true)
    expect((await device.readConfirmed(NAME))?.answers).toEqual({})
  })

  test('waits no longer for a device that never answers, and is not told to be done', async () => {
    const device = await typedBefore()
    const draft = await openGuest(0)
    Object.assign(device, { read: never, forget: never, changeConfirmed: never })
    expect(await afterAWhile(draft.forget())).toBe(false)
    const answers = [{ address: 'a', value: 'of before', tab: '' }]
    expect(await afterAWhile(forgetOfDevice(NAME, answers))).toBe(false)
  })

  test('that the device does late takes away nothing that was typed since', async () => {
    const device = await typedBefore()
    const draft = await openGuest(0)
    const { read, changeConfirmed } = device
    let letGo = (): void => undefined
    let before = new Promise<unknown>((resolve) => {
      letGo = () => resolve(null)
    })
    const inTurn = <Told>(work: () => Promise<Told>): Promise<Told> => {
      const done = before.then(work)
      before = done
      return done
    }
    device.read = (name) => inTurn(() => read(name))
    device.changeConfirmed = (name, change) => inTurn(() => changeConfirmed(name, change))
    expect(await afterAWhile(draft.forget())).toBe(false)
    const { saver, close } = await openGuest(4_000)
    saver.edit('b', 'typed since')
    await pass(1_000)
    letGo()
    await pass(5_000)
    expect((await device.readConfirmed(NAME))?.answers).toEqual({ b: 'typed since' })
    expect(saver.answers()).toEqual({ b: 'typed since' })
    close()
  })
})

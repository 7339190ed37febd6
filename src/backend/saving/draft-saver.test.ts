import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { BackendError } from '../errors.ts'
import { DeviceStoreError } from './device-store.ts'
import type { DraftPort } from './draft.ts'

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const offline = new BackendError('saveAnswers', 'offline')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('one editor', () => {
  test('says typing, then device, then saved, each only when it is true', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openSome(backend, { device })
    saver.edit('a', 'text')
    expect(saver.state()).toMatchObject({ phase: 'typing', unconfirmed: 1 })
    await pass(150)
    expect(device.kept('d')).toMatchObject([{ address: 'a', value: 'text' }])
    expect(saver.state().phase).toBe('typing')
    await pass(300)
    expect(saver.state().phase).toBe('device')
    await pass(1_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', unconfirmed: 0 })
    expect(backend.answers['a']).toBe('text')
    expect(device.kept('d')).toEqual([])
  })

  test('somebody who types without any pause has all but the last moment on the device', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openSome(backend, { device })
    for (let key = 1; key <= 100; key += 1) {
      saver.edit('a', 'x'.repeat(key))
      await pass(10)
      const kept = device.kept('d').find(({ address }) => address === 'a')?.value
      expect(key - (typeof kept === 'string' ? kept.length : 0), `after ${key} keys`).toBeLessThanOrEqual(20)
    }
  })

  test('a word in the making changes the status once, not with every key', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    saver.edit('a', 't')
    const typing = saver.state()
    saver.edit('a', 'te')
    expect(saver.state()).toBe(typing)
    expect(saver.answers()['a']).toBe('te')
  })

  test('who listens hears of the first key at once, of others when the page says so, together', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const frames: (() => void)[] = []
    const saver = await openSome(backend, { device, afterKey: (tell) => void frames.push(tell) })
    const heard = vi.fn<() => void>()
    saver.subscribe(heard)
    saver.edit('a', 't', 'key')
    expect(heard).toHaveBeenCalledOnce()
    expect(saver.state()).toMatchObject({ phase: 'typing', unconfirmed: 1 })
    expect(frames).toEqual([])
    heard.mockClear()
    saver.edit('a', 'te', 'key')
    saver.edit('a', 'tea', 'key')
    expect(saver.answers()['a']).toBe('tea')
    expect(heard).not.toHaveBeenCalled()
    expect(frames).toHaveLength(1)
    frames.shift()?.()
    expect(heard).toHaveBeenCalledOnce()

    // The page goes before there was a frame: nobody waits for one.
    saver.edit('a', 'teas', 'key')
    heard.mockClear()
    saver.leave()
    expect(heard).toHaveBeenCalledOnce()
    await pass(1)
    expect(device.kept('d')).toMatchObject([{ address: 'a', value: 'teas' }])
    heard.mockClear()
    frames.shift()?.()
    expect(heard).not.toHaveBeenCalled()
  })

  test('an older value that the device kept on the way does not come back', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openSome(backend, { device })
    saver.edit('a', ['A'])
    await pass(150)
    saver.edit('a', ['A', 'C'])
    void saver.retry()
    await pass(95)
    expect(saver.state()).toMatchObject({ phase: 'saved' })
    await pass(2_000)
    expect(device.kept('d')).toEqual([])
  })

  test('keeps everything while offline and sends it when the line is back', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openSome(backend, { device })
    backend.fail(offline)
    saver.edit('a', '1')
    saver.edit('b', '2')
    await pass(5_000)
    expect(saver.state()).toMatchObject({ phase: 'device', unconfirmed: 2, trouble: 'offline' })
    backend.fail(null)
    void saver.retry()
    await pass(200)
    expect(saver.state()).toMatchObject({ phase: 'saved', trouble: null })
    expect(backend.answers).toMatchObject({ a: '1', b: '2' })
  })

  test('an expired session waits for retry and does not ask again with every key', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    backend.fail(new BackendError('saveAnswers', 'not_signed_in'))
    saver.edit('a', '1')
    await pass(2_000)
    backend.fail(null)
    saver.edit('a', '12')
    await pass(60_000)
    expect(saver.state()).toMatchObject({ phase: 'device', trouble: 'not_signed_in' })
    void saver.retry()
    await pass(200)
    expect(backend.answers['a']).toBe('12')
  })

  test('a session that is renewed while a refusal is on its way sends all the same', async () => {
    const backend = documentBackend()
    let expired = true
    const save: DraftPort['save'] = async (changes, version) => {
      const refused = expired
      await delay(100)
      if (refused) throw new BackendError('saveAnswers', 'not_signed_in')
      return backend.port.save(changes, version)
    }
    const saver = await openSome(backend, { port: { ...backend.port, save } })
    saver.edit('a', 'typed')
    void saver.flush()
    await pass(50)
    // Refused, but not known here yet: leaving the field sent it, and the press on "Continue as …" comes right behind.
    expired = false
    void saver.retry()
    await pass(500)
    expect(saver.state()).toMatchObject({ phase: 'saved', trouble: null })
    expect(backend.answers['a']).toBe('typed')
  })

  test('what cannot be sent as it stands is held on the device, over a reload too, and never called saved', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const port: DraftPort = { ...backend.port, accepts: ({ value }) => value !== '12.5' }
    const first = await openSome(backend, { port, device })
    first.edit('a', '12.5')
    first.edit('b', 'fine')
    await pass(5_000)
    expect(first.state()).toMatchObject({ phase: 'device', unconfirmed: 1, held: 1, trouble: null })
    expect(backend.history).toEqual({ b: ['fine'] })
    first.close()

    const second = await openSome(backend, { port, device })
    await pass(5_000)
    expect(second.answers()).toMatchObject({ a: '12.5', b: 'fine' })
    expect(second.state()).toMatchObject({ phase: 'device', held: 1 })
    second.edit('a', '12')
    await pass(5_000)
    expect(second.state()).toMatchObject({ phase: 'saved', held: 0 })
    expect(backend.answers['a']).toBe('12')
  })

  test('trouble is over when what had failed is typed over with something that is held', async () => {
    const backend = documentBackend()
    const port: DraftPort = { ...backend.port, accepts: ({ value }) => value !== '1.' }
    const saver = await openSome(backend, { port })
    backend.fail(offline)
    saver.edit('a', '1')
    await pass(1_500)
    expect(saver.state().trouble).toBe('offline')
    saver.edit('a', '1.')
    await pass(5_000)
    expect(saver.state()).toMatchObject({ phase: 'device', trouble: null })
  })

  test('finds after a reload what the device kept', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const first = await openSome(backend, { device })
    first.edit('a', 'half a sen')
    await pass(150)
    first.close()
    const second = await openSome(backend, { device })
    expect(second.answers()['a']).toBe('half a sen')
    expect(second.state().restored).toHaveLength(1)
    await pass(2_000)
    expect(backend.answers['a']).toBe('half a sen')
  })

  test('the device has every confirmed document before it forgets what was typed', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const missing: string[] = []
    const watched: typeof device = {
      ...device,
      async forget(draft, confirmed) {
        const document = await device.readConfirmed(draft)
        for (const { address, value } of confirmed) if (document?.answers[address] !== value) missing.push(address)
        return device.forget(draft, confirmed)
      },
    }
    const saver = await openSome(backend, { device: watched })
    saver.edit('a', 'text')
    await pass(2_000)
    saver.edit('b', 'more')
    await pass(2_000)
    expect(missing).toEqual([])
    expect(await device.readConfirmed('d')).toMatchObject({ answers: { a: 'text', b: 'more' } })
  })

  test('a device that refuses is said so, and the backend still gets the text', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    device.write = () => Promise.reject(new DeviceStoreError('full', null))
    const saver = await openSome(backend, { device })
    saver.edit('a', 'text')
    await pass(150)
    expect(saver.state()).toMatchObject({ phase: 'unkept', device: 'full' })
    await pass(1_000)
    expect(saver.state().phase).toBe('saved')
    expect(backend.answers['a']).toBe('text')
  })

  test('a long text that there is no room for keeps no short one from being kept, and is never said to be', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const { write } = device
    const isLong = ({ value }: { value: unknown }) => typeof value === 'string' && value.length > 9
    device.write = (draft, answers) =>
      answers.some(isLong) ? Promise.reject(new DeviceStoreError('full', null)) : write(draft, answers)
    const port: DraftPort = { ...backend.port, accepts: (change) => !isLong(change) }
    const saver = await openSome(backend, { port, device })
    saver.edit('long', 'no room for it')
    await pass(500)
    expect(saver.state()).toMatchObject({ phase: 'unkept', device: 'full', held: 1 })
    backend.fail(offline)
    saver.edit('short', 'room')
    await pass(500)
    expect(device.kept('d')).toMatchObject([{ address: 'short', value: 'room' }])
    expect([saver.isKept('long'), saver.isKept('short')]).toEqual([false, true])
    backend.fail(null)
    void saver.retry()
    // What was confirmed is taken off the device, which says nothing of the room there.
    await pass(500)
    expect(saver.state()).toMatchObject({ phase: 'unkept', device: 'full', unconfirmed: 1 })
    saver.edit('long', 'shorter')
    await pass(2_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', device: 'ok' })
  })

  test.each(['not_editable', 'deadline_passed'] as const)(
    'what is refused as %s waits, and goes up once it is opened again',
    async (code) => {
      const backend = documentBackend()
      const device = createMemoryDevice()
      const saver = await openSome(backend, { device })
      backend.fail(new BackendError('saveAnswers', code))
      saver.edit('a', 'after it was sent')
      await pass(5_000)
      expect(saver.state()).toMatchObject({ phase: 'device', trouble: code })
      backend.fail(null)
      const { version, ...reopened } = backend.present()
      saver.adopt({ ...reopened, version })
      await pass(2_000)
      expect(saver.state().phase).toBe('device')
      void backend.port.save([{ address: 'b', value: 'reopened' }], version)
      await pass(2_000)
      saver.adopt(backend.present())
      await pass(2_000)
      expect(backend.answers['a']).toBe('after it was sent')
      expect(saver.state()).toMatchObject({ phase: 'saved', trouble: null })
    },
  )

  test('text typed while a request is on its way is sent after it', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    saver.edit('a', 'one')
    await pass(840)
    saver.edit('a', 'one two')
    await pass(3_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(backend.answers['a']).toBe('one two')
  })
})

describe('tabs of one browser', () => {
  test('what one that is gone has left in the same field comes up as a text of its own', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const options = { confirmed: backend.present(), device }
    backend.fail(offline)
    const left = await openSome(backend, { ...options, tab: 'left' })
    const right = await openSome(backend, { ...options, tab: 'right' })
    left.edit('a', 'from the left')
    await pass(500)
    right.edit('a', 'from the right')
    await pass(500)
    left.close()
    right.close()
    backend.fail(null)

    const next = await openSome(backend, { ...options, tab: 'next' })
    const told: string[] = []
    next.subscribe((event) => event.kind === 'values' && told.push(...event.addresses))
    expect(next.answers()['a']).toBe('from the right')
    await pass(2_000)
    expect(backend.answers['a']).toBe('from the right')
    expect(next.state().clashes).toEqual([{ address: 'a', mine: 'from the left', theirs: 'from the right' }])
    expect(told).toEqual(['a'])
    next.resolve('a', 'theirs')
    await pass(2_000)
    expect(next.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(device.kept('d')).toEqual([])
  })

  test('what another one that is open has not sent yet is left to it', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const options = { confirmed: backend.present(), device }
    backend.fail(offline)
    const first = await openSome(backend, { ...options, tab: 'first' })
    first.edit('a', 'half a sen')
    await pass(500)
    const second = await openSome(backend, {
      ...options,
      tab: 'second',
      isOpen: (tab) => Promise.resolve(tab === 'first'),
    })
    expect(second.unconfirmedChanges()).toEqual([])
    first.edit('a', 'half a sentence')
    backend.fail(null)
    void first.retry()
    await pass(2_000)
    void second.refresh()
    await pass(100)
    expect(first.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(second.answers()['a']).toBe('half a sentence')
  })
})

describe('two editors', () => {
  const openFor = async (backend: ReturnType<typeof documentBackend>, draft: string) => openSome(backend, { draft })

  test('different fields merge without a word', async () => {
    const backend = documentBackend()
    const [ana, ben] = [await openFor(backend, 'ana'), await openFor(backend, 'ben')]
    ana.edit('a', 'from Ana')
    ben.edit('b', 'from Ben')
    await pass(3_000)
    expect(backend.answers).toMatchObject({ a: 'from Ana', b: 'from Ben' })
    expect([ana.state().phase, ben.state().phase]).toEqual(['saved', 'saved'])
  })

  test('a clash keeps both texts until a person chooses', async () => {
    const backend = documentBackend()
    const [ana, ben] = [await openFor(backend, 'ana'), await openFor(backend, 'ben')]
    ana.edit('a', 'from Ana')
    await pass(2_000)
    ben.edit('a', 'from Ben')
    ben.edit('b', 'other field')
    await pass(3_000)
    expect(ben.state().clashes).toEqual([{ address: 'a', mine: 'from Ben', theirs: 'from Ana' }])
    expect(backend.answers).toMatchObject({ a: 'from Ana', b: 'other field' })
    ben.resolve('a', 'mine')
    await pass(2_000)
    expect(backend.answers['a']).toBe('from Ben')
    expect(ben.state()).toMatchObject({ phase: 'saved', clashes: [] })
  })

  test('the other text can be taken, and the page is told which field changed', async () => {
    const backend = documentBackend()
    const [ana, ben] = [await openFor(backend, 'ana'), await openFor(backend, 'ben')]
    ana.edit('a', 'from Ana')
    await pass(2_000)
    ben.edit('a', 'from Ben')
    await pass(3_000)
    const told: string[] = []
    ben.subscribe((event) => event.kind === 'values' && told.push(...event.addresses))
    ben.resolve('a', 'theirs')
    expect(told).toEqual(['a'])
    expect(ben.answers()['a']).toBe('from Ana')
    expect(ben.state().phase).toBe('saved')
  })
})

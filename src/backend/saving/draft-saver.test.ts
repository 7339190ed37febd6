import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { JsonValue } from '#src/domain/values.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { BackendError } from '../errors.ts'
import { DeviceStoreError } from './device-store.ts'
import { type Change, type Confirmed, type DraftPort, type DraftSaver, openDraft } from './draft-saver.ts'

/** A backend of one document, as the contract describes saving; written without the code under test. */
function documentBackend() {
  let version = 1
  const answers: Record<string, JsonValue> = {}
  const answerVersions: Record<string, number> = {}
  /** Every value that an address ever had here. */
  const history: Record<string, JsonValue[]> = {}
  let failure: BackendError | null = null
  const present = (): Confirmed => ({
    version,
    answers: { ...answers },
    answerVersions: { ...answerVersions },
    updatedAt: '2016-04-12T08:00:00.000Z',
  })
  const port: DraftPort = {
    async load() {
      await delay(20)
      if (failure) throw failure
      return present()
    },
    async save(changes: readonly Change[], base: number) {
      await delay(30)
      if (failure) throw failure
      const clashing = changes.filter(
        ({ address, value }) => (answerVersions[address] ?? 0) > base && answers[address] !== value,
      )
      if (clashing.length > 0) throw new BackendError('saveAnswers', 'version_mismatch')
      version += 1
      for (const { address, value } of changes) {
        answers[address] = value
        answerVersions[address] = version
        history[address] = [...(history[address] ?? []), value]
      }
      await delay(30)
      return present()
    },
  }
  return { port, present, history, answers, fail: (error: BackendError | null) => void (failure = error) }
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const offline = new BackendError('saveAnswers', 'offline')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('one editor', () => {
  test('says typing, then device, then saved, each only when it is true', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
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
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
    for (let key = 1; key <= 100; key += 1) {
      saver.edit('a', 'x'.repeat(key))
      await pass(10)
      const kept = device.kept('d').find(({ address }) => address === 'a')?.value
      expect(key - (typeof kept === 'string' ? kept.length : 0), `after ${key} keys`).toBeLessThanOrEqual(20)
    }
  })

  test('a word in the making changes the status once, not with every key', async () => {
    const backend = documentBackend()
    const saver = await openDraft({
      draft: 'd',
      confirmed: backend.present(),
      port: backend.port,
      device: createMemoryDevice(),
    })
    saver.edit('a', 't')
    const typing = saver.state()
    saver.edit('a', 'te')
    expect(saver.state()).toBe(typing)
    expect(saver.answers()['a']).toBe('te')
  })

  test('an older value that the device kept on the way does not come back', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
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
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
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
    const saver = await openDraft({
      draft: 'd',
      confirmed: backend.present(),
      port: backend.port,
      device: createMemoryDevice(),
    })
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
    const saver = await openDraft({
      draft: 'd',
      confirmed: backend.present(),
      port: { ...backend.port, save },
      device: createMemoryDevice(),
    })
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
    const first = await openDraft({ draft: 'd', confirmed: backend.present(), port, device })
    first.edit('a', '12.5')
    first.edit('b', 'fine')
    await pass(5_000)
    expect(first.state()).toMatchObject({ phase: 'device', unconfirmed: 1, held: 1, trouble: null })
    expect(backend.history).toEqual({ b: ['fine'] })
    first.close()

    const second = await openDraft({ draft: 'd', confirmed: backend.present(), port, device })
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
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port, device: createMemoryDevice() })
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
    const first = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
    first.edit('a', 'half a sen')
    await pass(150)
    first.close()
    const second = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
    expect(second.answers()['a']).toBe('half a sen')
    expect(second.state().restored).toBe(1)
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
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device: watched })
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
    const saver = await openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device })
    saver.edit('a', 'text')
    await pass(150)
    expect(saver.state()).toMatchObject({ phase: 'unkept', device: 'full' })
    await pass(1_000)
    expect(saver.state().phase).toBe('saved')
    expect(backend.answers['a']).toBe('text')
  })

  test('text typed while a request is on its way is sent after it', async () => {
    const backend = documentBackend()
    const saver = await openDraft({
      draft: 'd',
      confirmed: backend.present(),
      port: backend.port,
      device: createMemoryDevice(),
    })
    saver.edit('a', 'one')
    await pass(840)
    saver.edit('a', 'one two')
    await pass(3_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(backend.answers['a']).toBe('one two')
  })
})

describe('two editors', () => {
  const open = async (backend: ReturnType<typeof documentBackend>, draft: string) =>
    openDraft({ draft, confirmed: backend.present(), port: backend.port, device: createMemoryDevice() })

  test('different fields merge without a word', async () => {
    const backend = documentBackend()
    const [ana, ben] = [await open(backend, 'ana'), await open(backend, 'ben')]
    ana.edit('a', 'from Ana')
    ben.edit('b', 'from Ben')
    await pass(3_000)
    expect(backend.answers).toMatchObject({ a: 'from Ana', b: 'from Ben' })
    expect([ana.state().phase, ben.state().phase]).toEqual(['saved', 'saved'])
  })

  test('a clash keeps both texts until a person chooses', async () => {
    const backend = documentBackend()
    const [ana, ben] = [await open(backend, 'ana'), await open(backend, 'ben')]
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
    const [ana, ben] = [await open(backend, 'ana'), await open(backend, 'ben')]
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

type Step =
  | { kind: 'type'; who: 0 | 1; address: string }
  | { kind: 'wait'; ms: number }
  | { kind: 'line'; up: boolean }
  | { kind: 'reload'; who: 0 | 1 }

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      who: fc.constantFrom(0, 1),
      address: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(10, 150, 900, 4_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line' as const), up: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), who: fc.constantFrom(0, 1) }) },
)

test('whatever two editors, reloads and the line do, no text is lost and the status is never ahead of the truth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 40 }), async (steps) => {
      const backend = documentBackend()
      const devices = [createMemoryDevice(), createMemoryDevice()] as const
      const open = (who: 0 | 1) =>
        openDraft({ draft: 'd', confirmed: backend.present(), port: backend.port, device: devices[who] })
      const savers: [DraftSaver, DraftSaver] = [await open(0), await open(1)]
      const typed = [new Map<string, string>(), new Map<string, string>()] as const
      let line = true
      let count = 0

      for (const step of steps) {
        if (step.kind === 'type') {
          const text = `${step.who}:${(count += 1)}`
          savers[step.who].edit(step.address, text)
          typed[step.who].set(step.address, text)
        } else if (step.kind === 'wait') await pass(step.ms)
        else if (step.kind === 'line') {
          line = step.up
          backend.fail(line ? null : offline)
        } else {
          // A page that goes away has hidden before: the device has the text.
          savers[step.who].close()
          await pass(0)
          savers[step.who] = await open(step.who)
        }
        for (const who of [0, 1] as const) {
          const { phase } = savers[who].state()
          for (const [address, text] of typed[who]) {
            const confirmed = backend.history[address]?.includes(text) ?? false
            const onDevice = devices[who].kept('d').some((kept) => kept.address === address && kept.value === text)
            const isTrue = phase === 'saved' ? confirmed : phase === 'device' ? confirmed || onDevice : true
            expect(isTrue, `${address} is said to be ${phase}`).toBe(true)
          }
        }
      }

      backend.fail(null)
      for (let round = 0; round < 6; round += 1) {
        for (const saver of savers) {
          for (const { address } of saver.state().clashes) saver.resolve(address, 'mine')
          void saver.retry()
        }
        await pass(10_000)
      }
      for (const saver of savers) expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
      for (const who of [0, 1] as const) {
        for (const [address, text] of typed[who]) expect(backend.history[address]).toContain(text)
        savers[who].close()
      }
    }),
    { numRuns: 150 },
  )
})

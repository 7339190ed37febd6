/** Answers of the backend that are late, lost, or no. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { BackendError } from '../errors.ts'
import type { DraftPort, DraftSaver } from './draft.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** It arrives; that it has is never heard of. */
const saveWithoutAnswer = async (backend: ReturnType<typeof documentBackend>, saver: DraftSaver, text: string) => {
  backend.loseAnswers(true)
  saver.edit('a', text)
  await pass(1_000)
  backend.loseAnswers(false)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('an answer that is late or lost', () => {
  test('what was typed since does not clash with what had arrived, in this page or the next', async () => {
    const backend = documentBackend()
    const device = createMemoryDevice()
    const saver = await openSome(backend, { device })
    backend.loseAnswers(true)
    saver.edit('a', 'first')
    await pass(1_000)
    expect(backend.answers['a']).toBe('first')
    saver.edit('a', 'first and second')
    await pass(100)
    saver.close()
    backend.loseAnswers(false)
    const next = await openSome(backend, { device })
    expect(next.state().clashes).toEqual([])
    await pass(1_000)
    expect(backend.answers['a']).toBe('first and second')

    await saveWithoutAnswer(backend, next, 'third')
    next.edit('a', 'third and fourth')
    await pass(10_000)
    expect(next.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(backend.answers['a']).toBe('third and fourth')
  })

  test('what was typed back to what the backend still has stands, although the text between is on its way', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    saver.edit('a', 'typed by mistake')
    void saver.flush()
    saver.edit('a', null)
    void saver.refresh()
    await pass(5_000)
    expect(saver.state()).toMatchObject({ phase: 'saved' })
    expect(saver.answers()['a'] ?? null).toBeNull()
    expect(backend.answers).toEqual({})
  })

  test('nor after many attempts with newer text', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    await saveWithoutAnswer(backend, saver, 'first')
    backend.fail(new BackendError('saveAnswers', 'offline'))
    for (const text of ['second', 'third', 'fourth', 'fifth', 'sixth']) {
      saver.edit('a', text)
      void saver.flush()
      await pass(1_000)
    }
    await pass(30_000)
    backend.fail(null)
    void saver.retry()
    await pass(5_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(backend.answers['a']).toBe('sixth')
  })

  test('what was overtaken on the way by somebody else is asked about all the same', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    saver.edit('a', 'mine')
    void saver.flush()
    await pass(35)
    // It has arrived; before its answer comes, a colleague saves over it and this page learns of that first.
    void backend.port.save([{ address: 'a', value: 'theirs' }], 2)
    await pass(0)
    backend.answers['a'] = 'theirs'
    saver.adopt({ ...backend.present(), version: 3, answerVersions: { a: 3 } })
    await pass(5_000)
    // Nobody's text is put in the place of the other without a word.
    expect(saver.answers()['a']).toBe(saver.state().clashes.length > 0 ? 'mine' : 'theirs')
    expect(backend.answers['a']).toBe('theirs')
  })

  test('what somebody else has typed on top of it is still asked about', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    await saveWithoutAnswer(backend, saver, 'first')
    const save = backend.port.save([{ address: 'a', value: 'theirs' }], 2)
    saver.edit('a', 'first and second')
    await pass(10_000)
    await save
    expect(saver.state().clashes).toMatchObject([{ mine: 'first and second', theirs: 'theirs' }])
  })
})

describe('a mistake of the program itself', () => {
  const mistake = new RangeError('a mistake')

  test.each(['save', 'load'] as const)(
    'in %s is told as trouble, seen in the console, and tried again with pauses',
    async (name) => {
      const backend = documentBackend()
      let isBroken = true
      let attempts = 0
      const broken = async () => {
        attempts += 1
        return Promise.reject(mistake)
      }
      const port: DraftPort = {
        load: () => (isBroken && name === 'load' ? broken() : backend.port.load()),
        save: (changes, version) => {
          if (!isBroken) return backend.port.save(changes, version)
          return name === 'save' ? broken() : Promise.reject(new BackendError('saveAnswers', 'version_mismatch'))
        },
      }
      const saver = await openSome(backend, { port })
      const seen = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      saver.edit('a', 'text')
      await pass(1_000)
      expect(saver.state()).toMatchObject({ phase: 'device', trouble: 'bad_response' })
      await pass(9_000)
      expect(attempts).toBe(3)
      expect(seen.mock.calls).toEqual([[mistake], [mistake], [mistake]])
      seen.mockRestore()
      isBroken = false
      await Promise.all([saver.retry(), pass(2_000)])
      expect(saver.state()).toMatchObject({ phase: 'saved', trouble: null })
    },
  )
})

describe('an answer that the backend refuses', () => {
  const wrong = (pointer: string) => ({ pointer, code: 'wrong_shape', detail: '', severity: 'error' as const })

  test('waits by name, while all others go up, and is tried again once it is changed', async () => {
    const backend = documentBackend()
    const port: DraftPort = {
      ...backend.port,
      save: (changes, version) =>
        changes.some(({ address, value }) => address === 'b' && value === 'bad')
          ? Promise.reject(new BackendError('saveAnswers', 'invalid', { errors: [wrong('b')] }))
          : backend.port.save(changes, version),
    }
    const device = createMemoryDevice()
    const saver = await openSome(backend, { port, device })
    saver.edit('a', 'good')
    saver.edit('b', 'bad')
    await pass(3_000)
    expect(backend.answers).toEqual({ a: 'good' })
    expect(saver.state()).toMatchObject({ phase: 'device', unconfirmed: 1, held: 1, trouble: null })
    expect(['a', 'b'].map(saver.isRefused)).toEqual([false, true])
    expect(device.kept('d')).toMatchObject([{ address: 'b', value: 'bad' }])
    saver.edit('b', 'better')
    expect(saver.isRefused('b')).toBe(false)
    await pass(3_000)
    expect(backend.answers).toEqual({ a: 'good', b: 'better' })
    expect(saver.state()).toMatchObject({ phase: 'saved', held: 0 })
  })

  test('by a page in place of an answer, as networks of hotels give, is tried again without a key', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend)
    backend.fail(new BackendError('saveAnswers', 'bad_response'))
    saver.edit('a', 'text')
    await pass(1_000)
    expect(saver.state()).toMatchObject({ phase: 'device', trouble: 'bad_response' })
    backend.fail(null)
    await pass(10_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', trouble: null })
  })

  test('in silence, with an answer that does not have it, is told as trouble and sent again', async () => {
    const backend = documentBackend()
    let isDeaf = true
    const port: DraftPort = {
      ...backend.port,
      save: (changes, version) => (isDeaf ? backend.port.load() : backend.port.save(changes, version)),
    }
    const saver = await openSome(backend, { port })
    saver.edit('a', 'text')
    await pass(1_000)
    expect(saver.state()).toMatchObject({ phase: 'device', unconfirmed: 1, trouble: 'bad_response' })
    isDeaf = false
    await pass(10_000)
    expect(saver.state()).toMatchObject({ phase: 'saved', trouble: null })
    expect(backend.answers).toEqual({ a: 'text' })
  })

  test('without a name is told as trouble, and nothing is given up', async () => {
    const backend = documentBackend()
    const saver = await openSome(backend, {
      port: { ...backend.port, save: () => Promise.reject(new BackendError('saveAnswers', 'invalid')) },
    })
    saver.edit('a', 'text')
    await pass(3_000)
    expect(saver.state()).toMatchObject({ phase: 'device', trouble: 'invalid', held: 0 })
  })

  test('more than it takes at once goes up in parts; a single one that is too large waits', async () => {
    const backend = documentBackend()
    const size = (changes: readonly { value: unknown }[]) => JSON.stringify(changes).length
    const port: DraftPort = {
      ...backend.port,
      save: (changes, version) =>
        size(changes) > 400
          ? Promise.reject(new BackendError('saveAnswers', 'too_large'))
          : backend.port.save(changes, version),
    }
    const saver = await openSome(backend, { port })
    const addresses = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    for (const address of addresses) saver.edit(address, address.repeat(100))
    saver.edit('h', 'h'.repeat(1_000))
    // Before a step everything goes, in as many parts as it takes.
    void saver.flush()
    await pass(1_500)
    expect(Object.keys(backend.answers).toSorted()).toEqual(addresses)
    await pass(20_000)
    expect(saver.state()).toMatchObject({ phase: 'device', unconfirmed: 1, held: 1, trouble: null })
    expect(saver.isRefused('h')).toBe(true)
  })
})

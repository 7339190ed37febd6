/** Somebody may change less of a document than before: what was typed there stays. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { BackendError } from '../errors.ts'
import type { DraftPort } from './draft.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what somebody may not change any more waits here, holds up nothing else, and goes up once they may again', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  let mayNow = true
  let told = true
  const port: DraftPort = {
    // The page is told when it asks.
    load: () => {
      told = mayNow
      return backend.port.load()
    },
    save: (changes, version) =>
      !mayNow && changes.some(({ address }) => address === 'theirs')
        ? Promise.reject(new BackendError('saveAnswers', 'forbidden'))
        : backend.port.save(changes, version),
    accepts: ({ address }) => told || address !== 'theirs',
  }
  const saver = await openSome({ ...backend, port }, { device })
  mayNow = false
  saver.edit('theirs', 'typed before I knew')
  saver.edit('mine', 'still mine')
  await pass(3_000)
  expect(backend.answers).toEqual({ mine: 'still mine' })
  expect(saver.answers()['theirs']).toBe('typed before I knew')
  expect(saver.state()).toMatchObject({ phase: 'device', held: 1, unconfirmed: 1, trouble: null })
  expect(device.kept('d')).toMatchObject([{ address: 'theirs', value: 'typed before I knew' }])
  // Nothing of the document moves when it is allowed.
  mayNow = true
  void saver.refresh()
  await pass(2_000)
  expect(backend.answers['theirs']).toBe('typed before I knew')
  expect(saver.state()).toMatchObject({ phase: 'saved', held: 0 })
})

test('a refusal that the port knows nothing of is told, and not sent again and again', async () => {
  const backend = documentBackend()
  let sent = 0
  const port: DraftPort = {
    ...backend.port,
    save: () => {
      sent += 1
      return Promise.reject(new BackendError('saveAnswers', 'forbidden'))
    },
  }
  const saver = await openSome({ ...backend, port })
  saver.edit('a', 'text')
  await pass(30_000)
  expect(saver.state()).toMatchObject({ phase: 'device', trouble: 'forbidden' })
  expect(sent).toBe(1)
})

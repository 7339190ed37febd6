/** What one has typed oneself is never told as the text of somebody else, however slow the device is. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { typist } from '#tests/support/typist.ts'
import { BackendError } from '../errors.ts'
import type { DraftPort } from './draft.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const offline = new BackendError('saveAnswers', 'offline')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What was typed last is saved; the device has what was typed before, and has not heard of anything since. */
const savedAheadOfDevice = async () => {
  const open = await typist()
  const { backend, here, saver } = open
  saver().edit('a', 'half')
  await pass(300)
  here.takes(60_000)
  saver().edit('a', 'half a sentence')
  await pass(2_000)
  expect(backend.answers).toEqual({ a: 'half a sentence' })
  expect(here.kept()).toMatchObject([{ value: 'half' }])
  return open
}

test('not where the page went before the device had heard that all had been saved', async () => {
  const { here, saver, reload } = await savedAheadOfDevice()
  here.takes(0)
  await reload()
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [], restored: [] })
  expect(saver().answers()).toEqual({ a: 'half a sentence' })
  await pass(0)
  expect(here.kept()).toEqual([])
})

test('nor where a colleague has gone on from there meanwhile, whose text it is then', async () => {
  const { backend, here, saver, reload } = await savedAheadOfDevice()
  await Promise.all([backend.port.save([{ address: 'a', value: 'a sentence' }], backend.present().version), pass(100)])
  here.takes(0)
  await reload()
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(saver().answers()).toEqual({ a: 'a sentence' })
})

test('without a connection what was saved last is shown, and stands under what is typed next', async () => {
  const { backend, here, saver, reload } = await typist()
  const before = backend.present()
  saver().edit('a', ['half'])
  await pass(300)
  here.takes(60_000)
  saver().edit('a', ['half', 'of it'])
  await pass(2_000)
  expect(backend.answers).toEqual({ a: ['half', 'of it'] })
  here.takes(0)
  backend.fail(offline)
  await reload(before)
  expect(saver().answers()).toEqual({ a: ['half', 'of it'] })
  saver().edit('a', ['half', 'of it', 'and more'])
  await pass(1_000)
  backend.fail(null)
  await Promise.all([saver().retry(), pass(2_000)])
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(backend.answers).toEqual({ a: ['half', 'of it', 'and more'] })
  expect(here.kept()).toEqual([])
})

test('nor where the device had no room for the newer text, which the backend has', async () => {
  const { backend, here, saver, reload } = await typist()
  saver().edit('a', 'half')
  await pass(300)
  here.refuses(true)
  saver().edit('a', 'half a sentence')
  await pass(2_000)
  expect(backend.answers).toEqual({ a: 'half a sentence' })
  here.refuses(false)
  await reload()
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(saver().answers()).toEqual({ a: 'half a sentence' })
})

test('nor once it is known that somebody has gone on from it, when the answer that had it saved came last', async () => {
  const backend = documentBackend()
  const late = Promise.withResolvers<void>()
  const port: DraftPort = {
    ...backend.port,
    async save(...change) {
      const saved = await backend.port.save(...change)
      await late.promise
      return saved
    },
  }
  const saver = await openSome(backend, { port })
  saver.edit('a', 'mine')
  void saver.flush()
  await pass(100)
  await Promise.all([backend.port.save([{ address: 'a', value: 'mine and theirs' }], 2), pass(100)])
  saver.adopt(backend.present())
  late.resolve()
  await pass(2_000)
  expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(saver.answers()).toEqual({ a: 'mine and theirs' })
})

test('typed back to what is still being written, it is said to be on the device once it is', async () => {
  const { backend, here, saver, crash } = await typist()
  backend.fail(offline)
  here.takes(120)
  saver().edit('a', 'word')
  await pass(60)
  saver().edit('a', 'wordd')
  await pass(60)
  saver().edit('a', 'word')
  await pass(1_500)
  expect(saver().state()).toMatchObject({ phase: 'device' })
  await crash()
  expect(saver().answers()).toEqual({ a: 'word' })
})

test('is not told as unsent when the page was hidden while it was being forgotten', async () => {
  const { backend, here, saver } = await typist()
  here.takes(500)
  saver().edit('a', 'word')
  await pass(700)
  saver().leave()
  await pass(3_000)
  expect(backend.answers).toEqual({ a: 'word' })
  // Shown again: what other tabs have left is looked for.
  await Promise.all([saver().gather(), pass(100)])
  expect(here.kept()).toEqual([])
})

test('a clash is none any more once somebody has typed what stands elsewhere', async () => {
  const { backend, saver } = await typist()
  saver().edit('a', 'mine')
  await Promise.all([backend.port.save([{ address: 'a', value: 'theirs' }], 1), pass(2_000)])
  expect(saver().state().clashes).toHaveLength(1)
  saver().edit('a', 'theirs')
  await pass(1_000)
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
})

test('what a colleague has chosen is not replaced unseen because one had chosen the same in vain on this page', async () => {
  const { backend, saver } = await typist()
  backend.fail(new BackendError('saveAnswers', 'not_signed_in'))
  saver().edit('a', 'yes')
  await pass(1_000)
  saver().edit('a', 'no')
  await pass(1_000)
  backend.fail(null)
  await Promise.all([backend.port.save([{ address: 'a', value: 'yes' }], 1), pass(100)])
  await Promise.all([saver().retry(), pass(2_000)])
  expect(saver().state().clashes).toMatchObject([{ mine: 'no', theirs: 'yes' }])
  expect(backend.answers).toEqual({ a: 'yes' })
})

test('nor because the page before had chosen the same in vain', async () => {
  const { backend, saver, reload } = await typist()
  backend.fail(new BackendError('saveAnswers', 'not_signed_in'))
  saver().edit('a', 'yes')
  await pass(1_000)
  await reload()
  await pass(1_000)
  saver().edit('a', 'no')
  await pass(1_000)
  backend.fail(null)
  await Promise.all([backend.port.save([{ address: 'a', value: 'yes' }], 1), pass(100)])
  await Promise.all([saver().retry(), pass(2_000)])
  expect(saver().state().clashes).toMatchObject([{ mine: 'no', theirs: 'yes' }])
  expect(backend.answers).toEqual({ a: 'yes' })
})

test('nor because it was chosen while the browser knew of no line', async () => {
  const { backend, saver } = await typist()
  backend.fail(offline)
  vi.stubGlobal('navigator', { onLine: false })
  saver().edit('a', 'yes')
  await pass(1_000)
  saver().edit('a', 'no')
  await pass(1_000)
  vi.unstubAllGlobals()
  backend.fail(null)
  await Promise.all([backend.port.save([{ address: 'a', value: 'yes' }], 1), pass(100)])
  await Promise.all([saver().retry(), pass(2_000)])
  expect(saver().state().clashes).toMatchObject([{ mine: 'no', theirs: 'yes' }])
  expect(backend.answers).toEqual({ a: 'yes' })
})

test('what has left is known as such on the device before it goes, and no more once it was refused', async () => {
  const { backend, here, saver } = await typist()
  saver().edit('a', 'text')
  await pass(300)
  expect(here.kept()[0]?.sent ?? []).toEqual([])
  await pass(310)
  expect(backend.answers).toEqual({})
  expect(here.kept()).toMatchObject([{ value: 'text', sent: ['text'] }])
  await pass(2_000)
  backend.fail(new BackendError('saveAnswers', 'not_signed_in'))
  saver().edit('a', 'more text')
  await pass(2_000)
  expect(here.kept()).toMatchObject([{ value: 'more text', sent: [] }])
})

test('a page that did not go takes that back with the next key', async () => {
  const { backend, here, saver, crash } = await typist()
  here.takes(500)
  saver().edit('a', 'one')
  await pass(700)
  saver().leave()
  backend.fail(offline)
  saver().edit('a', 'two')
  await pass(3_000)
  expect(here.kept()).toMatchObject([{ value: 'two' }])
  await crash()
  expect(saver().answers()).toEqual({ a: 'two' })
})

type Step =
  | { kind: 'type' | 'reload' }
  | { kind: 'wait'; ms: number }
  | { kind: 'disk'; ms: number }
  | { kind: 'lose'; on: boolean }
  | { kind: 'fail'; on: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ kind: 'type' }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(20, 70, 400, 700, 3_000) }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'reload' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('disk' as const), ms: fc.constantFrom(0, 30, 900) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('lose' as const, 'fail' as const), on: fc.boolean() }) },
)

/** Some come back: typed, and put back to what stood there. */
const textOf = (typed: number): string | undefined =>
  typed > 0 ? `text ${typed % 7 < 4 ? typed : (typed % 2) + 1}` : undefined

test('whoever works alone is never asked which of two texts to keep, and keeps the last one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const { backend, here, saver, reload } = await typist()
      let typed = 0
      for (const now of steps) {
        if (now.kind === 'type') saver().edit('a', textOf((typed += 1)) ?? null)
        else if (now.kind === 'reload') await reload()
        else if (now.kind === 'disk') here.takes(now.ms)
        else if (now.kind === 'wait') await pass(now.ms)
        else if (now.kind === 'lose') backend.loseAnswers(now.on)
        else if (now.kind === 'fail') backend.fail(now.on ? offline : null)
        expect(saver().state().clashes).toEqual([])
        expect(saver().answers()['a']).toBe(textOf(typed))
        const isOnDevice = here.kept().some(({ value }) => value === textOf(typed))
        const isThere = isOnDevice || backend.answers['a'] === textOf(typed)
        expect(saver().state().phase !== 'device' || isThere).toBe(true)
      }
      backend.loseAnswers(false)
      backend.fail(null)
      here.takes(0)
      await Promise.all([saver().retry(), pass(60_000)])
      expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
      expect(backend.answers['a']).toBe(textOf(typed))
      expect(here.kept()).toEqual([])
      saver().close()
    }),
    { numRuns: 1_000 },
  )
})

/**
 * What was typed last into an assessment is what the backend finally has, whatever happens to the cached lists
 * meanwhile.
 */
import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { begun, reviewBackend } from '#tests/support/review-backend.ts'
import { browser } from '#tests/support/typist.ts'
import { call } from '#tests/support/world.ts'
import { connectBackend } from '#src/backend/backend.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import * as store from '#src/backend/saving/device-store.ts'
import { connectSession, type SessionPort } from '#src/backend/session.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { reviewDraft } from './review-drafts.ts'
import { answersOf } from './score-model.ts'

vi.mock('#src/backend/saving/device-store.ts', { spy: true })

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const during = async <Result>(ms: number, work: Promise<Result>): Promise<Result> => {
  const [result] = await Promise.all([work, pass(ms)])
  return result
}

const { proposalId, reviewerId: personId, module } = begun
const OF = { personId, proposalId, module }
const reviews = proposalQueries.reviews(proposalId)

beforeEach(() => {
  vi.useFakeTimers()
  const page = new EventTarget()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  connectSession({ identity: () => personId } as SessionPort)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A reviewer who assesses module A in a single tab. */
const assessor = async () => {
  const backend = reviewBackend()
  const here = browser()
  const open = async () => {
    const page = here.page()
    connectBackend(backend.ofPage(page.isAlive))
    vi.mocked(store.createIndexedDbStore).mockReturnValue(page.device)
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const list = await during(backend.line.listMs, queryClient.fetchQuery(reviews))
    const own = list.find(({ reviewerId }) => reviewerId === personId)
    const { saver, close } = await during(2_000, reviewDraft(queryClient, OF, call, own))
    return {
      queryClient,
      saver,
      end() {
        saver.leave()
        page.end()
        close()
        queryClient.clear()
      },
    }
  }
  let now = await open()
  return {
    backend,
    kept: () => here.kept(`${personId}/review/${proposalId}/${module}`),
    disk: here.takes,
    saver: () => now.saver,
    /** All assessments in the cache. */
    known: () => now.queryClient.getQueryData(reviews.queryKey),
    /** Reloads the list, as when the window gets the focus. */
    look: () => now.queryClient.fetchQuery({ ...reviews, staleTime: 0 }),
    /** Drops the unused list from the cache. */
    drop: () => now.queryClient.removeQueries(reviews),
    async reload() {
      now.end()
      now = await open()
    },
    end: () => now.end(),
  }
}

test('what waited for the line takes nothing back when the list has been dropped meanwhile', async () => {
  const { backend, saver, drop, known, end } = await assessor()
  backend.line.isDown = true
  saver().edit('AC2.reason', 'thin, but honest')
  await during(1_000, saver().flush())
  drop()
  backend.line.isDown = false
  await during(1_000, saver().retry())
  expect(saver().state().phase).toBe('saved')
  expect(backend.answers()).toEqual({ ...answersOf(begun), 'AC2.reason': 'thin, but honest' })
  // Half a list would be taken for the whole.
  expect(known()).toBeUndefined()
  end()
})

test('a list that was asked for before a save and answers after it takes nothing back', async () => {
  const { backend, saver, look, known, end } = await assessor()
  backend.line.listMs = 300
  const late = look()
  await pass(20)
  saver().edit('comment', 'AB')
  await during(100, saver().flush())
  await during(300, late)
  const shown = known()
  saver().edit('AC1.points', 9)
  await during(100, saver().flush())
  expect(saver().state().phase).toBe('saved')
  expect(backend.answers()).toEqual({ ...answersOf(begun), comment: 'AB', 'AC1.points': 9 })
  expect(shown).toContainEqual(expect.objectContaining({ comment: 'AB', version: 5 }))
  end()
})

test('nor does one that the draft itself has asked for, and nobody is asked to choose against their own text', async () => {
  const { backend, saver, look, known, end } = await assessor()
  backend.line.listMs = 300
  const late = saver().refresh()
  await pass(20)
  saver().edit('comment', 'AB')
  await during(100, saver().flush())
  await during(300, late)
  const shown = known()
  await during(300, look())
  saver().edit('AC1.points', 9)
  const flushed = saver().flush()
  await pass(15)
  saver().edit('comment', 'ABC')
  await during(2_000, flushed)
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(backend.answers()).toEqual({ ...answersOf(begun), comment: 'ABC', 'AC1.points': 9 })
  expect(shown).toContainEqual(expect.objectContaining({ comment: 'AB', version: 5 }))
  end()
})

test('what a backend that was put back to a backup has lost is asked about, and goes up again', async () => {
  const { backend, saver, end } = await assessor()
  for (const comment of ['AB', 'ABC']) {
    saver().edit('comment', comment)
    await during(100, saver().flush())
  }
  backend.putBack()
  saver().edit('AC1.points', 9)
  await during(5_000, saver().flush())
  expect(saver().state().clashes).toEqual([{ address: 'comment', mine: 'ABC', theirs: 'A' }])
  saver().resolve('comment', 'mine')
  await pass(2_000)
  expect(saver().state()).toMatchObject({ phase: 'saved', trouble: null, clashes: [] })
  expect(backend.answers()).toEqual({ ...answersOf(begun), comment: 'ABC', 'AC1.points': 9 })
  end()
})

test('nor is anybody asked after a reload, where what was saved last had not been told', async () => {
  const { backend, saver, reload, end } = await assessor()
  backend.line.losesAnswers = true
  saver().edit('AC1.points', 9)
  await during(100, saver().flush())
  saver().edit('comment', 'AB')
  await reload()
  expect(saver().state().clashes).toEqual([])
  backend.line.losesAnswers = false
  await during(5_000, saver().retry())
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(backend.answers()).toEqual({ ...answersOf(begun), comment: 'AB', 'AC1.points': 9 })
  end()
})

test('nor where a slow device has not kept the page’s copy of what was typed over', async () => {
  const { backend, saver, disk, reload, end } = await assessor()
  disk(900)
  saver().edit('AC1.reason', 'first')
  saver().edit('comment', 'first')
  await reload()
  backend.line.losesAnswers = true
  saver().edit('comment', 'second')
  await pass(700)
  saver().edit('AC1.reason', 'second')
  await reload()
  expect(saver().state().clashes).toEqual([])
  backend.line.losesAnswers = false
  await during(10_000, saver().retry())
  expect(backend.answers()).toEqual({ ...answersOf(begun), comment: 'second', 'AC1.reason': 'second' })
  end()
})

test('what comes once its author has signed out is shown to nobody who signs in', async () => {
  const { backend, saver, known, end } = await assessor()
  backend.line.listMs = 300
  const before = known()
  saver().edit('comment', 'of the one before')
  const [flushed, late] = [saver().flush(), saver().refresh()]
  connectSession({ identity: () => 'reviewer-2' } as SessionPort)
  await during(1_000, Promise.all([flushed, late]))
  expect(known()).toBe(before)
  end()
})

const address = fc.constantFrom('comment', 'AC1.reason', 'AC1.points', 'AC2.reason')
type Step =
  | { kind: 'type'; address: string; clears: boolean }
  | { kind: 'look' | 'refresh' | 'drop' | 'reload' }
  | { kind: 'wait' | 'list' | 'disk'; ms: number }
  | { kind: 'line' | 'lose'; on: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      address,
      clears: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(10, 30, 70, 400, 700, 3_000) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('look' as const, 'refresh' as const, 'drop' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('list' as const), ms: fc.constantFrom(5, 20, 300, 2_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk' as const), ms: fc.constantFrom(0, 30, 900) }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'reload' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('line' as const, 'lose' as const), on: fc.boolean() }) },
)

/** Whether these values appear in this order among the typed ones. */
const isInOrder = (values: readonly JsonValue[], typed: readonly JsonValue[]): boolean => {
  let from = 0
  return values.every((value) => {
    from = typed.indexOf(value, from)
    return from >= 0
  })
}

test('on any day: what was typed last is there, no field goes back, and whoever is alone is never asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const { backend, saver, ...page } = await assessor()
      const { line } = backend
      const typed = new Map<string, JsonValue[]>(
        Object.entries(answersOf(begun)).map(([field, value]) => [field, [value]]),
      )
      let count = 0
      const type = (field: string, clears: boolean) => {
        count += 1
        const value = clears ? null : field.endsWith('.points') ? count % 11 : `text ${count}`
        typed.get(field)?.push(value)
        saver().edit(field, value)
      }
      const wanted = () =>
        Object.fromEntries(
          [...typed].flatMap(([field, values]) => {
            const last = values.at(-1) ?? null
            return last === null ? [] : [[field, last]]
          }),
        )
      for (const now of steps) {
        if (now.kind === 'type') type(now.address, now.clears)
        else if (now.kind === 'wait') await pass(now.ms)
        else if (now.kind === 'look') void page.look().catch(() => undefined)
        else if (now.kind === 'refresh') void saver().refresh()
        else if (now.kind === 'drop') page.drop()
        else if (now.kind === 'list') line.listMs = now.ms
        else if (now.kind === 'disk') page.disk(now.ms)
        else if (now.kind === 'lose') line.losesAnswers = now.on
        else if (now.kind === 'line') line.isDown = now.on
        else if (now.kind === 'reload') {
          // Offline there is no list, and so no page.
          line.isDown = false
          await page.reload()
        }
        expect(saver().state().clashes).toEqual([])
        expect(saver().answers()).toEqual(wanted())
      }
      Object.assign(line, { isDown: false, losesAnswers: false, listMs: 20 })
      page.disk(0)
      await during(60_000, saver().retry())
      expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
      expect(backend.answers()).toEqual(wanted())
      for (const [field, values] of typed) {
        const saved = backend.history.map((answers) => answers[field] ?? null)
        const changes = saved.filter((value, index) => value !== saved[index - 1])
        expect(isInOrder(changes, values), `${field}: ${JSON.stringify({ changes, values })}`).toBe(true)
      }
      expect(page.kept()).toEqual([])
      page.end()
    }),
    { numRuns: 500 },
  )
})

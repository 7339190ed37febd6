/** Several people at work on one list. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JsonValue } from '#src/domain/values.ts'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { line, withSharedRow } from '#tests/support/shared-row.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { typist } from '#tests/support/typist.ts'
import { BackendError } from '../errors.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Row = { key: string; what: string }
const rowsOf = (value: JsonValue | undefined) => (Array.isArray(value) ? (value as Row[]) : [])

const open = (backend: ReturnType<typeof documentBackend>, device = createMemoryDevice(), tab = 'tab') =>
  openSome(backend, { device, tab })

test('different rows of one list go together, and both pages show them', async () => {
  const { backend, one, other } = await withSharedRow()
  other.edit('a', [line('1', 'Bus'), line('2', 'Hall')])
  one.edit('a', [line('1', 'Train'), line('3', 'Food')])
  const shown: string[] = []
  other.subscribe((event) => event.kind === 'values' && shown.push(...event.addresses))
  await pass(5_000)
  for (const saver of [one, other]) void saver.refresh()
  await pass(100)
  const rows = backend.answers['a'] as { key: string; what: string }[]
  expect(rows.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
    line('1', 'Train'),
    line('2', 'Hall'),
    line('3', 'Food'),
  ])
  for (const saver of [one, other]) {
    expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
    expect(saver.answers()['a']).toEqual(rows)
  }
  expect(shown).toContain('a')
})

test('a row that somebody else has added before our own answer came stays, though more was typed meanwhile', async () => {
  const { backend, one } = await withSharedRow()
  const { version } = backend.present()
  one.edit('a', [line('1', 'Train')])
  void one.flush()
  await pass(10)
  one.edit('a', [line('1', 'Train'), line('3', 'Food')])
  void backend.port.save([{ address: 'a', value: [line('1', 'Train'), line('2', 'Hall')] }], version + 1)
  await pass(5_000)
  expect(backend.answers['a']).toEqual([line('1', 'Train'), line('2', 'Hall'), line('3', 'Food')])
  expect(one.state()).toMatchObject({ phase: 'saved', clashes: [] })
})

test('the same cell changed on both sides is asked about, and what is chosen stands', async () => {
  const { backend, one, other } = await withSharedRow()
  one.edit('a', [line('1', 'Train')])
  await pass(2_000)
  other.edit('a', [line('1', 'Car'), line('2', 'Hall')])
  await pass(2_000)
  expect(other.state().clashes).toMatchObject([{ address: 'a', theirs: [line('1', 'Train')] }])
  other.resolve('a', 'mine')
  await pass(2_000)
  expect(backend.answers['a']).toEqual([line('1', 'Car'), line('2', 'Hall')])
})

test.each([
  ['mine', 'Car'],
  ['theirs', 'Train'],
] as const)('a choice between two cells takes no other row along: %s', async (choice, what) => {
  const { backend, one, other } = await withSharedRow()
  one.edit('a', [line('1', 'Train'), line('3', 'Food'), line('4', 'Room')])
  await pass(2_000)
  other.edit('a', [line('1', 'Car'), line('2', 'Hall')])
  await pass(2_000)
  const shown: string[] = []
  other.subscribe((event) => event.kind === 'values' && shown.push(...event.addresses))
  other.resolve('a', choice)
  expect(shown).toContain('a')
  await pass(2_000)
  const rows = [line('1', what), line('2', 'Hall'), line('3', 'Food'), line('4', 'Room')]
  expect(rowsOf(backend.answers['a']).toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(rows)
  expect(other.answers()['a']).toEqual(backend.answers['a'])
  expect(other.state()).toMatchObject({ phase: 'saved', clashes: [] })
})

test('what was asked about goes up by itself once the other side has taken its change back', async () => {
  const { backend, one, other } = await withSharedRow()
  one.edit('a', [line('1', 'Train')])
  await pass(2_000)
  other.edit('a', [line('1', 'Car')])
  await pass(2_000)
  expect(other.state().clashes).toHaveLength(1)
  one.edit('a', [line('1', 'Bus')])
  await pass(2_000)
  void other.refresh()
  await pass(5_000)
  expect(other.state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(backend.answers['a']).toEqual([line('1', 'Car')])
})

test('rows that were typed without a line, on a page that is gone, go together with those of others', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  const gone = await open(backend, device, 'gone')
  gone.edit('a', [line('1', 'Bus')])
  await pass(2_000)
  backend.fail(new BackendError('saveAnswers', 'offline'))
  gone.edit('a', [line('2', 'Hall')])
  await pass(500)
  gone.close()
  backend.fail(null)
  const other = await open(backend)
  other.edit('a', [line('1', 'Bus'), line('3', 'Food')])
  await pass(2_000)
  const back = await open(backend, device, 'back')
  // What went away was there when it was removed, and nobody has changed it since.
  expect(back.answers()['a']).toEqual([line('3', 'Food'), line('2', 'Hall')])
  await pass(2_000)
  expect(backend.answers['a']).toEqual([line('3', 'Food'), line('2', 'Hall')])
  expect(device.kept('d')).toEqual([])
})

test('whoever keeps to their own rows is never asked, and finds all of them in the end', async () => {
  const who = fc.constantFrom(0, 1, 2)
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constantFrom('type', 'remove'), who, row: fc.constantFrom('x', 'y') }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.constantFrom(10, 40, 100, 700, 3_000) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('reload', 'crash', 'look', 'move', 'send', 'send'), who }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('line', 'answers'), fine: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk'), who, ms: fc.constantFrom(0, 30, 900) }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const backend = documentBackend()
      const people = await Promise.all([typist(backend), typist(backend), typist(backend)])
      /** What each row has to hold in the end: only its own person changes it. */
      const model = new Map<string, string>()
      let count = 0
      const run = async (one: { kind: string; who?: number; row?: string; ms?: number; fine?: boolean }) => {
        const index = one.who ?? 0
        const person = people[index]
        if (!person) throw new Error('nobody')
        const saver = person.saver()
        if (one.kind === 'wait') await pass(one.ms ?? 0)
        else if (one.kind === 'line') backend.fail(one.fine ? null : new BackendError('saveAnswers', 'offline'))
        else if (one.kind === 'answers') backend.loseAnswers(!one.fine)
        else if (one.kind === 'disk') person.here.takes(one.ms ?? 0)
        else if (one.kind === 'send') void saver.flush()
        else if (one.kind === 'look') void saver.refresh()
        else if (one.kind === 'move') saver.edit('a', rowsOf(saver.answers()['a']).toReversed())
        else if (one.kind === 'reload') await person.reload()
        else if (one.kind === 'crash') {
          // A page that crashes keeps what the disk has had time for; what is on its way arrives before it is back.
          person.here.takes(0)
          await pass(2_000)
          await person.crash()
        } else {
          const key = `${index}${one.row ?? ''}`
          const rows = rowsOf(saver.answers()['a'])
          const others = rows.filter((row) => row.key !== key)
          if (one.kind === 'remove') {
            model.delete(key)
            saver.edit('a', others.length > 0 ? others : null)
          } else {
            const what = `text ${(count += 1)}`
            model.set(key, what)
            const isThere = others.length < rows.length
            saver.edit(
              'a',
              isThere ? rows.map((row) => (row.key === key ? { key, what } : row)) : [...rows, { key, what }],
            )
          }
        }
      }
      const expectOwn = () => {
        for (const [index, person] of people.entries()) {
          expect(person.saver().state().clashes).toEqual([])
          const isOwn = ([key]: [string, string]) => key.startsWith(String(index))
          const shown = rowsOf(person.saver().answers()['a']).map(({ key, what }): [string, string] => [key, what])
          expect(new Map(shown.filter(isOwn))).toEqual(new Map([...model].filter(isOwn)))
        }
      }
      for (const one of steps) {
        await run(one)
        expectOwn()
      }
      backend.fail(null)
      backend.loseAnswers(false)
      for (const person of people) person.here.takes(0)
      for (let round = 0; round < 4; round += 1) {
        for (const person of people) void person.saver().retry()
        await pass(10_000)
        for (const person of people) void person.saver().refresh()
        await pass(10_000)
      }
      for (const { saver, here } of people) {
        expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
        const shown = rowsOf(saver().answers()['a'])
        expect(new Map(shown.map(({ key, what }) => [key, what]))).toEqual(model)
        expect(shown.length).toBe(model.size)
        expect(here.kept()).toEqual([])
        saver().close()
      }
    }),
    { numRuns: 2500 },
  )
})

/** A backend that was put back to a backup, and copies of it on the device that are older or newer than it is told. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { typist } from '#tests/support/typist.ts'
import { DeviceStoreError } from './device-store.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Version 2 has `a`, versions 3 to 5 have more and another text of `a`; then the backend is put back to version 2. */
const putBack = async () => {
  const person = await typist()
  for (const [address, value] of [
    ['a', 'old'],
    ['b', 'two'],
    ['a', 'new'],
    ['c', 'three'],
  ] as const) {
    person.saver().edit(address, value)
    await pass(2_000)
  }
  expect(person.saver().version()).toBe(5)
  person.backend.putBack(2)
  return person
}

/** Expects that nothing is lost, and answers the one question that is left. */
const answerClash = async ({ backend, saver }: Awaited<ReturnType<typeof typist>>) => {
  expect(saver().state()).toMatchObject({ phase: 'device' })
  expect(saver().answers()).toMatchObject({ a: 'new', b: 'two', c: 'three' })
  expect(backend.answers).toMatchObject({ a: 'old', b: 'two', c: 'three' })
  expect(saver().state().clashes).toEqual([{ address: 'a', mine: 'new', theirs: 'old' }])
  saver().resolve('a', 'mine')
  await pass(2_000)
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [], trouble: null })
}

test('what it has lost goes up again with the next save, and is asked about where another text stands', async () => {
  const person = await putBack()
  person.saver().edit('d', 'four')
  await pass(3_000)
  expect(person.backend.answers).toMatchObject({ d: 'four' })
  await answerClash(person)
  expect(person.backend.answers).toMatchObject({ a: 'new', b: 'two', c: 'three' })
})

test('and when somebody only looks', async () => {
  const person = await putBack()
  person.saver().adopt(person.backend.present())
  await pass(3_000)
  await answerClash(person)
  expect(person.backend.answers).toMatchObject({ a: 'new', b: 'two', c: 'three' })
})

test('and when the page was loaded again meanwhile, from the copy on the device', async () => {
  const person = await putBack()
  await person.reload()
  await pass(3_000)
  await answerClash(person)
  expect(person.backend.answers).toMatchObject({ a: 'new', b: 'two', c: 'three' })
})

test('is not told to be so by an answer that was overtaken on its way', async () => {
  const { saver, backend } = await typist()
  const before = backend.present()
  saver().edit('a', 'text')
  await pass(2_000)
  saver().adopt(before)
  await pass(1_000)
  expect(saver().state()).toMatchObject({ phase: 'saved', clashes: [] })
  expect(saver().answers()).toEqual({ a: 'text' })
})

test('a page that opens with an older answer does not replace the newer copy of another tab, and shows it', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  const before = backend.present()
  const other = await openSome(backend, { device })
  other.edit('a', 'of the other tab')
  await pass(2_000)
  const saver = await openSome(backend, { device, confirmed: before })
  await pass(100)
  expect(await device.readConfirmed('d')).toMatchObject({ answers: { a: 'of the other tab' } })
  expect(saver.answers()).toEqual({ a: 'of the other tab' })
  expect(saver.state()).toMatchObject({ phase: 'saved', clashes: [] })
})

test('a copy that the device had no room for is tried again', async () => {
  const backend = documentBackend()
  const device = createMemoryDevice()
  const { writeConfirmed } = device
  device.writeConfirmed = () => Promise.reject(new DeviceStoreError('full', null))
  const saver = await openSome(backend, { device })
  await pass(100)
  expect(await device.readConfirmed('d')).toBeNull()
  device.writeConfirmed = writeConfirmed
  await Promise.all([saver.refresh(), pass(100)])
  expect(await device.readConfirmed('d')).toMatchObject({ version: 1 })
})

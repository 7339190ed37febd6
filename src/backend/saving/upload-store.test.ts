import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createUploadStore, type KeptFile } from './upload-store.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const kept = (owner: string, changes: Partial<KeptFile> = {}): KeptFile => ({
  owner,
  slot: 'DOC-7',
  name: 'a.pdf',
  sizeBytes: 3,
  sha256: 'one',
  file: new Blob(['abc']),
  tab: 'tab-1',
  keptAt: Date.now(),
  ...changes,
})

test('a file comes back byte for byte, one per place, to its owner alone', async () => {
  const store = createUploadStore()
  expect(await store.write(kept('a/app'))).toBe(true)
  await store.write(kept('a/app', { sha256: 'two', file: new Blob(['xyz']) }))
  await store.write(kept('a/app', { slot: 'DOC-5' }))
  await store.write(kept('a/app-2'))
  const found = await store.read('a/app')
  expect(found.map(({ slot, sha256 }) => [slot, sha256])).toEqual([
    ['DOC-5', 'one'],
    ['DOC-7', 'two'],
  ])
  expect(await found[1]?.file.text()).toBe('xyz')
  expect(await store.read('b/app')).toEqual([])
})

test('only the file that is meant is forgotten, and all of a person when they sign out', async () => {
  const store = createUploadStore()
  for (const owner of ['a/app', 'a/app-2', 'ab/app']) await store.write(kept(owner))
  await store.forget({ owner: 'a/app', slot: 'DOC-7', sha256: 'an older one' })
  expect(await store.read('a/app')).toHaveLength(1)
  await store.forgetStarting('a/')
  expect(
    await Promise.all(['a/app', 'a/app-2', 'ab/app'].map(async (owner) => (await store.read(owner)).length)),
  ).toEqual([0, 0, 1])
})

test('a file is kept for 90 days, as answers are, and no longer, whoever comes and whatever they open', async () => {
  const store = createUploadStore()
  const DAY_MS = 24 * 3_600_000
  const today = Date.now()
  await store.write(kept('a/app', { keptAt: today - 89 * DAY_MS }))
  await store.write(kept('a/app-2', { keptAt: today - 91 * DAY_MS }))
  await store.write(kept('b/app', { keptAt: today - 91 * DAY_MS }))
  await store.write(kept('c/app', { keptAt: today - 3000 * DAY_MS }))
  const owners = async () =>
    (await Promise.all(['a/', 'b/', 'c/'].map((prefix) => store.list(prefix)))).flat().map(({ owner }) => owner)
  await store.expire(today)
  expect(await owners()).toEqual(['a/app', 'c/app'])
  await store.expire(today + 2 * DAY_MS)
  // Its clock stood years back.
  expect(await owners()).toEqual(['c/app'])
  await store.expire(today + 91 * DAY_MS)
  expect(await owners()).toEqual([])
})

test('a browser that refuses keeps nothing, and breaks nothing', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
  const store = createUploadStore()
  expect(await store.write(kept('a/app'))).toBe(false)
  expect(await store.read('a/app')).toEqual([])
  await store.forgetStarting('a/')
  await store.expire(Date.now())
})

import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createIndexedDbStore, type KeptAnswer } from './device-store.ts'

/** What a browser has of it, as far as it is used here: names are properties, as in browsers. */
class Storage {
  getItem(name: string): string | null {
    return (Reflect.get(this, name) as string | undefined) ?? null
  }
  setItem(name: string, text: string): void {
    Reflect.set(this, name, text)
  }
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name)
  }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', new Storage())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const DAY = 24 * 3_600_000
const confirmed = {
  version: 2,
  answers: { a: 'text' },
  answerVersions: { a: 2 },
  updatedAt: '2016-04-12T08:00:00.000Z',
}

const answer = (tab: string, value: string, keptAt = 5): KeptAnswer => ({ address: 'a', value, base: 1, keptAt, tab })

test('two tabs keep two texts of the same field', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('left', 'from the left')])
  await store.write('me/1', [answer('right', 'from the right')])
  expect((await store.read('me/1')).map(({ value }) => value)).toEqual(['from the left', 'from the right'])
  await store.forget('me/1', [answer('left', 'from the right')])
  expect(await store.read('me/1')).toHaveLength(2)
  await store.forget('me/1', [answer('left', 'from the left')])
  expect(await store.read('me/1')).toEqual([answer('right', 'from the right')])
})

test('what a tab has left goes under the name of the one that found it', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('gone', 'text')])
  expect(await store.takeOver('me/1', answer('gone', 'text'), 'here')).toBe(true)
  expect(await store.read('me/1')).toEqual([answer('here', 'text')])
})

test('what another tab has taken over meanwhile is left to that tab', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('gone', 'text')])
  await store.takeOver('me/1', answer('gone', 'text'), 'first')
  expect(await store.takeOver('me/1', answer('gone', 'text'), 'second')).toBe(false)
  expect(await store.read('me/1')).toEqual([answer('first', 'text')])
})

test('what its tab, which is back, has typed over it meanwhile stays', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('back', 'text and more')])
  await store.takeOver('me/1', answer('back', 'text'), 'here')
  expect(await store.read('me/1')).toEqual([answer('back', 'text and more'), answer('here', 'text')])
})

test('what the backend is known to have is not counted as unsent', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('one', 'text'), { ...answer('two', 'saved'), address: 'b', isConfirmed: true }])
  await store.write('you/1', [answer('one', 'text')])
  expect(await store.count('me/')).toBe(1)
})

test('what is old is forgotten, but not of the draft that somebody has just opened', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('tab', 'mine, old', DAY)])
  await store.write('you/2', [answer('tab', 'old', DAY), { ...answer('tab', 'new', 9 * DAY), address: 'b' }])
  await store.expire(95 * DAY, 'me/1')
  expect((await store.read('me/1')).map(({ value }) => value)).toEqual(['mine, old'])
  expect((await store.read('you/2')).map(({ value }) => value)).toEqual(['new'])
})

test('text that was typed while the clock stood years back is not taken for old once it is put right', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('tab', 'typed by a flat battery', DAY)])
  const today = 4000 * DAY
  await store.expire(today, 'me/2')
  expect(await store.read('me/1')).toMatchObject([{ value: 'typed by a flat battery' }])
  await store.expire(today + 91 * DAY, 'me/2')
  expect(await store.read('me/1')).toEqual([])
})

test('the document of before opens whatever the clock says, and is forgotten when it is old', async () => {
  const store = createIndexedDbStore()
  await store.writeConfirmed('me/1', confirmed)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * DAY })
  expect(await store.readConfirmed('me/1')).toEqual(confirmed)
  await store.expire(Date.now(), 'me/1')
  expect(await store.readConfirmed('me/1')).toEqual(confirmed)
  await store.expire(Date.now(), 'me/2')
  expect(await store.readConfirmed('me/1')).toBeNull()
})

test('a copy replaces no newer one of another tab, unless that one is known to be out of date', async () => {
  const store = createIndexedDbStore()
  const newer = { ...confirmed, version: 3 }
  expect(await store.writeConfirmed('me/1', newer)).toEqual(newer)
  expect(await store.writeConfirmed('me/1', confirmed)).toEqual(newer)
  expect(await store.readConfirmed('me/1')).toEqual(newer)
  expect(await store.writeConfirmed('me/1', confirmed, true)).toEqual(confirmed)
  expect(await store.readConfirmed('me/1')).toEqual(confirmed)
})

test('a document that no backend has is changed in one step, and a wrong clock does not take it for old', async () => {
  const store = createIndexedDbStore()
  const own = { ...confirmed, updatedAt: '' }
  expect(await store.changeConfirmed('me/1', (kept) => (kept === null ? own : null))).toEqual(own)
  expect(await store.changeConfirmed('me/1', () => null)).toBeNull()
  const raised = Array.from({ length: 5 }, () =>
    store.changeConfirmed('me/1', (kept) => kept && { ...kept, version: kept.version + 1 }),
  )
  await Promise.all(raised)
  expect(await store.readConfirmed('me/1')).toEqual({ ...own, version: 7 })
  await store.expire(Date.now() + 400 * DAY, 'me/2')
  expect(await store.readConfirmed('me/1')).not.toBeNull()
  await store.expire(Date.now() + 500 * DAY, 'me/2')
  expect(await store.readConfirmed('me/1')).toBeNull()
})

test('text that an earlier version of the application kept is found', async () => {
  const old = await openDB('alliance-drafts', 2, {
    upgrade(db) {
      db.createObjectStore('answers', { keyPath: ['draft', 'address'] }).createIndex('draft', 'draft')
      db.createObjectStore('confirmed')
    },
  })
  await old.put('answers', { draft: 'me/1', address: 'a', value: 'typed before the update', base: 3, keptAt: 7 })
  old.close()
  const kept = await createIndexedDbStore().read('me/1')
  expect(kept).toEqual([{ address: 'a', value: 'typed before the update', base: 3, keptAt: 7, tab: '' }])
})

test('last words of a page that is gone stand in place of its records until another page has them', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('tab', 'half a wo'), answer('other', 'mine')])
  store.leave('me/1', 'tab', [answer('tab', 'half a word'), { ...answer('tab', 'more'), address: 'b' }])
  store.leave('me/10', 'tab', [answer('tab', 'of another draft')])
  const values = async () => (await store.read('me/1')).map(({ value }) => value)
  expect(new Set(await values())).toEqual(new Set(['half a word', 'mine', 'more']))
  expect(await store.takeOver('me/1', answer('tab', 'half a word'), 'next')).toBe(true)
  expect(Object.keys(localStorage)).toHaveLength(2)
  await store.forget('me/1', [{ address: 'b', value: 'more', tab: 'tab' }])
  expect(Object.keys(localStorage)).toHaveLength(1)
  expect(await store.read('me/1')).toEqual([answer('next', 'half a word'), answer('other', 'mine')])
})

test('where there is no room for the last words of a page they are read all the same, and stay', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('other', 'mine')])
  store.leave('me/1', 'tab', [answer('tab', 'word')])
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const values = async () => (await store.read('me/1')).map(({ value }) => value)
  expect(await values()).toEqual(['mine', 'word'])
  await expect(store.takeOver('me/1', answer('tab', 'word'), 'next')).rejects.toMatchObject({ trouble: 'full' })
  expect(await values()).toEqual(['mine', 'word'])
  put.mockRestore()
})

test('words that a page leaves while its older ones are read stay', async () => {
  const store = createIndexedDbStore()
  store.leave('me/1', 'tab', [answer('tab', 'word')])
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
    this: IDBObjectStore,
    ...given
  ) {
    store.leave('me/1', 'tab', [answer('tab', 'words')])
    return this.put(...given)
  })
  await store.takeOver('me/1', answer('tab', 'word'), 'next')
  put.mockRestore()
  const read = await store.read('me/1')
  expect(new Set(read.map(({ value }) => value))).toEqual(new Set(['word', 'words']))
})

/** What a crash leaves of `localStorage`: as it was seconds before. IndexedDB has everything that it has confirmed. */
const crash = (before: Storage) => vi.stubGlobal('localStorage', Object.assign(new Storage(), before))
const now = (): Storage => Object.assign(new Storage(), localStorage)

test('words that a crash brings back stand in place of nothing newer: of a page that another one has followed', async () => {
  const store = createIndexedDbStore()
  store.leave('me/1', 'gone', [answer('gone', 'older', 1)])
  const before = now()
  await store.takeOver('me/1', answer('gone', 'older', 1), 'here')
  await store.write('me/1', [answer('here', 'newer', 2)])
  crash(before)
  expect(await createIndexedDbStore().read('me/1')).toEqual([answer('here', 'newer', 2)])
})

test('nor of the page itself, which was only hidden', async () => {
  const store = createIndexedDbStore()
  store.leave('me/1', 'here', [answer('here', 'older', 1)])
  const before = now()
  store.leave('me/1', 'here', [])
  await store.write('me/1', [answer('here', 'newer', 2)])
  crash(before)
  expect(await createIndexedDbStore().read('me/1')).toEqual([answer('here', 'newer', 2)])
})

test('nor do they come up once nothing is left to send', async () => {
  const store = createIndexedDbStore()
  store.leave('me/1', 'here', [answer('here', 'older', 1), { ...answer('here', 'of b', 1), address: 'b' }])
  const before = now()
  await store.forget('me/1', [answer('here', 'older', 1)])
  crash(before)
  const again = createIndexedDbStore()
  expect(await again.read('me/1')).toEqual([{ ...answer('here', 'of b', 1), address: 'b' }])
  // Long after, with the crash's words still there: they go before their names do.
  crash(before)
  const later = createIndexedDbStore()
  await later.expire(Date.now() + 2 * DAY, 'other')
  await later.expire(Date.now() + 2 * DAY, 'other')
  expect(await later.read('me/1')).toEqual([{ ...answer('here', 'of b', 1), address: 'b' }])
})

test('words that are left once more are new ones, and no name keeps any text', async () => {
  const store = createIndexedDbStore()
  store.leave('me/1', 'here', [answer('here', 'text', 1)])
  store.leave('me/1', 'here', [])
  store.leave('me/1', 'here', [answer('here', 'text', 1)])
  await store.write('me/1', [answer('here', 'text', 1)])
  await store.forget('me/1', [{ ...answer('here', 'other', 1) }])
  expect(await createIndexedDbStore().read('me/1')).toEqual([answer('here', 'text', 1)])
  const db = await openDB('alliance-drafts')
  expect(JSON.stringify(await db.getAllKeys('gone'))).not.toContain('text')
  db.close()
})

test('last words can be taken back, and grow old', async () => {
  const store = createIndexedDbStore()
  store.leave('me/1', 'tab', [answer('tab', 'word')])
  store.leave('me/1', 'tab', [])
  expect(await store.read('me/1')).toEqual([])
  store.leave('me/1', 'tab', [answer('tab', 'mine, old', DAY)])
  store.leave('you/2', 'tab', [answer('tab', 'old', DAY)])
  store.leave('you/3', 'tab', [answer('tab', 'new', 9 * DAY)])
  await store.expire(95 * DAY, 'me/1')
  expect((await store.read('me/1')).map(({ value }) => value)).toEqual(['mine, old'])
  expect(await store.read('you/2')).toEqual([])
  expect((await store.read('you/3')).map(({ value }) => value)).toEqual(['new'])
})

test('last words that are none of ours, and a browser without such a storage, do no harm', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('tab', 'text')])
  localStorage.setItem('alliance.last."me/1".tab', '{"value":')
  localStorage.setItem('alliance.last."me/1".other', '[{"address":1}]')
  expect(await store.read('me/1')).toEqual([answer('tab', 'text')])
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem() {
      throw new DOMException('no', 'QuotaExceededError')
    },
  })
  store.leave('me/1', 'tab', [answer('tab', 'word')])
  expect(await store.read('me/1')).toEqual([answer('tab', 'text')])
})

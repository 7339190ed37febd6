import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import { createIndexedDbStore, type KeptAnswer } from './device-store.ts'

beforeEach(() => void (globalThis.indexedDB = new IDBFactory()))

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
  await store.takeOver('me/1', [answer('gone', 'text')], 'here')
  expect(await store.read('me/1')).toEqual([answer('here', 'text')])
})

test('what is old is forgotten, but not of the draft that somebody has just opened', async () => {
  const store = createIndexedDbStore()
  await store.write('me/1', [answer('tab', 'mine, old', 1)])
  await store.write('you/2', [answer('tab', 'old', 1), { ...answer('tab', 'new', 9), address: 'b' }])
  await store.expire(5, 'me/1')
  expect((await store.read('me/1')).map(({ value }) => value)).toEqual(['mine, old'])
  expect((await store.read('you/2')).map(({ value }) => value)).toEqual(['new'])
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

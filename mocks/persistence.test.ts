import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { restAs } from '#tests/support/backends.ts'
import { addDocument } from '#tests/support/documents.ts'
import { draft, world } from '#tests/support/world.ts'
import { createClock } from './clock.ts'
import { createEmbeddedBackend } from './embedded-backend.ts'
import { openBrowserPersistence } from './persistence.ts'

const state = world({ applications: [draft('app-1')] })
const START = '2016-04-12T08:00:00.000Z'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

/** One tab: a page that loads what this browser has stored. */
async function openTab({ seed = 'one', deviceNow = 0 } = {}) {
  const persist = await openBrowserPersistence(seed)
  const clock = createClock(START, () => deviceNow)
  const backend = createEmbeddedBackend({ state, clock, persist })
  const { handle } = backend
  const owner = restAs('owner', { fetch: handle })
  return {
    persist,
    clock,
    backend,
    owner,
    objectives: async () => (await owner.getApplication({ applicationId: 'app-1' })).answers['motivation.objectives'],
    write: (value: string, version: number) =>
      owner.saveAnswers({
        applicationId: 'app-1',
        version,
        changes: [{ address: 'motivation.objectives', value }],
      }),
  }
}

test('what was confirmed is there after a reload, files and time included', async () => {
  const before = await openTab()
  await before.write('Kept', 1)
  const file = new Blob([new TextEncoder().encode('%PDF-1.7')])
  const added = await addDocument(before.owner, 'app-1', { file })
  await before.backend.jumpTo('2016-04-29T14:59:00.000Z')

  const after = await openTab({ deviceNow: 60_000 })
  expect(await after.objectives()).toBe('Kept')
  expect(after.clock.now()).toBe('2016-04-29T15:00:00.000Z')
  expect((await after.owner.getApplication({ applicationId: 'app-1' })).documents).toEqual([
    { ...added, scan: 'clean' },
  ])
  expect(await (await after.backend.file(added.id))?.text()).toBe('%PDF-1.7')
  expect(after.persist.startedAgain()).toBe(false)
})

test('two tabs are one backend', async () => {
  const [one, two] = [await openTab(), await openTab()]
  await one.write('From one', 1)
  expect(await two.objectives()).toBe('From one')
  await two.write('From two', 2)
  expect(await one.objectives()).toBe('From two')
  await expect(one.write('Too late', 2)).rejects.toMatchObject({ code: 'version_mismatch' })

  await two.backend.jumpTo('2016-05-01T08:00:00.000Z')
  expect((await one.owner.getSession({})).serverTime).toBe('2016-05-01T08:00:00.000Z')
})

test('the same key in another tab gives the same answer', async () => {
  const [one, two] = [await openTab(), await openTab()]
  const send = { applicationId: 'app-1', version: 1, key: 'same' }
  expect(await two.owner.submitApplication(send)).toEqual(await one.owner.submitApplication(send).then((it) => it))
  expect(two.backend.state().applications[0]?.submissions).toHaveLength(1)
})

test('starting again reaches every tab', async () => {
  const [one, two] = [await openTab(), await openTab()]
  await one.write('Gone', 1)
  await two.objectives()
  await one.backend.jumpTo('2016-05-01T08:00:00.000Z')
  await one.backend.reset()
  for (const tab of [one, two, await openTab()]) {
    expect(await tab.objectives()).toBe(state.applications[0]?.answers['motivation.objectives'])
    expect(tab.clock.now()).toBe(START)
  }
  await two.write('New', 1)
  expect(await one.objectives()).toBe('New')
})

test('another seed throws away what was kept, and says so', async () => {
  await (await openTab()).write('Old', 1)
  const again = await openTab({ seed: 'two' })
  expect(again.persist.startedAgain()).toBe(true)
  expect(await again.objectives()).not.toBe('Old')
  expect((await openTab({ seed: 'two' })).persist.startedAgain()).toBe(false)
})

test('without storage it lives in memory, and says so', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  const tab = await openTab()
  expect(tab.persist.kept()).toBe(false)
  await tab.write('Here', 1)
  expect(await tab.objectives()).toBe('Here')
})

test('storage that is taken away or full in between: what was kept is read, and nothing is confirmed that is not kept', async () => {
  const tab = await openTab()
  await tab.write('Before', 1)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(IDBKeyRange, 'lowerBound').mockImplementation(() => {
    throw new DOMException('gone', 'InvalidStateError')
  })
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(tab.write('After', 2)).rejects.toMatchObject({ code: 'internal' })
  expect(await tab.objectives()).toBe('Before')
  vi.restoreAllMocks()
  await tab.write('After', 2)
  expect(await tab.objectives()).toBe('After')
  expect(await (await openTab()).objectives()).toBe('After')
})

test('a write that was refused hides nothing that another tab writes', async () => {
  const [here, there] = [await openTab(), await openTab()]
  await here.write('Before', 1)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  for (let times = 0; times < 3; times += 1)
    await expect(here.write('Refused', 2)).rejects.toMatchObject({ code: 'internal' })
  put.mockRestore()
  await there.write('From the other tab', 2)
  expect(await here.objectives()).toBe('From the other tab')
  await expect(here.write('Unseen', 2)).rejects.toMatchObject({ code: 'version_mismatch' })
})

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ChangedRecord } from './store.ts'

/** Changes made elsewhere since the last look: by another tab, or before the page was reloaded. */
export type News = {
  /** Everything was deleted: start with the seed, then apply `records`. */
  startAgain: boolean
  records: ChangedRecord[]
  clockOffsetMs: number | null
}

/** Null deletes what is stored under this id. */
export type KeptFile = { id: string; bytes: Blob | null }
/** Written as one transaction. */
export type Kept = { records?: ChangedRecord[]; files?: KeptFile[]; clockOffsetMs?: number }

/** Where the embedded backend stores what differs from its seed. */
export interface Persistence {
  /** False if nothing outlives this page. */
  kept(): boolean
  /** True if an older seed was found at the start and deleted. */
  startedAgain(): boolean
  /** Runs work under a lock across all tabs. */
  alone<T>(work: () => Promise<T>): Promise<T>
  news(): Promise<News>
  write(change: Kept): Promise<void>
  file(id: string): Promise<Blob | undefined>
  clear(): Promise<void>
}

/** Stores files only, for the lifetime of the page: for tests, and where the browser refuses storage. */
export function createMemoryPersistence(): Persistence {
  const files = new Map<string, Blob>()
  return {
    kept: () => false,
    startedAgain: () => false,
    alone: (work) => work(),
    news: () => Promise.resolve({ startAgain: false, records: [], clockOffsetMs: null }),
    write(change) {
      for (const { id, bytes } of change.files ?? []) {
        if (bytes) files.set(id, bytes)
        else files.delete(id)
      }
      return Promise.resolve()
    },
    file: (id) => Promise.resolve(files.get(id)),
    clear() {
      files.clear()
      return Promise.resolve()
    },
  }
}

type Meta = { seed: string; epoch: number; clockOffsetMs: number | null }

interface Schema extends DBSchema {
  records: {
    key: [string, string]
    value: ChangedRecord & { revision: number }
    indexes: { revision: number }
  }
  files: { key: string; value: Blob }
  meta: { key: string; value: Meta }
}

const META = 'meta'

/**
 * Stores changes in IndexedDB, each before its answer goes out: what the backend confirmed survives a crash. Tabs share
 * it: each looks for news before every request, within a lock if the browser has locks.
 *
 * @param seed stamp of the seed; a different stamp deletes everything stored.
 * @returns memory only if the browser refuses storage.
 */
export async function openBrowserPersistence(seed: string, name = 'alliance-demonstration'): Promise<Persistence> {
  const db = await open(name)
  if (!db) return createMemoryPersistence()
  try {
    const found = await db.get('meta', META)
    if (found?.seed !== seed) await startAgain(db, seed, (found?.epoch ?? 0) + 1)
    return createIndexedDbPersistence(db, name, found !== undefined && found.seed !== seed)
  } catch {
    db.close()
    return createMemoryPersistence()
  }
}

/** Undefined if refused: some browsers throw, some reject. */
async function open(name: string): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>(name, 1, {
      upgrade(created) {
        created.createObjectStore('records', { keyPath: ['collection', 'key'] }).createIndex('revision', 'revision')
        created.createObjectStore('files')
        created.createObjectStore('meta')
      },
    })
  } catch {
    return undefined
  }
}

async function startAgain(db: IDBPDatabase<Schema>, seed: string, epoch: number): Promise<void> {
  const change = db.transaction(['records', 'files', 'meta'], 'readwrite')
  await Promise.all([
    change.objectStore('records').clear(),
    change.objectStore('files').clear(),
    change.objectStore('meta').put({ seed, epoch, clockOffsetMs: null }, META),
    change.done,
  ])
}

function createIndexedDbPersistence(db: IDBPDatabase<Schema>, name: string, startedAgain: boolean): Persistence {
  let revision = 0
  let epoch: number | null = null
  let seed = ''
  let clockOffsetMs: number | null = null

  return {
    kept: () => true,
    startedAgain: () => startedAgain,
    alone(work) {
      // Pages without https (except localhost) have no locks; there only one tab at a time works safely.
      if (!('locks' in navigator)) return work()
      return navigator.locks.request(name, work)
    },
    async news() {
      try {
        const read = db.transaction(['records', 'meta'])
        const meta = await read.objectStore('meta').get(META)
        const again = epoch !== null && meta?.epoch !== epoch
        if (again) revision = 0
        const since = IDBKeyRange.lowerBound(revision, true)
        const found = await read.objectStore('records').index('revision').getAll(since)
        epoch = meta?.epoch ?? 0
        seed = meta?.seed ?? ''
        clockOffsetMs = meta?.clockOffsetMs ?? null
        revision = found.at(-1)?.revision ?? revision
        return { startAgain: again, records: found, clockOffsetMs }
      } catch {
        // The browser removed storage. This tab still reads what it knows; `write` refuses what it cannot keep.
        return { startAgain: false, records: [], clockOffsetMs }
      }
    },
    async write({ records = [], files = [], clockOffsetMs: offset }) {
      try {
        const change = db.transaction(['records', 'files', 'meta'], 'readwrite')
        const store = change.objectStore('records')
        const first = revision + 1
        const writes: Promise<unknown>[] = records.map(({ collection, key, value }, index) =>
          store.put({ collection, key, value, revision: first + index }),
        )
        const kept = change.objectStore('files')
        for (const { id, bytes } of files) writes.push(bytes ? kept.put(bytes, id) : kept.delete(id))
        if (offset !== undefined)
          writes.push(change.objectStore('meta').put({ seed, epoch: epoch ?? 0, clockOffsetMs: offset }, META))
        await Promise.all([...writes, change.done])
        // Only now: after a refused write, other tabs go on from the revision before.
        revision += records.length
        clockOffsetMs = offset ?? clockOffsetMs
      } catch (error) {
        // A backend confirms only what it keeps. A clock that is not kept loses no text.
        if (records.length + files.length > 0) throw error
      }
    },
    file: (id) => db.get('files', id),
    // Found at the next look by this tab and by every other one.
    clear: () => startAgain(db, seed, (epoch ?? 0) + 1),
  }
}

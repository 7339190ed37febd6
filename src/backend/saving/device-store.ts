import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Confirmed } from './draft.ts'
import { expireWords, lastWords, leaveWords } from './last-words.ts'

/** One answer that the backend has not confirmed yet, or was not known to have confirmed. */
export type KeptAnswer = {
  address: string
  /** Null clears the answer. */
  value: JsonValue
  /** Version of the document that the answer was typed on. */
  base: number
  /** The list that it was typed on, which tells one's own rows from those of others; null for what is no list. */
  ground?: JsonValue
  /** Older values of it that were sent from here, and of which nobody knows whether they have arrived; the last ones. */
  sent?: readonly JsonValue[]
  /** The backend had this value at version `base`: there is nothing to send, and what it has had since is no clash. */
  isConfirmed?: true
  /** Milliseconds since the epoch. Only tells what is old: no clock decides what is true. */
  keptAt: number
  /** The tab that it was typed in. */
  tab: string
}

/** Why the browser did not keep something: `full`, or `refused` (private window, policy, broken profile). */
export type DeviceTrouble = 'refused' | 'full'

/**
 * Keeps answers on this device that are not known to be confirmed, one record per answer and tab, so that two tabs never
 * overwrite each other, not even in the same field. What is asked for first happens first. Every method rejects with
 * `DeviceStoreError`.
 */
export interface DeviceStore {
  read(draft: string): Promise<KeptAnswer[]>
  write(draft: string, answers: readonly KeptAnswer[]): Promise<void>
  /**
   * At once, of a page that goes away: what it has not heard to be written or forgotten. Takes the place of what the tab left
   * before.
   */
  leave(draft: string, tab: string, answers: readonly KeptAnswer[]): void
  /** Forgets answers of a tab; one that was typed over meanwhile (another value) stays. */
  forget(draft: string, answers: readonly Pick<KeptAnswer, 'address' | 'value' | 'tab'>[]): Promise<void>
  /** How many answers there are in all drafts whose name begins so; one that two tabs have typed is one. */
  count(prefix: string): Promise<number>
  /**
   * Puts what a tab that is gone has left under the name of another, in one step: it is never lost. What stands there
   * instead by now stays.
   */
  takeOver(draft: string, answers: readonly KeptAnswer[], tab: string): Promise<void>
  /**
   * Forgets what was kept too long ago, but not of this draft: somebody is there to whom it matters. What an impossible
   * clock has kept begins to grow old now; only a copy of what a backend has goes at once.
   *
   * @param now on a clock that is right, in milliseconds since the epoch.
   */
  expire(now: number, except: string): Promise<void>
  /**
   * The document as the backend last had it, so that the draft can be opened without a connection; of a draft without a
   * backend, the document itself.
   */
  readConfirmed(draft: string): Promise<Confirmed | null>
  writeConfirmed(draft: string, confirmed: Confirmed): Promise<void>
  /** In one step, so that tabs which change the same document do so one after the other. Null changes nothing. */
  changeConfirmed(draft: string, change: (kept: Confirmed | null) => Confirmed | null): Promise<Confirmed | null>
  /** Forgets such a document, or those of all drafts of a person (`id/`); what is not confirmed stays. */
  forgetConfirmed(named: string): Promise<void>
}

export class DeviceStoreError extends Error {
  override readonly name = 'DeviceStoreError'
  readonly trouble: DeviceTrouble

  constructor(trouble: DeviceTrouble, cause: unknown) {
    super(`this browser did not keep the text: ${trouble}`, { cause })
    this.trouble = trouble
  }
}

interface DraftsSchema extends DBSchema {
  kept: { key: [string, string, string]; value: KeptAnswer & { draft: string }; indexes: { draft: string } }
  confirmed: { key: string; value: { confirmed: Confirmed; keptAt: number } }
}

/** What is kept expires after 90 days: personal data does not stay on a computer for good. */
export const EXPIRY_MS = 90 * 24 * 3_600_000

/** What says that it is older than twice that was kept by a clock that was wrong: its time begins at `now`. */
export const isImpossibleAt =
  (now: number) =>
  (keptAt: number): boolean =>
    keptAt < now - 2 * EXPIRY_MS

export const isTooOldAt =
  (now: number) =>
  (keptAt: number): boolean =>
    keptAt < now - EXPIRY_MS && !isImpossibleAt(now)(keptAt)

/** Before version 3 there was one record per answer, whatever the tab. */
async function moveAnswers(db: IDBPDatabase<DraftsSchema>, transaction: Upgrade): Promise<void> {
  const kept = db.createObjectStore('kept', { keyPath: ['draft', 'address', 'tab'] })
  kept.createIndex('draft', 'draft')
  const before = db as unknown as IDBPDatabase
  if (!before.objectStoreNames.contains('answers')) return
  const old = transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>
  const answers = (await old.objectStore('answers').getAll()) as (KeptAnswer & { draft: string })[]
  for (const answer of answers) void kept.put({ ...answer, tab: '' })
  before.deleteObjectStore('answers')
}

type Upgrade = IDBPTransaction<DraftsSchema, ('kept' | 'confirmed')[], 'versionchange'>

export function createIndexedDbStore(name = 'alliance-drafts'): DeviceStore {
  let opened: Promise<IDBPDatabase<DraftsSchema>> | undefined
  const database = () =>
    (opened ??= openDB<DraftsSchema>(name, 3, {
      async upgrade(db, before, _now, transaction) {
        if (before < 2) db.createObjectStore('confirmed')
        if (before < 3) await moveAnswers(db, transaction)
      },
      // Another tab has a newer version of the application: it need not wait for this one.
      blocking(_current, _blocked, event) {
        opened = undefined
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated() {
        opened = undefined
      },
    }))

  const guarded = async <T>(work: (db: IDBPDatabase<DraftsSchema>) => Promise<T>): Promise<T> => {
    try {
      return await work(await database())
    } catch (cause) {
      opened = undefined
      const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
      throw new DeviceStoreError(full ? 'full' : 'refused', cause)
    }
  }

  return {
    read: (draft) =>
      guarded(async (db) => {
        const left = lastWords(draft)
        if (left.length > 0) {
          const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' })
          // A tab that goes on typing takes them back, so they are the last that it knew.
          const puts = left.map((answer) => transaction.store.put({ ...answer, draft }))
          await Promise.all([...puts, transaction.done])
          for (const { tab } of left) leaveWords(draft, tab, [])
        }
        const kept = await db.getAllFromIndex('kept', 'draft', draft)
        return kept.map(({ draft: _, ...answer }) => answer)
      }),
    leave: leaveWords,
    write: (draft, answers) =>
      guarded(async (db) => {
        // Strict durability: "kept" is said once the browser has it on the disk, not in a buffer.
        const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' })
        const puts = answers.map((answer) => transaction.store.put({ ...answer, draft }))
        // A page that is going away gets no answers any more; a transaction that waits for them would be lost with it.
        transaction.commit()
        await Promise.all([...puts, transaction.done])
      }),
    forget: (draft, answers) =>
      guarded(async (db) => {
        const transaction = db.transaction('kept', 'readwrite')
        const removals = answers.map(async ({ address, value, tab }) => {
          const kept = await transaction.store.get([draft, address, tab])
          if (kept && sameValue(kept.value, value)) await transaction.store.delete([draft, address, tab])
        })
        await Promise.all([...removals, transaction.done])
      }),
    count: (prefix) =>
      guarded(async (db) => {
        const all = await db.getAll('kept', IDBKeyRange.bound([prefix], [`${prefix}\uffff`, []]))
        const unsent = all.filter((answer) => !answer.isConfirmed)
        return new Set(unsent.map(({ draft, address }) => JSON.stringify([draft, address]))).size
      }),
    takeOver: (draft, answers, tab) =>
      guarded(async (db) => {
        const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' })
        const moves = answers.map(async (answer) => {
          const key: [string, string, string] = [draft, answer.address, answer.tab]
          const kept = await transaction.store.get(key)
          // Its tab may be back, and have typed over it.
          if (kept && sameValue(kept.value, answer.value)) await transaction.store.delete(key)
          await transaction.store.put({ ...answer, draft, tab })
        })
        await Promise.all([...moves, transaction.done])
      }),
    expire: (now, except) =>
      guarded(async (db) => {
        const before = now - EXPIRY_MS
        const isImpossible = isImpossibleAt(now)
        expireWords(isTooOldAt(now), except)
        const transaction = db.transaction(['kept', 'confirmed'], 'readwrite')
        const [kept, confirmed] = [transaction.objectStore('kept'), transaction.objectStore('confirmed')]
        for await (const cursor of kept) {
          const { draft, keptAt } = cursor.value
          if (keptAt >= before || draft === except) continue
          await (isImpossible(keptAt) ? cursor.update({ ...cursor.value, keptAt: now }) : cursor.delete())
        }
        for await (const cursor of confirmed) {
          const { keptAt, confirmed: document } = cursor.value
          if (keptAt >= before || cursor.key === except) continue
          const isCopy = document.updatedAt !== ''
          await (isImpossible(keptAt) && !isCopy ? cursor.update({ ...cursor.value, keptAt: now }) : cursor.delete())
        }
        await transaction.done
      }),
    // By no clock: this one may be wrong, and without a connection there is no other.
    readConfirmed: (draft) => guarded(async (db) => (await db.get('confirmed', draft))?.confirmed ?? null),
    writeConfirmed: (draft, confirmed) =>
      guarded(async (db) => {
        // Both stores, so that what is forgotten next goes after this is there: the device never has less than it had.
        const transaction = db.transaction(['confirmed', 'kept'], 'readwrite')
        const put = transaction.objectStore('confirmed').put({ confirmed, keptAt: Date.now() }, draft)
        await Promise.all([put, transaction.done])
      }),
    changeConfirmed: (draft, change) =>
      guarded(async (db) => {
        const transaction = db.transaction('confirmed', 'readwrite', { durability: 'strict' })
        const changed = change((await transaction.store.get(draft))?.confirmed ?? null)
        const put = changed && transaction.store.put({ confirmed: changed, keptAt: Date.now() }, draft)
        await Promise.all([put, transaction.done])
        return changed
      }),
    forgetConfirmed: (named) =>
      guarded((db) => db.delete('confirmed', named.endsWith('/') ? IDBKeyRange.bound(named, `${named}\uffff`) : named)),
  }
}

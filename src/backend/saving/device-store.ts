import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB } from 'idb'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Confirmed } from './draft.ts'
import { dropWords, expireWords, lastWords, leaveWords } from './last-words.ts'

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
  /** The opening of the draft that keeps it: see `tab.ts`. */
  tab: string
  /**
   * Texts of other openings that this one replaces, as `recordName` names them: its page has taken them up, and the device
   * may not have moved or forgotten them yet.
   */
  over?: readonly string[]
}

/** Names one text of one opening at an address. */
export const recordName = ({ tab, keptAt }: Pick<KeptAnswer, 'tab' | 'keptAt'>): string => `${tab} ${keptAt}`
const tabOfRecord = (name: string): string => name.slice(0, name.lastIndexOf(' '))

/** Leaves out texts that another of these answers replaces. */
export const withoutOlder = (answers: readonly KeptAnswer[]): KeptAnswer[] => {
  const older = new Set(answers.flatMap(({ address, over = [] }) => over.map((name) => `${address} ${name}`)))
  return answers.filter((answer) => !older.has(`${answer.address} ${recordName(answer)}`))
}

/** The same answer, as another opening keeps it. */
export const asOwn = ({ over: _, ...other }: KeptAnswer, tab: string): KeptAnswer => ({ ...other, tab })

/** An answer to forget, with the texts that it replaces. */
type Forgotten = Pick<KeptAnswer, 'address' | 'value' | 'tab' | 'over'>

/** Why the browser did not keep something: `full`, or `refused` (private window, policy, broken profile). */
export type DeviceTrouble = 'refused' | 'full'

/**
 * Keeps answers on this device that are not known to be confirmed, one record per answer and tab, so that two tabs never
 * overwrite each other, not even in the same field. What is asked for first happens first. Every method rejects with
 * `DeviceStoreError`.
 */
export interface DeviceStore {
  /** Returns records and last words. Last words stand in place of the record of the same opening. */
  read(draft: string): Promise<KeptAnswer[]>
  write(draft: string, answers: readonly KeptAnswer[]): Promise<void>
  /**
   * At once, of a page that goes away: what it has not heard to be written or forgotten. Takes the place of what the tab left
   * before.
   */
  leave(draft: string, tab: string, answers: readonly KeptAnswer[]): void
  /** Forgets answers of a tab; one that was typed over meanwhile (another value) stays. */
  forget(draft: string, answers: readonly Forgotten[]): Promise<void>
  /** How many answers there are in all drafts whose name begins so; one that two tabs have typed is one. */
  count(prefix: string): Promise<number>
  /**
   * Puts an answer that a tab has left under the name of another tab, in one step, so that it is never lost. If the first
   * tab has typed over it since, that text stays as well.
   *
   * @returns false if the answer is no longer there: another tab has taken it over or forgotten it.
   */
  takeOver(draft: string, answer: KeptAnswer, tab: string): Promise<boolean>
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
  /**
   * Keeps a copy of what the backend has, unless another tab has kept a newer one.
   *
   * @param overNewer the newer one is known to be out of date.
   * @returns what the device has now.
   */
  writeConfirmed(draft: string, confirmed: Confirmed, overNewer?: boolean): Promise<Confirmed>
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

type Place = { address: string; tab: string }

const keyOf = (draft: string, { address, tab }: Place): [string, string, string] => [draft, address, tab]

/** Whether a record or last words have this answer, or a text that it replaces. */
const isOf = (kept: KeptAnswer, answer: Forgotten): boolean =>
  kept.address === answer.address &&
  ((kept.tab === answer.tab && sameValue(kept.value, answer.value)) || answer.over?.includes(recordName(kept)) === true)

/** Where an answer may stand on the device, and the texts that it replaces. */
const placesOf = ({ address, tab, over = [] }: Forgotten): Place[] =>
  [tab, ...over.map(tabOfRecord)].map((name) => ({ address, tab: name }))

/** Last words that are one of these answers. */
const wordsOf = (draft: string, answers: readonly Forgotten[]): KeptAnswer[] =>
  lastWords(draft).filter((word) => answers.some((answer) => isOf(word, answer)))

type Kept = IDBPObjectStore<DraftsSchema, ['kept'], 'kept', 'readwrite'>

/** Deletes the record of an answer, or an older one that the last words of its tab, which are this answer, replace. */
const remove = async (store: Kept, draft: string, answer: Forgotten, words: readonly KeptAnswer[]): Promise<boolean> => {
  const removals = placesOf(answer).map(async (place) => {
    const kept = await store.get(keyOf(draft, place))
    const isReplaced = words.some((word) => word.address === place.address && word.tab === place.tab)
    if (kept && (isReplaced || isOf(kept, answer))) await store.delete(keyOf(draft, place))
    return kept !== undefined
  })
  const [isThere = false] = await Promise.all(removals)
  return isThere
}

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
        const kept = await db.getAllFromIndex('kept', 'draft', draft)
        const records = kept.map(({ draft: _, ...answer }) => answer)
        // A tab that goes on typing takes its words back, so they are newer than its record.
        const all = [...records, ...lastWords(draft)]
        const newest = new Map(all.map((answer) => [JSON.stringify([answer.address, answer.tab]), answer]))
        return withoutOlder([...newest.values()])
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
        const words = wordsOf(draft, answers)
        const transaction = db.transaction('kept', 'readwrite')
        const removals = answers.map((answer) => remove(transaction.store, draft, answer, words))
        await Promise.all([...removals, transaction.done])
        dropWords(draft, words)
      }),
    count: (prefix) =>
      guarded(async (db) => {
        const all = await db.getAll('kept', IDBKeyRange.bound([prefix], [`${prefix}\uffff`, []]))
        const unsent = all.filter((answer) => !answer.isConfirmed)
        return new Set(unsent.map(({ draft, address }) => JSON.stringify([draft, address]))).size
      }),
    takeOver: (draft, answer, tab) =>
      guarded(async (db) => {
        const words = wordsOf(draft, [answer])
        const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' })
        const move = async () => {
          const isThere = await remove(transaction.store, draft, answer, words)
          if (!isThere && words.length === 0) return false
          await transaction.store.put({ ...asOwn(answer, tab), draft })
          return true
        }
        const [isTaken] = await Promise.all([move(), transaction.done])
        dropWords(draft, words)
        return isTaken
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
    writeConfirmed: (draft, confirmed, overNewer = false) =>
      guarded(async (db) => {
        // Both stores, so that what is forgotten next goes after this is there: the device never has less than it had.
        const transaction = db.transaction(['confirmed', 'kept'], 'readwrite')
        const write = async () => {
          const store = transaction.objectStore('confirmed')
          const kept = overNewer ? undefined : (await store.get(draft))?.confirmed
          if (kept && kept.version > confirmed.version) return kept
          await store.put({ confirmed, keptAt: Date.now() }, draft)
          return confirmed
        }
        const [kept] = await Promise.all([write(), transaction.done])
        return kept
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

import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB } from 'idb'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Confirmed } from './draft.ts'
import { dropNamed, dropWords, expireWords, lastWords, leaveWords, type Word } from './last-words.ts'

/** An answer that the backend has not confirmed, as far as its page knew. */
export type KeptAnswer = {
  address: string
  /** Null clears the answer. */
  value: JsonValue
  /** The version of the confirmed answers on which it was typed. */
  base: number
  /** The value on which it was typed: it tells whether others have changed it, and in a list which rows. Null if there was none. */
  ground?: JsonValue
  /** The last values that left for the backend, this one or older ones: any of them may arrive, or have arrived. */
  sent?: readonly JsonValue[]
  /** The backend had this value at version `base`: nothing is left to send, and newer values there are no clash. */
  isConfirmed?: true
  /** Milliseconds since the epoch. Tells only how old the answer is: no clock decides which text is right. */
  keptAt: number
  /** Name of the opening that keeps it: see `tab.ts`. */
  tab: string
  /** Texts of other openings that this one replaces (see `recordName`), which may still be on a slow device. */
  over?: readonly string[]
}

/** Names a text that an opening keeps; unique for an address. */
export const recordName = ({ tab, keptAt }: Pick<KeptAnswer, 'tab' | 'keptAt'>): string => `${tab} ${keptAt}`
const tabOfRecord = (name: string): string => name.slice(0, name.lastIndexOf(' '))

/** Returns the answers without those that another one replaces. */
export const withoutOlder = (answers: readonly KeptAnswer[]): KeptAnswer[] => {
  const older = new Set(answers.flatMap(({ address, over = [] }) => over.map((name) => `${address} ${name}`)))
  return answers.filter((answer) => !older.has(`${answer.address} ${recordName(answer)}`))
}

/** Returns the same answer as another opening keeps it. */
export const asOwn = ({ over: _, ...other }: KeptAnswer, tab: string): KeptAnswer => ({ ...other, tab })

/** An answer to forget, with the texts that it replaces. */
type Forgotten = Pick<KeptAnswer, 'address' | 'value' | 'tab' | 'over'>

/** Why the browser keeps nothing: `full`, or `refused` (private window, policy, broken profile). */
export type DeviceTrouble = 'refused' | 'full'

/**
 * Keeps unconfirmed answers on this device, one record per address and opening, so that two tabs never overwrite each
 * other. Calls take effect in the order in which they are made. Every method rejects with `DeviceStoreError`.
 */
export interface DeviceStore {
  /** Returns records and last words. Last words replace the record of the same opening. */
  read(draft: string): Promise<KeptAnswer[]>
  write(draft: string, answers: readonly KeptAnswer[]): Promise<void>
  /** Keeps at once what a page that goes away has not heard to be written. Replaces what the opening has left before. */
  leave(draft: string, tab: string, answers: readonly KeptAnswer[]): void
  /** Forgets answers. A record with another value stays: somebody has typed over it meanwhile. */
  forget(draft: string, answers: readonly Forgotten[]): Promise<void>
  /** Counts unconfirmed answers in all drafts whose name begins with `prefix`; each field counts once. */
  count(prefix: string): Promise<number>
  /**
   * Moves an answer that another opening has left to this one, in one step. If its page has typed over it since, the newer
   * text stays as well.
   *
   * @returns false if the answer is gone: another tab has taken it over or forgotten it.
   */
  takeOver(draft: string, answer: KeptAnswer, tab: string): Promise<boolean>
  /**
   * Forgets old answers, but not those of the draft `except`, which somebody has just opened. Answers with an impossible
   * time begin to age now; a copy of confirmed answers with such a time goes at once.
   *
   * @param now in milliseconds since the epoch, from a clock that is right.
   */
  expire(now: number, except: string): Promise<void>
  /**
   * Returns the confirmed answers of a draft, so that it opens without a connection. For a draft without a backend this is
   * the original, not a copy.
   */
  readConfirmed(draft: string): Promise<Confirmed | null>
  /**
   * Keeps a copy of the confirmed answers, unless the device has a newer one from another tab.
   *
   * @param overNewer replaces the newer one too: the backend was put back to a backup.
   * @returns what the device has now.
   */
  writeConfirmed(draft: string, confirmed: Confirmed, overNewer?: boolean): Promise<Confirmed>
  /** Changes the confirmed answers in one step, so that tabs do so one after the other. Null changes nothing. */
  changeConfirmed(draft: string, change: (kept: Confirmed | null) => Confirmed | null): Promise<Confirmed | null>
  /** Forgets the confirmed answers of a draft, or of all drafts of a person (`id/`). Unconfirmed answers stay. */
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
  /**
   * Names of last words (`Word`) that something newer has replaced, with the time. Browsers write `localStorage` to the disk seconds
   * later: after a crash, words are back that were removed before it, and would stand in place of newer text.
   */
  gone: { key: string; value: number }
}
type Stores = ('kept' | 'gone')[]

/** Kept answers expire after 90 days: personal data does not stay on a computer for good. */
export const EXPIRY_MS = 90 * 24 * 3_600_000

/** Tells times that only a wrong clock can have given: older than twice the longest time that answers are kept. */
export const isImpossibleAt =
  (now: number) =>
  (keptAt: number): boolean =>
    keptAt < now - 2 * EXPIRY_MS

export const isTooOldAt =
  (now: number) =>
  (keptAt: number): boolean =>
    keptAt < now - EXPIRY_MS && !isImpossibleAt(now)(keptAt)

/** How long names of words that are gone stay at least: far longer than a browser takes to write `localStorage`. */
const GONE_MS = 24 * 3_600_000

/** Moves the records of version 2 of the database, which had one record per answer for all tabs. */
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

type Upgrade = IDBPTransaction<DraftsSchema, (Stores[number] | 'confirmed')[], 'versionchange'>

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
const wordsOf = (draft: string, answers: readonly Forgotten[]): Word[] =>
  lastWords(draft).filter((word) => answers.some((answer) => isOf(word, answer)))

type Replacing = {
  draft: string
  answers: readonly Pick<KeptAnswer, 'address'>[]
  words?: readonly Word[]
  durability: IDBTransactionDurability
}

type Kept = IDBPObjectStore<DraftsSchema, Stores, 'kept', 'readwrite'>
type Gone = IDBPObjectStore<DraftsSchema, Stores, 'gone', 'readwrite'>

/** Returns the words that nothing newer has replaced. */
const stillThere = async (gone: Gone, words: readonly Word[]): Promise<readonly Word[]> => {
  const isGone = await Promise.all(words.map(async ({ word }) => word !== undefined && (await gone.count(word)) > 0))
  return words.filter((_, index) => isGone[index] === false)
}

/** Deletes the record of an answer, or an older one that the last words of its tab, which are this answer, replace. */
const remove = async (
  store: Kept,
  draft: string,
  answer: Forgotten,
  words: readonly KeptAnswer[],
): Promise<boolean> => {
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
    (opened ??= openDB<DraftsSchema>(name, 4, {
      async upgrade(db, before, _now, transaction) {
        if (before < 2) db.createObjectStore('confirmed')
        if (before < 3) await moveAnswers(db, transaction)
        if (before < 4) db.createObjectStore('gone')
      },
      // Another tab upgrades the database: it need not wait for this one.
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

  /** The words that each page has left here, by draft and tab. */
  const left = new Map<string, readonly Word[]>()
  /** Addresses of words that a page has taken back, by name, until a transaction has named them as gone. */
  const withdrawn = new Map<string, Place & { draft: string }>()

  /**
   * Does work that replaces answers. In the same transaction it names the last words that are gone with them: those that
   * this page has taken back, and `words` of pages that are gone, which the work takes up or forgets.
   */
  const replace = <T>(
    { draft, answers, words = [], durability }: Replacing,
    work: (store: Kept, words: readonly Word[]) => Promise<T>,
  ): Promise<T> => {
    const isReplaced = (place: Place) => answers.some(({ address }) => address === place.address)
    const own = [...withdrawn].flatMap(([word, one]) => (one.draft === draft && isReplaced(one) ? [word] : []))
    return guarded(async (db) => {
      const transaction = db.transaction<Stores, 'readwrite'>(['kept', 'gone'], 'readwrite', { durability })
      const gone = transaction.objectStore('gone')
      const run = async () => {
        // Without words at once: a page that goes away gets no other chance.
        const there = words.length === 0 ? words : await stillThere(gone, words)
        const names = [...there.flatMap(({ word = [] }) => word), ...own]
        const named = names.map((word) => gone.put(Date.now(), word))
        const done = work(transaction.objectStore('kept'), there)
        await Promise.all(named)
        return done
      }
      const [done] = await Promise.all([run(), transaction.done])
      for (const word of own) withdrawn.delete(word)
      dropWords(draft, words)
      return done
    })
  }

  return {
    read: (draft) =>
      guarded(async (db) => {
        // Before the records: what is moved from words to records in between is then found twice, not missed.
        const words = lastWords(draft)
        const transaction = db.transaction(['kept', 'gone'])
        const [kept, gone] = await Promise.all([
          transaction.objectStore('kept').index('draft').getAll(draft),
          transaction.objectStore('gone').getAllKeys(),
        ])
        const records = kept.map(({ draft: _, ...answer }) => answer)
        const there = words.filter(({ word }) => word === undefined || !gone.includes(word))
        // A tab that goes on typing takes its words back, so they are newer than its record.
        const all = [...records, ...there.map(({ word: _, ...answer }) => answer)]
        const newest = new Map(all.map((answer) => [JSON.stringify([answer.address, answer.tab]), answer]))
        return withoutOlder([...newest.values()])
      }),
    leave(draft, tab, answers) {
      const key = JSON.stringify([draft, tab])
      for (const { word, ...place } of left.get(key) ?? [])
        if (word !== undefined) withdrawn.set(word, { ...place, draft })
      left.delete(key)
      const words = leaveWords(draft, tab, answers)
      if (words.length > 0) left.set(key, words)
    },
    write: (draft, answers) =>
      // Strict durability: the page says "kept" only when the text is on the disk, not in a buffer.
      replace({ draft, answers, durability: 'strict' }, async (store) => {
        const puts = answers.map((answer) => store.put({ ...answer, draft }))
        // A page that goes away hears no more events: a transaction that waits for them would be lost.
        store.transaction.commit()
        await Promise.all(puts)
      }),
    forget(draft, answers) {
      const words = wordsOf(draft, answers)
      return replace({ draft, answers, words, durability: 'default' }, async (store, there) => {
        await Promise.all(answers.map((answer) => remove(store, draft, answer, there)))
      })
    },
    count: (prefix) =>
      guarded(async (db) => {
        const all = await db.getAll('kept', IDBKeyRange.bound([prefix], [`${prefix}\uffff`, []]))
        const unsent = all.filter((answer) => !answer.isConfirmed)
        return new Set(unsent.map(({ draft, address }) => JSON.stringify([draft, address]))).size
      }),
    takeOver(draft, answer, tab) {
      const words = wordsOf(draft, [answer])
      return replace({ draft, answers: [answer], words, durability: 'strict' }, async (store, there) => {
        const isThere = await remove(store, draft, answer, there)
        if (!isThere && there.length === 0) return false
        await store.put({ ...asOwn(answer, tab), draft })
        return true
      })
    },
    expire: (now, except) =>
      guarded(async (db) => {
        const before = now - EXPIRY_MS
        const isImpossible = isImpossibleAt(now)
        expireWords(isTooOldAt(now), except)
        const transaction = db.transaction(['kept', 'confirmed', 'gone'], 'readwrite')
        const [kept, confirmed] = [transaction.objectStore('kept'), transaction.objectStore('confirmed')]
        const gone = transaction.objectStore('gone')
        // A name goes once its words are gone from the disk, which this page would see.
        const back = dropNamed(new Set(await gone.getAllKeys()))
        for await (const cursor of gone)
          if (Math.abs(now - cursor.value) > GONE_MS && !back.has(cursor.key)) await cursor.delete()
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
    // Returned whatever its age: the device clock may be wrong, and without a connection there is no other.
    readConfirmed: (draft) => guarded(async (db) => (await db.get('confirmed', draft))?.confirmed ?? null),
    writeConfirmed: (draft, confirmed, overNewer = false) =>
      guarded(async (db) => {
        // Both stores, so that answers are forgotten only after this copy is written: the device never has less than before.
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

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Confirmed } from './draft-saver.ts'

/** One answer that the backend has not confirmed yet. */
export type KeptAnswer = {
  address: string
  /** Null clears the answer. */
  value: JsonValue
  /** Version of the document that the answer was typed on. */
  base: number
  /** Milliseconds since the epoch, device's clock: only for expiry. */
  keptAt: number
}

/** Why the browser did not keep something: `full`, or `refused` (private window, policy, broken profile). */
export type DeviceTrouble = 'refused' | 'full'

/**
 * Keeps unconfirmed answers on this device, one record per answer, so that two tabs which edit different fields never
 * overwrite each other. Every method rejects with `DeviceStoreError`.
 */
export interface DeviceStore {
  read(draft: string): Promise<KeptAnswer[]>
  write(draft: string, answers: readonly KeptAnswer[]): Promise<void>
  /** Forgets confirmed answers; one that was typed over meanwhile (another value) stays. */
  forget(draft: string, confirmed: readonly Pick<KeptAnswer, 'address' | 'value'>[]): Promise<void>
  /** The document as the backend last had it, so that the draft can be opened without a connection. */
  readConfirmed(draft: string): Promise<Confirmed | null>
  writeConfirmed(draft: string, confirmed: Confirmed): Promise<void>
  /** Forgets such documents of all drafts whose name begins so; what is not confirmed stays. */
  forgetConfirmed(prefix: string): Promise<void>
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
  answers: { key: [string, string]; value: KeptAnswer & { draft: string }; indexes: { draft: string } }
  confirmed: { key: string; value: { confirmed: Confirmed; keptAt: number } }
}

/** What is kept expires after 90 days: personal data does not stay on a computer for good. */
const EXPIRY_MS = 90 * 24 * 3_600_000

export function createIndexedDbStore(name = 'alliance-drafts'): DeviceStore {
  let opened: Promise<IDBPDatabase<DraftsSchema>> | undefined
  const database = () =>
    (opened ??= openDB<DraftsSchema>(name, 2, {
      upgrade(db, before) {
        if (before < 1) db.createObjectStore('answers', { keyPath: ['draft', 'address'] }).createIndex('draft', 'draft')
        if (before < 2) db.createObjectStore('confirmed')
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
        const kept = await db.getAllFromIndex('answers', 'draft', draft)
        const expired = kept.filter((answer) => Date.now() - answer.keptAt > EXPIRY_MS)
        await Promise.all(expired.map((answer) => db.delete('answers', [draft, answer.address])))
        return kept
          .filter((answer) => !expired.includes(answer))
          .map(({ address, value, base, keptAt }) => ({ address, value, base, keptAt }))
      }),
    write: (draft, answers) =>
      guarded(async (db) => {
        // Strict durability: "kept" is said once the browser has it on the disk, not in a buffer.
        const transaction = db.transaction('answers', 'readwrite', { durability: 'strict' })
        const puts = answers.map((answer) => transaction.store.put({ ...answer, draft }))
        // A page that is going away gets no answers any more; a transaction that waits for them would be lost with it.
        transaction.commit()
        await Promise.all([...puts, transaction.done])
      }),
    forget: (draft, confirmed) =>
      guarded(async (db) => {
        const transaction = db.transaction('answers', 'readwrite')
        const removals = confirmed.map(async ({ address, value }) => {
          const kept = await transaction.store.get([draft, address])
          if (kept && sameValue(kept.value, value)) await transaction.store.delete([draft, address])
        })
        await Promise.all([...removals, transaction.done])
      }),
    readConfirmed: (draft) =>
      guarded(async (db) => {
        const kept = await db.get('confirmed', draft)
        if (kept && Date.now() - kept.keptAt <= EXPIRY_MS) return kept.confirmed
        await db.delete('confirmed', draft)
        return null
      }),
    writeConfirmed: (draft, confirmed) =>
      guarded(async (db) => void (await db.put('confirmed', { confirmed, keptAt: Date.now() }, draft))),
    forgetConfirmed: (prefix) => guarded((db) => db.delete('confirmed', IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
  }
}

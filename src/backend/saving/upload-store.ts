import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FileToUpload } from '#src/domain/application/upload.ts'
import { inTime } from '../in-time.ts'
import { EXPIRY_MS, isImpossibleAt } from './device-store.ts'

/** A file that the backend has not confirmed yet, kept so that a reload need not ask for it again. */
export type KeptFile = FileToUpload & {
  /** `<person>/<application>`. */
  readonly owner: string
  readonly file: Blob
  /** The tab that sends it. */
  readonly tab: string
  /** Milliseconds since the epoch. */
  readonly keptAt: number
  /** Id of the document that stood in the place when the file was chosen; absent in what an older version kept. */
  readonly over?: string | null
}

/**
 * Keeps one file per place, as long as answers are kept: the backend may have forgotten the parts that had arrived, and
 * the file then goes up from its beginning. The methods that write never reject: what the browser refuses is
 * asked for again.
 */
export interface UploadStore {
  read(owner: string): Promise<readonly KeptFile[]>
  /** What is kept of all owners whose name begins so. */
  list(prefix: string): Promise<readonly Pick<KeptFile, 'owner' | 'slot' | 'name'>[]>
  /** False when the browser did not keep it. */
  write(file: KeptFile): Promise<boolean>
  /** Another file that took its place meanwhile stays. */
  forget(file: Pick<KeptFile, 'owner' | 'slot' | 'sha256'>): Promise<void>
  /** Forgets the files of all owners whose name begins so. */
  forgetStarting(prefix: string): Promise<void>
  /** Forgets what is too old; see `DeviceStore`. */
  expire(now: number): Promise<void>
}

/** A browser that has not answered by then is like one that refuses: nothing waits for it. */
const LONGEST_MS = 5_000

/** As bytes: some browsers keep no `Blob` in a private window. */
type Stored = Omit<KeptFile, 'file'> & { readonly bytes: ArrayBuffer }

interface Schema extends DBSchema {
  files: { key: [string, string]; value: Stored }
}

export function createUploadStore(name = 'alliance-uploads'): UploadStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const database = () =>
    (opened ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('files', { keyPath: ['owner', 'slot'] })
      },
      terminated() {
        opened = undefined
      },
    }))
  const guarded = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>, refused: T): Promise<T> => {
    try {
      return (await inTime(database().then(work), LONGEST_MS)) ?? refused
    } catch {
      opened = undefined
      return refused
    }
  }
  const of = (prefix: string, end: string) => IDBKeyRange.bound([prefix], [`${prefix}${end}`, []])

  return {
    read: (owner) =>
      guarded(async (db) => {
        const kept = await db.getAll('files', of(owner, ''))
        return kept.map(({ bytes, ...about }) => ({ ...about, file: new Blob([bytes]) }))
      }, []),
    list: (prefix) =>
      guarded(async (db) => {
        const kept = await db.getAll('files', of(prefix, '\uffff'))
        return kept.map(({ owner, slot, name: fileName }) => ({ owner, slot, name: fileName }))
      }, []),
    write: ({ file, ...about }) =>
      guarded(async (db) => {
        await db.put('files', { ...about, bytes: await file.arrayBuffer() })
        return true
      }, false),
    forget: ({ owner, slot, sha256 }) =>
      guarded(async (db) => {
        const change = db.transaction('files', 'readwrite')
        const kept = await change.store.get([owner, slot])
        if (kept?.sha256 === sha256) await change.store.delete([owner, slot])
        await change.done
      }, undefined),
    forgetStarting: (prefix) => guarded((db) => db.delete('files', of(prefix, '\uffff')), undefined),
    expire: (now) =>
      guarded(async (db) => {
        const isImpossible = isImpossibleAt(now)
        const change = db.transaction('files', 'readwrite')
        for await (const cursor of change.store) {
          const { keptAt } = cursor.value
          if (keptAt >= now - EXPIRY_MS) continue
          await (isImpossible(keptAt) ? cursor.update({ ...cursor.value, keptAt: now }) : cursor.delete())
        }
        await change.done
      }, undefined),
  }
}

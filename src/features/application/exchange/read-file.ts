import { type NoBackup, readBackup } from '#src/domain/application/backup.ts'
import { openBackup, readProtected } from '#src/domain/application/protected-backup.ts'
import type { Incoming } from './incoming.ts'
import type { WordTrouble } from './word/load-word.ts'
import type { WordKnowledge } from './word/read-word.ts'

/** Ten times the size of a long application. */
const MAX_BYTES = 10_000_000

/** Why a file cannot be compared with the draft; each has a sentence with advice. */
export type FileTrouble = NoBackup | WordTrouble | 'too_large' | 'unreadable' | 'no_reader'

export type FileRead =
  | { readonly ok: true; readonly incoming: Incoming }
  | { readonly ok: false; readonly why: FileTrouble }

/** A file that only a password opens. `open` returns null for another password, or a file that was changed. */
export type ProtectedFile = { readonly name: string; readonly open: (password: string) => Promise<FileRead | null> }

/** Editors on Windows may write UTF-16, marked by the first two bytes. */
const decode = (bytes: Uint8Array): string => {
  const name =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(name).decode(bytes)
}

/** Archives, old Word files and others with a signature; a backup begins with a bracket. */
const isPacked = (bytes: Uint8Array): boolean =>
  [0x50, 0xd0, 0x25].includes(bytes[0] ?? 0) || (bytes[0] === 0x7b && bytes[1] === 0x5c)

/** Reads a chosen file. Changes nothing; failures are returned, not thrown. */
export async function readFile(file: File, knowledge: () => WordKnowledge): Promise<FileRead | ProtectedFile> {
  if (file.size > MAX_BYTES) return { ok: false, why: 'too_large' }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (!bytes) return { ok: false, why: 'unreadable' }
  if (isPacked(bytes)) {
    const word = await import('./word/load-word.ts').catch(() => null)
    return word ? word.loadWord(file.name, bytes, knowledge()) : { ok: false, why: 'no_reader' }
  }
  const text = decode(bytes)
  const closed = readProtected(text)
  if (closed === null) return fromBackup(file.name, text)
  if (typeof closed === 'string') return { ok: false, why: closed }
  return {
    name: file.name,
    async open(password) {
      const inside = await openBackup(closed, password)
      return inside === null ? null : fromBackup(file.name, inside)
    },
  }
}

function fromBackup(name: string, text: string): FileRead {
  const read = readBackup(text)
  if (!read.ok) return read
  const { applicationId, reference, callId = null, savedAt, answers } = read.backup
  return {
    ok: true,
    incoming: { name, applicationId, reference, callId, savedAt, answers },
  }
}

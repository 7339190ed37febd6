import { type NoBackup, readBackup } from '#src/domain/application/backup.ts'
import type { Incoming } from './incoming.ts'

/** Ten times what a long application weighs. */
const MAX_BYTES = 10_000_000

/** Why a file cannot be compared with the draft: each has a sentence that says what to do. */
export type FileTrouble = NoBackup | 'too_large' | 'unreadable'

export type FileRead =
  | { readonly ok: true; readonly incoming: Incoming }
  | { readonly ok: false; readonly why: FileTrouble }

/** Editors on Windows may write UTF-16, and say so in the first two bytes. */
const decode = (bytes: Uint8Array): string => {
  const name =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(name).decode(bytes)
}

/** Reads what somebody chose. Changes nothing, and never fails but in words. */
export async function readFile(file: File): Promise<FileRead> {
  if (file.size > MAX_BYTES) return { ok: false, why: 'too_large' }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (!bytes) return { ok: false, why: 'unreadable' }
  const read = readBackup(decode(bytes))
  if (!read.ok) return read
  const { applicationId, reference, callId = null, savedAt, answers } = read.backup
  return {
    ok: true,
    incoming: { source: 'backup', name: file.name, applicationId, reference, callId, savedAt, answers },
  }
}

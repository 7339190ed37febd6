import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { Instant } from '#src/domain/values.ts'
import type { StoredDocument } from '../state.ts'

/** Duration of this backend's virus check, on its clock. */
export const SCAN_MS = 4_000

/** A document with the present result of the virus check. */
export function scanned({ harmful, ...document }: StoredDocument, now: Instant): AttachedDocument {
  const waits = Date.parse(now) < Date.parse(document.addedAt) + SCAN_MS
  return { ...document, scan: waits ? 'waiting' : harmful ? 'refused' : 'clean' }
}

/** The middle of the EICAR test text: a harmless file that every virus scanner reports. */
const testText = new TextEncoder().encode('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')

/** Files that this backend reports as harmful: with the EICAR test text, or named after it. */
export function isHarmful(name: string, bytes: Uint8Array): boolean {
  if (/eicar/i.test(name)) return true
  const last = bytes.length - testText.length
  for (
    let at = bytes.indexOf(testText[0] ?? 0);
    at !== -1 && at <= last;
    at = bytes.indexOf(testText[0] ?? 0, at + 1)
  ) {
    if (testText.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

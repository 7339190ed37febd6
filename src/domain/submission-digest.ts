import type { JsonValue } from './values.ts'

/** Canonical JSON: keys sorted at every level, no white space. */
function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/**
 * SHA-256, in hex, of what was sent: answers by address and documents by slot, in canonical JSON. The receipt prints
 * it; anybody with the answers and files can compute it again.
 *
 * @param documents in any order; only slot and digest count, not the file name.
 */
export async function submissionDigest(
  answers: Readonly<Record<string, JsonValue>>,
  documents: readonly { slot: string; sha256: string }[],
): Promise<string> {
  const files = documents.map(({ slot, sha256 }) => `${slot}:${sha256}`).toSorted()
  return sha256Hex(new TextEncoder().encode(canonical({ answers: { ...answers }, documents: files })))
}

/** SHA-256 of bytes, in lower-case hex. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

import { sha256Hex } from './submission-digest.ts'

const LENGTH = 12

/** Names the state of a list of records: the same records in the same order have the same, as in `public/data`. */
export async function recordsVersion(records: readonly unknown[]): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(JSON.stringify(records)))).slice(0, LENGTH)
}

import { sha256Hex } from './submission-digest.ts'

const LENGTH = 12

/**
 * Version of a list of records: a hash that is the same for the same records in the same order, as in `public/data`.
 */
async function recordsVersion(records: readonly unknown[]): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(JSON.stringify(records)))).slice(0, LENGTH)
}

/**
 * Version of the documented records as received; invented records are not published. Null without encryption (HTTP),
 * where browsers cannot compute hashes.
 */
export const documentedVersion = (records: readonly { readonly sample: boolean }[]): Promise<string | null> =>
  recordsVersion(records.filter(({ sample }) => !sample)).catch(() => null)

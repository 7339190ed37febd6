import { sha256Hex } from './submission-digest.ts'

const LENGTH = 12

/** Names the state of a list of records: the same records in the same order have the same, as in `public/data`. */
async function recordsVersion(records: readonly unknown[]): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(JSON.stringify(records)))).slice(0, LENGTH)
}

/**
 * Of the documented records, as the backend gave them: the invented ones are published nowhere. Null where the browser
 * cannot reckon it: on an address without encryption.
 */
export const documentedVersion = (records: readonly { readonly sample: boolean }[]): Promise<string | null> =>
  recordsVersion(records.filter(({ sample }) => !sample)).catch(() => null)

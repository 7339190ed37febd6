import { randomName } from '#src/backend/random-name.ts'

/**
 * The idempotency key of one intent to send: the same for a double click, a retry and a reload with the same version,
 * so that all get the same receipt.
 */
export function submitKey(applicationId: string, version: number): string {
  const name = `alliance.submit.${applicationId}.${version}`
  try {
    const known = sessionStorage.getItem(name)
    if (known !== null) return known
    const made = randomName()
    sessionStorage.setItem(name, made)
    return made
  } catch {
    // Storage refused: the key from the version works as long as the page is open.
    return `${applicationId}-${version}`
  }
}

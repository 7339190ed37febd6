import { type CheckSaid, checkSaidSchema } from '#src/domain/application/before-applying.ts'
import { z } from '#src/domain/zod.ts'

/** Kept checks expire like drafts. They contain nothing about a person, so they need no account. */
const EXPIRY_MS = 90 * 24 * 3_600_000

const keptSchema = z.object({ said: checkSaidSchema, keptAt: z.number() })

const nameOf = (callId: string): string => `alliance.eligibility.${callId}`

/** Returns the answers of the eligibility check of a call; null if this device has none. */
export function readCheck(callId: string): CheckSaid | null {
  try {
    const text = localStorage.getItem(nameOf(callId))
    if (text === null) return null
    const kept = z.safeParse(keptSchema, JSON.parse(text))
    if (kept.success && Date.now() - kept.data.keptAt <= EXPIRY_MS) return kept.data.said
    localStorage.removeItem(nameOf(callId))
    return null
  } catch {
    return null
  }
}

/** Keeps the answers. False if the browser refuses. */
export function keepCheck(callId: string, said: CheckSaid): boolean {
  try {
    localStorage.setItem(nameOf(callId), JSON.stringify({ said, keptAt: Date.now() }))
    return true
  } catch {
    return false
  }
}

export function forgetCheck(callId: string): void {
  try {
    localStorage.removeItem(nameOf(callId))
  } catch {
    // Refused: then nothing was kept either.
  }
}

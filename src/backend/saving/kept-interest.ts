import { type Answers } from '#src/domain/application/types.ts'
import { jsonValueSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

/**
 * Answers of an expression of interest, on their way into an application. They name a person, so they stay in this tab
 * and last as long as it does, and no longer than the application needs to begin.
 */
const keptSchema = z.record(z.string(), jsonValueSchema)

const PREFIX = 'alliance.interest.'
const nameOf = (callId: string): string => `${PREFIX}${callId}`

/** False when the browser refuses. */
export function keepInterest(callId: string, answers: Answers): boolean {
  try {
    sessionStorage.setItem(nameOf(callId), JSON.stringify(answers))
    return true
  } catch {
    return false
  }
}

/** What waits for an application to this call. */
export function readInterest(callId: string): Answers {
  try {
    const kept = z.safeParse(keptSchema, JSON.parse(sessionStorage.getItem(nameOf(callId)) ?? 'null'))
    return kept.success ? kept.data : {}
  } catch {
    return {}
  }
}

export function forgetInterest(callId: string): void {
  try {
    sessionStorage.removeItem(nameOf(callId))
  } catch {
    // Refused: then nothing was kept either.
  }
}

/** Of all calls: somebody leaves, and whoever signs in next in this tab may be somebody else. */
export function forgetInterests(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
  } catch {
    // Refused: then nothing was kept either.
  }
}

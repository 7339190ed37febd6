import { type Answers } from '#src/domain/application/types.ts'
import { jsonValueSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

/**
 * Answers of an expression of interest that an application will take over. They name a person, so only this tab keeps them,
 * until the application begins.
 */
const keptSchema = z.record(z.string(), jsonValueSchema)

const PREFIX = 'alliance.interest.'
const nameOf = (callId: string): string => `${PREFIX}${callId}`

/** Keeps the answers. False if the browser refuses. */
export function keepInterest(callId: string, answers: Answers): boolean {
  try {
    sessionStorage.setItem(nameOf(callId), JSON.stringify(answers))
    return true
  } catch {
    return false
  }
}

/** Returns the answers that wait for an application to this call. */
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

/** Forgets the answers for all calls: the next person who signs in in this tab may be somebody else. */
export function forgetInterests(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
  } catch {
    // Refused: then nothing was kept either.
  }
}

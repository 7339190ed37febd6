import { sectionIdSchema } from '#src/domain/application/section-id.ts'
import { z } from '#src/domain/zod.ts'

/**
 * The section that a person visited last, the version they saw and when (backend's clock), and where they last typed.
 * Stored on this device, per person and application, without text.
 */
const visitSchema = z.object({
  section: sectionIdSchema,
  version: z.number(),
  at: z.number(),
  typed: z.optional(z.object({ address: z.string(), at: z.number() })),
})
export type LastVisit = z.infer<typeof visitSchema>

const EXPIRY_MS = 90 * 24 * 3_600_000
const keptSchema = z.object({ visit: visitSchema, keptAt: z.number() })

const nameOf = (personId: string, applicationId: string): string => `alliance.visit.${personId}.${applicationId}`

/** Reads the stored visit; null if there is none, it has expired, or the browser stores nothing. */
export function readVisit(personId: string, applicationId: string): LastVisit | null {
  try {
    const kept = z.safeParse(keptSchema, JSON.parse(localStorage.getItem(nameOf(personId, applicationId)) ?? 'null'))
    return kept.success && Date.now() - kept.data.keptAt <= EXPIRY_MS ? kept.data.visit : null
  } catch {
    return null
  }
}

/** Keeps where the person last typed, even if they visit other sections afterwards. */
export function keepVisit(personId: string, applicationId: string, { typed, ...seen }: LastVisit): void {
  const lastTyped = typed ?? readVisit(personId, applicationId)?.typed
  const visit: LastVisit = { ...seen, ...(lastTyped && { typed: lastTyped }) }
  try {
    localStorage.setItem(nameOf(personId, applicationId), JSON.stringify({ visit, keptAt: Date.now() }))
  } catch {
    // Storage refused: no link back.
  }
}

export function forgetVisit(personId: string, applicationId: string): void {
  try {
    localStorage.removeItem(nameOf(personId, applicationId))
  } catch {
    // Storage refused: nothing was stored.
  }
}

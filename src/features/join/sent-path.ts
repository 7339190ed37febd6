import { requestKindSchema } from '#src/domain/request-steps.ts'
import { instantSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

/**
 * The private address of something that was sent. The code stands behind the `#`: browsers send that part to no server,
 * so it is in nobody's log.
 */
export const sentPath = (reference: string, code: string): string =>
  `/join/sent/${encodeURIComponent(reference)}#${code}`

/** Kept in the history entry, so that the receipt stands even when the next request fails. */
const justSentSchema = z.object({
  kind: requestKindSchema,
  receivedAt: instantSchema,
  letterFailed: z.optional(z.boolean()),
})
export type JustSent = z.infer<typeof justSentSchema>

export function justSentIn(historyState: unknown): JustSent | null {
  const parsed = z.safeParse(z.object({ sent: justSentSchema }), historyState)
  return parsed.success ? parsed.data.sent : null
}

import { requestKindSchema } from '#src/domain/request-steps.ts'
import { instantSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

/** The private URL of a request. The code is in the hash, which browsers never send to a server, so it is in no log. */
export const sentPath = (reference: string, code: string): string =>
  `/join/sent/${encodeURIComponent(reference)}#${code}`

/** Stored in the history entry, so that the receipt is shown even if the next request fails. */
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

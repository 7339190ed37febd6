import { acknowledgementSchema } from '#src/domain/joining.ts'
import { z } from '#src/domain/zod.ts'

/** What the page of acknowledgement shows: kept in the history entry, so that a reload shows it again. */
const sentSchema = z.object({
  acknowledgement: acknowledgementSchema,
  authorityName: z.string(),
  contactEmail: z.string(),
})
export type Sent = z.infer<typeof sentSchema>

export function sentIn(historyState: unknown): Sent | null {
  const parsed = z.safeParse(z.object({ sent: sentSchema }), historyState)
  return parsed.success ? parsed.data.sent : null
}

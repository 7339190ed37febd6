/**
 * Returning an application that changed hands: the former owner asks, and the secretariat decides. The secretariat
 * learns of an application only through this request, and sees nothing of its content.
 */
import { localisedTextSchema } from './localised.ts'
import { type Instant, idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Maximum length of a reason, in characters: of the request, and of the decision. */
export const LONGEST_REASON = 1000
export const ownershipReasonSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_REASON, 'too_long'))

/** The problem of a reason; null if there is none. */
export function reasonProblem(reason: string): 'required' | 'too_long' | null {
  const read = ownershipReasonSchema.safeParse(reason)
  if (read.success) return null
  return reason.trim() === '' ? 'required' : 'too_long'
}

/** Our design: for this long, the new owner cannot remove the former one, who can ask for the application back. */
const KEPT_DAYS = 14
const DAY_MS = 24 * 3_600_000

export const keptUntil = (transferredAt: Instant): Instant =>
  new Date(Date.parse(transferredAt) + KEPT_DAYS * DAY_MS).toISOString()

/** The last change of ownership, as the people of the application see it. */
export const ownershipTransferSchema = z.object({
  fromId: idSchema,
  fromName: z.string(),
  at: instantSchema,
  /** The former owner cannot be removed before this instant, nor while a request for return is open. */
  keptUntil: instantSchema,
  /**
   * The open request for return, or null. Only its author and the secretariat see the reason; for others it is null.
   */
  asked: z.nullable(z.object({ at: instantSchema, reason: z.nullable(z.string()) })),
})
export type OwnershipTransfer = z.infer<typeof ownershipTransferSchema>

/** Whether the owner may remove the former owner. */
export const mayRemoveGiver = ({ at, asked }: { at: Instant; asked: unknown }, now: Instant): boolean =>
  asked === null && Date.parse(now) > Date.parse(keptUntil(at))

export const ownershipDecisionSchema = z.enum(['return', 'keep'])
export type OwnershipDecision = z.infer<typeof ownershipDecisionSchema>

/** A request for return, as the secretariat sees it. */
export const ownershipRequestSchema = z.object({
  applicationId: idSchema,
  /** Version of the team (`team.ts`). */
  version: versionSchema,
  reference: z.string(),
  callTitle: localisedTextSchema,
  fromName: z.string(),
  toName: z.string(),
  transferredAt: instantSchema,
  askedAt: instantSchema,
  reason: z.string(),
})
export type OwnershipRequest = z.infer<typeof ownershipRequestSchema>

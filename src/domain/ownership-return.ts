/**
 * An application that changed hands can go back: whoever gave it away asks, and the secretariat decides. The secretariat
 * learns of an application only because one of its people asks, and nothing of its content.
 */
import { localisedTextSchema } from './localised.ts'
import { type Instant, idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Longest reason, of the one who asks and of the one who decides. */
export const LONGEST_REASON = 1000
export const ownershipReasonSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_REASON, 'too_long'))

/** What is wrong with a reason; null when it is fit. */
export function reasonProblem(reason: string): 'required' | 'too_long' | null {
  const read = ownershipReasonSchema.safeParse(reason)
  if (read.success) return null
  return reason.trim() === '' ? 'required' : 'too_long'
}

/** Our design: so long the new owner cannot remove whoever gave the application away, who can ask for it back till then. */
const KEPT_DAYS = 14
const DAY_MS = 24 * 3_600_000

export const keptUntil = (transferredAt: Instant): Instant =>
  new Date(Date.parse(transferredAt) + KEPT_DAYS * DAY_MS).toISOString()

/** The last time that the application changed hands, as its people see it. */
export const ownershipTransferSchema = z.object({
  fromId: idSchema,
  fromName: z.string(),
  at: instantSchema,
  /** Until then, and while they ask for it back, whoever gave it away stays. */
  keptUntil: instantSchema,
  /** Null while it is not asked back. The reason is for who gave it and for the secretariat; to others null. */
  asked: z.nullable(z.object({ at: instantSchema, reason: z.nullable(z.string()) })),
})
export type OwnershipTransfer = z.infer<typeof ownershipTransferSchema>

/** Whether the owner may remove whoever gave the application away. */
export const mayRemoveGiver = ({ at, asked }: { at: Instant; asked: unknown }, now: Instant): boolean =>
  asked === null && Date.parse(now) > Date.parse(keptUntil(at))

export const ownershipDecisionSchema = z.enum(['return', 'keep'])
export type OwnershipDecision = z.infer<typeof ownershipDecisionSchema>

/** What the secretariat is asked. */
export const ownershipRequestSchema = z.object({
  applicationId: idSchema,
  /** Of the people of the application. */
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

/** Withdrawing a sent application, and taking the withdrawal back. */
import type { Deadline } from './deadline.ts'
import type { ApplicationStatus } from './status.ts'
import { instantSchema, type Instant } from './values.ts'
import { z } from './zod.ts'

/** A withdrawal can be taken back for at least this long, even after the deadline. */
const RESTORABLE_MS = 24 * 3_600_000

/**
 * Last instant for taking a withdrawal back: the deadline, but at least 24 hours. Nobody can move a withdrawn
 * application meanwhile.
 */
export function restorableUntil(withdrawnAt: Instant, deadline: Deadline): Instant {
  return new Date(Math.max(Date.parse(withdrawnAt) + RESTORABLE_MS, Date.parse(deadline.at))).toISOString()
}

/** Longest reason, in characters. */
export const LONGEST_WITHDRAWAL_REASON = 1000
export const withdrawalReasonSchema = z.string().check(z.trim(), z.maxLength(LONGEST_WITHDRAWAL_REASON, 'too_long'))

/** One withdrawal, as owner and colleagues see it. */
export const withdrawalSchema = z.object({
  withdrawnAt: instantSchema,
  byName: z.string(),
  reason: z.nullable(z.string()),
  /** When it was taken back; null if it is in force. */
  restoredAt: z.nullable(instantSchema),
})
export type Withdrawal = z.infer<typeof withdrawalSchema>

interface Step {
  readonly at: Instant
  readonly byName: string
  readonly from: ApplicationStatus
  readonly to: ApplicationStatus
  readonly reason: string | null
}

/**
 * Every withdrawal, oldest first. Only the last can be in force.
 *
 * @param history every change of status, oldest first.
 */
export function withdrawalsOf(history: readonly Step[]): Withdrawal[] {
  const withdrawals: Withdrawal[] = []
  for (const { at, byName, from, to, reason } of history) {
    if (to === 'withdrawn') withdrawals.push({ withdrawnAt: at, byName, reason, restoredAt: null })
    const last = withdrawals.at(-1)
    if (from === 'withdrawn' && last) last.restoredAt = at
  }
  return withdrawals
}

/** The withdrawal in force now, or null. */
export function standingWithdrawal(withdrawals: readonly Withdrawal[]): Withdrawal | null {
  const last = withdrawals.at(-1)
  return last?.restoredAt === null ? last : null
}

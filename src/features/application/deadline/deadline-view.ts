import { serverNow } from '#src/backend/server-clock.ts'
import { deadlineWarning, timeLeft, timeliness, type Deadline, type DeadlineWarning } from '#src/domain/deadline.ts'

/** The state of the deadline at a moment, for cards and pages. */
export type DeadlineView =
  | { readonly state: 'open'; readonly days: number; readonly leftMs: number; readonly warning: DeadlineWarning | null }
  | { readonly state: 'disputed_hour' | 'late' }

export function deadlineView(deadline: Deadline, nowMs: number = serverNow()): DeadlineView {
  const now = new Date(nowMs).toISOString()
  const state = timeliness(now, deadline)
  if (state !== 'in_time') return { state }
  const left = timeLeft(deadline, now)
  return { state: 'open', days: left.days, leftMs: left.totalMs, warning: deadlineWarning(deadline, now) }
}

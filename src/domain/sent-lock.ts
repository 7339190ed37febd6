import { canMove } from './transitions.ts'
import type { Deadline } from './deadline.ts'
import type { ApplicationStatus } from './status.ts'
import type { Instant } from './values.ts'

/** Why the answers of a sent application are locked. Only under `already_sent` the owner may reopen them. */
export type SentLock = 'already_sent' | 'deadline_passed' | 'received_late'

/**
 * Follows the table of transitions: a submission in time can be improved until the deadline, a late one cannot.
 *
 * @returns null if the application is not in a received status.
 */
export function sentLock(status: ApplicationStatus, deadline: Deadline, now: Instant): SentLock | null {
  if (status !== 'submitted' && status !== 'received_late') return null
  const facts = {
    now,
    deadline,
    wasSent: true,
    withdrawnAt: null,
    blockingFindings: 0,
    answerBy: null,
    everyModuleAssessed: false,
  }
  if (canMove({ status, previousStatus: null }, 'draft', 'applicant', facts).allowed) return 'already_sent'
  return status === 'received_late' ? 'received_late' : 'deadline_passed'
}

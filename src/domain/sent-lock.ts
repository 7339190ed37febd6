import { canMove } from './transitions.ts'
import type { Deadline } from './deadline.ts'
import type { ApplicationStatus } from './status.ts'
import type { Instant } from './values.ts'

/** Why the answers of an application that was received are closed. Only under `already_sent` may its owner open them again. */
export type SentLock = 'already_sent' | 'deadline_passed' | 'received_late'

/**
 * As the table of steps has it: what was received in time can be improved until the deadline, what came late cannot.
 *
 * @returns null for an application that does not stand as received.
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

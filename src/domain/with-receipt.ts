import type { Application, Receipt } from './application-record.ts'
import { countingSubmission, type Deadline } from './deadline.ts'
import { sentLock } from './sent-lock.ts'

/**
 * Updates an application from its receipt if it could not be loaded again after sending. Applies only to the version
 * that was sent; a newer one is up to date already. Leaves `next` empty, since only the backend knows which steps are
 * allowed.
 */
export function withReceipt(application: Application, { submission }: Receipt, deadline: Deadline): Application {
  const { version, receivedAt, timeliness } = submission
  if (application.version !== version) return application
  const submissions = [...application.submissions, submission]
  const status = timeliness === 'in_time' ? 'submitted' : 'received_late'
  return {
    ...application,
    // Sending increases the version: an application with the sent version was loaded before.
    version: version + 1,
    status,
    submissions,
    countingSubmission: countingSubmission(submissions, deadline)?.number ?? null,
    notEditableWhy: application.notEditableWhy ?? sentLock(status, deadline, receivedAt),
    updatedAt: receivedAt,
    next: [],
  }
}

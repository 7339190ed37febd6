import type { Application, Receipt } from './application-record.ts'
import { countingSubmission, type Deadline } from './deadline.ts'
import { sentLock } from './sent-lock.ts'

/**
 * What a receipt proves of an application that could not be asked for since: only of the very version that was sent, for a
 * newer one has it already. Which steps are allowed now is the backend's to say, so there are none.
 */
export function withReceipt(application: Application, { submission }: Receipt, deadline: Deadline): Application {
  const { version, receivedAt, timeliness } = submission
  if (application.version !== version) return application
  const submissions = [...application.submissions, submission]
  const status = timeliness === 'in_time' ? 'submitted' : 'received_late'
  return {
    ...application,
    // Sending is a change like any other: an answer that still has the version that was sent is from before.
    version: version + 1,
    status,
    submissions,
    countingSubmission: countingSubmission(submissions, deadline)?.number ?? null,
    notEditableWhy: application.notEditableWhy ?? sentLock(status, deadline, receivedAt),
    updatedAt: receivedAt,
    next: [],
  }
}

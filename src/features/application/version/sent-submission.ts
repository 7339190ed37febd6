import type { Submission } from '#src/domain/application-record.ts'
import { countingSubmission, currentDeadline } from '#src/domain/deadline.ts'
import type { ApplicationData } from '../drafts.ts'

/** The version that counts, or would count if the application were not withdrawn; null if nothing was sent. */
export const sentSubmission = ({ application, call }: ApplicationData): Submission | null =>
  countingSubmission(application.submissions, currentDeadline(call.deadlines))

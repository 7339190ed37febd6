import { callOfGuest } from '#src/backend/saving/guest-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'

/** Answers from elsewhere, and what is known of their source. */
export interface Incoming {
  /** Name of the file or place, or reference of the application. */
  readonly name: string
  /** The application that they were written for; null if the file does not say. */
  readonly applicationId: string | null
  readonly reference: string | null
  readonly callId: string | null
  /** Typed on this device without an account, possibly by another person. */
  readonly isOfUnknownPerson?: true
  readonly savedAt: string | null
  readonly answers: Answers
  /** The requested sections; all if absent. */
  readonly sections?: ReadonlySet<SectionId>
}

/**
 * Whether the answers were written for another call or application, or by an unknown person. A file that a guest saved
 * counts as written for the application it became.
 */
export const isFromElsewhere = (
  { callId, applicationId, isOfUnknownPerson }: Pick<Incoming, 'callId' | 'applicationId' | 'isOfUnknownPerson'>,
  present: Pick<Application, 'id' | 'callId'>,
): boolean =>
  isOfUnknownPerson === true ||
  (callId !== null && callId !== present.callId) ||
  (applicationId !== null && applicationId !== present.id && callOfGuest(applicationId) === null)

import { callOfGuest } from '#src/backend/saving/guest-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'

/** Answers from elsewhere, and what is known of where they come from. */
export interface Incoming {
  /** Name of the file or of the place, or reference of the application. */
  readonly name: string
  /** The application that they were written for; null when the file does not say. */
  readonly applicationId: string | null
  readonly reference: string | null
  readonly callId: string | null
  /** Typed on this device without an account, by whomever: nobody knows that it was the same person. */
  readonly isOfUnknownPerson?: true
  readonly savedAt: string | null
  readonly answers: Answers
  /** The sections that were asked for; all without it. */
  readonly sections?: ReadonlySet<SectionId>
}

/**
 * Written for another call or another application, or by nobody knows whom. A file that a guest has saved was written for
 * the application that it became.
 */
export const isFromElsewhere = (
  { callId, applicationId, isOfUnknownPerson }: Pick<Incoming, 'callId' | 'applicationId' | 'isOfUnknownPerson'>,
  present: Pick<Application, 'id' | 'callId'>,
): boolean =>
  isOfUnknownPerson === true ||
  (callId !== null && callId !== present.callId) ||
  (applicationId !== null && applicationId !== present.id && callOfGuest(applicationId) === null)

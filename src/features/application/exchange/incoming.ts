import type { Answers } from '#src/domain/application/types.ts'

/** Answers from elsewhere, and what is known of where they come from. */
export interface Incoming {
  readonly source: 'backup' | 'word' | 'application'
  /** Name of the file, or reference of the application. */
  readonly name: string
  /** The application that they were written for; null when the file does not say. */
  readonly applicationId: string | null
  readonly reference: string | null
  readonly callId: string | null
  readonly savedAt: string | null
  readonly answers: Answers
}

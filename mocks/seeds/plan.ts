import type { ModuleId } from '#src/domain/application/types.ts'
import type { Member } from '#src/domain/member.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import type { Instant } from '#src/domain/values.ts'
import type { TextLanguage } from './texts.ts'

/** Ways in which a sample proposal differs from a plain one. */
export type Trait =
  /** Received after the deadline. */
  | 'late'
  | 'non_profit'
  | 'mandate_missing'
  | 'signature_missing'
  | 'same_country_partner'
  | 'dates_outside_period'
  | 'practice_too_short'
  | 'overlap_of_grants'
  | 'no_contribution'
  /** The office asked a few days ago, so an answer is still possible. */
  | 'asked_lately'
  /** A second application of the previous authority. */
  | 'duplicate'
  /** Sent twice in time; the second version counts. */
  | 'improved'
  /** The assessments differ by more than 20 percentage points. */
  | 'split'
  /** Some long answers also have an English translation. */
  | 'translated'

/** One sample application, before its texts are written. */
export type Plan = {
  id: string
  reference: string
  number: number
  callId: string
  member: Member
  partner: Member
  status: ApplicationStatus
  modules: readonly ModuleId[]
  language: TextLanguage
  traits: ReadonlySet<Trait>
  /** When it was sent; by default a time that fits the rehearsal. */
  sentAt?: Instant
  /** One sentence per text, for thousands of applications. */
  brief?: true
}

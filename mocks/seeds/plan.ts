import type { ModuleId } from '#src/domain/application/types.ts'
import type { Member } from '#src/domain/member.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import type { Instant } from '#src/domain/values.ts'
import type { TextLanguage } from './texts.ts'

/** What makes a sample proposal differ from a plain one. */
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
  /** The office asked a few days ago: the answer can still come. */
  | 'asked_lately'
  /** A second application of the authority before it. */
  | 'duplicate'
  /** Sent twice in time; the second version counts. */
  | 'improved'
  /** The assessments lie more than 20 percentage points apart. */
  | 'split'
  /** Some long answers were given in English as well. */
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
  /** When it was sent; else a time that fits the rehearsal. */
  sentAt?: Instant
  /** One sentence per text, where there are thousands. */
  brief?: true
}

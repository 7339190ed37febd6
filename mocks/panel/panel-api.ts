import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'
import type { FaultKind } from '../faults.ts'

/**
 * What the demonstration panel needs. All but the session comes from the embedded backend. Whoever puts the two
 * together also makes the application ask again for what a change has made old: the panel knows nothing of it.
 */
export interface PanelApi {
  /** Milliseconds since 1970 on the backend's clock. */
  now(): number
  jumpTo(at: Instant): void | Promise<void>
  faults(): readonly FaultKind[]
  setFault(kind: FaultKind, on: boolean): void
  people(): readonly Person[]
  /** Id of the person who is signed in; null for a visitor. */
  signedInAs(): string | null
  signIn(personId: string): void | Promise<void>
  signOut(): void | Promise<void>
  /** Forgets everything that was typed and sent, and puts seeds and clock back. */
  reset(): Promise<void>
  /** Tells of changes of clock, faults and session that others made. @returns how to stop listening. */
  onChanged(listener: () => void): () => void
}

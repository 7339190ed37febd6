import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'
import type { FaultKind } from '../faults.ts'

/**
 * What the demonstration panel needs; all but the session comes from the embedded backend. The code that connects both
 * must reload outdated data of the application: the panel does not know the application.
 */
export interface PanelApi {
  /** Milliseconds since 1970 on the backend's clock. */
  now(): number
  jumpTo(at: Instant): void | Promise<void>
  faults(): readonly FaultKind[]
  setFault(kind: FaultKind, on: boolean): void
  people(): readonly Person[]
  /** Id of the signed-in person; null for a visitor. */
  signedInAs(): string | null
  signIn(personId: string): void | Promise<void>
  signOut(): void | Promise<void>
  /** Deletes everything that was typed and sent, and restores seeds and clock. */
  reset(): Promise<void>
  /** Calls the listener after changes of clock, faults and session made elsewhere. @returns a function to stop. */
  onChanged(listener: () => void): () => void
}

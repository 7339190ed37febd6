import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'

/** What can be made to go wrong by hand. All are switches; `session_expired` and `stale_version` may go off by themselves. */
export const faults = ['slow', 'offline', 'errors', 'malformed', 'session_expired', 'stale_version'] as const
export type Fault = (typeof faults)[number]

/**
 * What the demonstration panel needs from the embedded backend. Whoever fulfils it also makes the application ask
 * again for what a change has made old: the panel knows nothing of the application.
 */
export interface PanelApi {
  /** Milliseconds since 1970 on the backend's clock. */
  now(): number
  jumpTo(at: Instant): void | Promise<void>
  faults(): readonly Fault[]
  setFault(fault: Fault, on: boolean): void
  people(): readonly Person[]
  /** Id of the person who is signed in; null for a visitor. */
  signedInAs(): string | null
  signIn(personId: string): void | Promise<void>
  signOut(): void | Promise<void>
  /** Forgets everything that was typed and sent, and puts seeds and clock back. */
  reset(): Promise<void>
  /** Tells of changes of clock, faults, people and session, the panel's own included. @returns how to stop listening. */
  onChanged(listener: () => void): () => void
}

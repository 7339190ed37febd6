import type { Input, OperationName, Output } from '#src/contract/operations.ts'
import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'
import { Refusal } from '../refusal.ts'
import type { State } from '../state.ts'

/** What a handler works with. Records of `state` are replaced, never changed in place (see `store.ts`). */
export type Context = {
  state: State
  /** The backend's clock, read once the request had its turn. */
  now: Instant
  /** Null for a visitor. */
  person: Person | null
  /** When the session of this person ends; null: it has no end. */
  endsAt: Instant | null
  /** Keeps bytes, together with what the request changes; null throws them away. */
  keepFile(id: string, bytes: Blob | null): void
  /** The bytes of a document that somebody added. */
  file(id: string): Promise<Blob | undefined>
}

/** Bytes go out as a file with its name. */
type Answer<N extends OperationName> = Output<N> extends Blob ? File : Output<N>
export type Handler<N extends OperationName> = (input: Input<N>, context: Context) => Answer<N> | Promise<Answer<N>>
export type Handlers = { [N in OperationName]: Handler<N> }

/** The person who asks; operations that are not public have one. */
export function caller({ person }: Context): Person {
  if (!person) throw new Refusal('not_signed_in')
  return person
}

/** A new opaque identifier. Not `randomUUID`: a page that came over plain http does not have it. */
export function newId(series: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `${series}-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`
}

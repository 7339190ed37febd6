import type { Input, OperationName, Output } from '#src/contract/operations.ts'
import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'
import { Refusal } from '../refusal.ts'
import type { State } from '../state.ts'

/** What a handler works with. Records of `state` are replaced, never changed in place (see `store.ts`). */
export type Context = {
  state: State
  /** The backend's clock, read when the request's turn came. */
  now: Instant
  /** Null for a visitor. */
  person: Person | null
  /** When this person's session ends; null: never. */
  endsAt: Instant | null
  /** Stores bytes together with the request's changes; null deletes them. */
  keepFile(id: string, bytes: Blob | null): void
  /** The bytes of a document that somebody added. */
  file(id: string): Promise<Blob | undefined>
}

/** Bytes are returned as a file with its name. */
type Answer<N extends OperationName> = Output<N> extends Blob ? File : Output<N>
export type Handler<N extends OperationName> = (input: Input<N>, context: Context) => Answer<N> | Promise<Answer<N>>
export type Handlers = { [N in OperationName]: Handler<N> }

/** The caller; operations that are not public always have one. */
export function caller({ person }: Context): Person {
  if (!person) throw new Refusal('not_signed_in')
  return person
}

/** A new opaque identifier. Not by `randomUUID`, which pages over plain http do not have. */
export function newId(series: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `${series}-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`
}

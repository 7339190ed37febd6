import type { ProblemCode } from '#src/domain/problem.ts'
import type { Role } from '#src/domain/person.ts'
import type { z } from '#src/domain/zod.ts'

type AnySchema = z.core.$ZodType
type AnyObject = z.core.$ZodObject

/**
 * Who may call an operation at all. What a caller may then see of one thing is the backend's decision and part of the
 * operation's `rule`.
 */
export type Caller = 'public' | 'signed_in' | readonly Role[]

/** One line of the contract. Everything else (types, adapter, embedded backend, document) is derived from it. */
export interface OperationSpec {
  readonly summary: string
  /** What the backend decides beyond the role; printed for implementers. */
  readonly rule?: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the base URL; `{name}` stands for a member of `params`. */
  readonly path: `/${string}`
  readonly caller: Caller
  readonly params?: AnyObject
  readonly query?: AnyObject
  /** JSON body. Its members join those of `params` and `query` in the input, so names never meet. */
  readonly body?: AnyObject
  /** The body is the bytes of `file`, sent as `application/octet-stream`. */
  readonly upload?: true
  /** Needs `If-Match: "<version>"`: 428 without, 412 when stale. Input member `version`. */
  readonly ifMatch?: true
  /** Needs `Request-Code`: whoever holds the code of a thing acts as its sender. Input member `code`. */
  readonly code?: true
  /** Needs `Idempotency-Key`: the same key gives the same answer, with another body 422. Input member `key`. */
  readonly idempotent?: true
  readonly status: 200 | 201
  /** JSON answer, or the bytes of a file: `application/octet-stream`, to be saved and never shown in the page. */
  readonly output: AnySchema | 'bytes'
  /** The answer is a thing with a `version`; it is sent as strong `ETag` as well. */
  readonly etag?: true
  /** Refusals beyond those that every operation knows. */
  readonly problems: readonly ProblemCode[]
}

/** Refusals that any operation may answer with. */
export const commonProblems = [
  'bad_request',
  'rate_limited',
  'internal',
  'unavailable',
] as const satisfies ProblemCode[]

type Part<S> = S extends AnySchema ? z.core.output<S> : unknown

/** What a caller hands in, flat: path parameters, query, body, `version`, `code`, `key` and `file` in one object. */
export type InputOf<O extends OperationSpec> = Part<O['params']> &
  Part<O['query']> &
  Part<O['body']> &
  (O['ifMatch'] extends true ? { version: number } : unknown) &
  (O['code'] extends true ? { code: string } : unknown) &
  (O['idempotent'] extends true ? { key: string } : unknown) &
  (O['upload'] extends true ? { file: Blob } : unknown)

export type OutputOf<O extends OperationSpec> = O['output'] extends AnySchema ? z.core.output<O['output']> : Blob

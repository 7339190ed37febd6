import type { ProblemCode } from '#src/domain/problem.ts'
import type { Role } from '#src/domain/person.ts'
import type { z } from '#src/domain/zod.ts'

type AnySchema = z.core.$ZodType
type AnyObject = z.core.$ZodObject

/**
 * Who may call an operation. The backend then decides what a caller may see of an object; the operation's `rule` says
 * how.
 */
export type Caller = 'public' | 'signed_in' | readonly Role[]

/** One operation of the contract. Types, adapter, embedded backend and OpenAPI document are derived from it. */
export interface OperationSpec {
  readonly summary: string
  /** What the backend checks beyond the role; printed for implementers. */
  readonly rule?: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Relative to the base URL; `{name}` is a member of `params`. */
  readonly path: `/${string}`
  readonly caller: Caller
  readonly params?: AnyObject
  readonly query?: AnyObject
  /** JSON body. In the input, its members are merged with those of `params` and `query`, so names must differ. */
  readonly body?: AnyObject
  /** The body is the bytes of `file`, sent as `application/octet-stream`. */
  readonly upload?: true
  /** Requires `If-Match: "<version>"`: 428 without, 412 if stale. Input member `version`. */
  readonly ifMatch?: true
  /** Requires `Request-Code`: whoever holds the code of an object acts as its sender. Input member `code`. */
  readonly code?: true
  /** Requires `Idempotency-Key`: the same key gives the same answer; with another body, 422. Input member `key`. */
  readonly idempotent?: true
  readonly status: 200 | 201
  /** JSON answer, or the bytes of a file: `application/octet-stream`, to be saved and never shown in the page. */
  readonly output: AnySchema | 'bytes'
  /** The answer has a `version`, which is also sent as strong `ETag`. */
  readonly etag?: true
  /** Problem codes in addition to `commonProblems`. */
  readonly problems: readonly ProblemCode[]
}

/** Problem codes that any operation may return. */
export const commonProblems = [
  'bad_request',
  'rate_limited',
  'internal',
  'unavailable',
] as const satisfies ProblemCode[]

type Part<S> = S extends AnySchema ? z.core.output<S> : unknown

/** Input of a call as one flat object: path parameters, query, body, `version`, `code`, `key` and `file`. */
export type InputOf<O extends OperationSpec> = Part<O['params']> &
  Part<O['query']> &
  Part<O['body']> &
  (O['ifMatch'] extends true ? { version: number } : unknown) &
  (O['code'] extends true ? { code: string } : unknown) &
  (O['idempotent'] extends true ? { key: string } : unknown) &
  (O['upload'] extends true ? { file: Blob } : unknown)

export type OutputOf<O extends OperationSpec> = O['output'] extends AnySchema ? z.core.output<O['output']> : Blob

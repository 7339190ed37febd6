import { jsonValueSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Stable codes of every refusal, each with its HTTP status. */
export const problemStatus = {
  not_signed_in: 401,
  forbidden: 403,
  conflict_is_final: 403,
  interest_undeclared: 403,
  not_found: 404,
  deadline_passed: 409,
  illegal_transition: 409,
  not_editable: 409,
  not_under_review: 409,
  wrong_offset: 409,
  version_mismatch: 412,
  too_large: 413,
  invalid: 422,
  incomplete: 422,
  idempotency_key_reused: 422,
  version_required: 428,
  idempotency_key_required: 400,
  bad_cursor: 400,
  bad_request: 400,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const
export type ProblemCode = keyof typeof problemStatus
/** The cast is needed because `Object.keys` returns `string[]`. */
export const problemCodes = Object.keys(problemStatus) as ProblemCode[]

/** One error and its place: `pointer` is a field address or the name of an input. */
export const problemErrorSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  severity: z.enum(['error', 'warning']),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
})
export type ProblemError = z.infer<typeof problemErrorSchema>

/**
 * Body of every refusal: `application/problem+json` (RFC 9457). `code` is for programs; `title` and `detail` are
 * English for developers; people read the sentence that the interface has for the code.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(problemErrorSchema)),
  /** With `version_mismatch`: the present version, and the present values of the fields that clashed. */
  current: z.optional(
    z.object({ version: versionSchema, values: z.optional(z.record(z.string(), z.nullable(jsonValueSchema))) }),
  ),
  /** With `illegal_transition`: the code of the condition that is not met. */
  why: z.optional(z.string()),
})
export type Problem = z.infer<typeof problemSchema>

import type { OperationSpec } from '#src/contract/operation.ts'
import { type OperationName, operationNames, operations } from '#src/contract/operations.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { z } from '#src/domain/zod.ts'
import { notFound, Refusal } from './refusal.ts'

export type Route = { name: OperationName; spec: OperationSpec; params: Record<string, string> }

const MAX_JSON_BYTES = 2 * 1024 * 1024

const patterns = operationNames.map((name) => {
  const spec: OperationSpec = operations[name]
  const names = [...spec.path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param)
  const source = spec.path.replaceAll(/\{\w+\}/g, '([^/]+)').replaceAll('.', '\\.')
  return { name, spec, names, pattern: new RegExp(`^${source}$`) }
})

/** The operation of a method and a path (below the base); null if the contract has none. */
export function routeOf(method: string, path: string): Route | null {
  for (const { name, spec, names, pattern } of patterns) {
    const match = spec.method === method ? pattern.exec(path) : null
    const values = match?.slice(1).map(decoded)
    if (!values || values.includes(null)) continue
    return { name, spec, params: Object.fromEntries(names.map((param, index) => [param, values[index] ?? ''])) }
  }
  return null
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Input of a handler, flat as in the contract; and URL, key and bytes to recognise a repeated request. */
export type Parsed = {
  input: Record<string, unknown>
  key: string | null
  target: string
  body: Uint8Array<ArrayBuffer>
}

/** Parses and checks all parts of a request by the schemas of the contract. */
export async function parseRequest(route: Route, request: Request): Promise<Parsed> {
  const { spec } = route
  const errors: ProblemError[] = []
  // An id that cannot exist is answered like one that does not.
  const params = spec.params ? z.safeParse(spec.params, route.params) : undefined
  if (params?.success === false) throw notFound()

  const { pathname, search, searchParams } = new URL(request.url)
  const query = Object.fromEntries(searchParams)
  const version = spec.ifMatch ? versionOf(request.headers.get('If-Match')) : undefined
  const key = spec.idempotent ? keyOf(request.headers.get('Idempotency-Key')) : null
  const body = await bytesOf(request, spec)

  const parts: unknown[] = [
    params?.data,
    spec.query && checked(spec.query, query, errors),
    spec.body && checked(spec.body, jsonOf(request, body), errors),
    spec.ifMatch && { version },
    spec.code && { code: request.headers.get('Request-Code') ?? '' },
    spec.idempotent && { key },
    spec.upload && { file: new Blob([body]) },
  ]
  // If the contract does not list `invalid`, only a program can have made the error.
  if (errors.length > 0) throw new Refusal(spec.problems.includes('invalid') ? 'invalid' : 'bad_request', { errors })
  return { input: Object.assign({}, ...parts) as Record<string, unknown>, key, target: pathname + search, body }
}

function checked(schema: z.core.$ZodType, value: unknown, errors: ProblemError[]): unknown {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  errors.push(...parsed.error.issues.map(errorOf))
  return undefined
}

const sentences: Readonly<Record<string, string>> = {
  required: 'This is needed.',
  too_long: 'This is too long.',
  email: 'An e-mail address is expected.',
  phone: 'A telephone number is expected.',
  integer: 'A whole number in range is expected.',
  choose_one: 'At least one is needed.',
  web_address: 'A web address is expected.',
  too_many: 'These are too many.',
  needs_or_offers: 'Needs or offers: at least one of the two is needed.',
}

function errorOf(issue: z.core.$ZodIssue): ProblemError {
  // Messages of our schemas are codes; those of zod are sentences for developers.
  const isCode = /^[a-z][a-z0-9_]*$/.test(issue.message)
  return {
    pointer: issue.path.map(String).join('.'),
    code: isCode ? issue.message : 'invalid',
    detail: sentences[issue.message] ?? (isCode ? issue.message.replaceAll('_', ' ') : issue.message),
    severity: 'error',
  }
}

function versionOf(header: string | null): number {
  if (header === null) throw new Refusal('version_required')
  const digits = /^"(\d{1,15})"$/.exec(header.trim())?.[1]
  if (digits === undefined) throw new Refusal('bad_request', { detail: 'If-Match: one strong ETag, "<version>"' })
  return Number(digits)
}

function keyOf(header: string | null): string {
  if (header === null || header === '') throw new Refusal('idempotency_key_required')
  if (header.length > 200) throw new Refusal('bad_request', { detail: 'Idempotency-Key: at most 200 characters' })
  return header
}

async function bytesOf(request: Request, spec: OperationSpec): Promise<Uint8Array<ArrayBuffer>> {
  if (!spec.body && !spec.upload) return new Uint8Array()
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (spec.body && bytes.length > MAX_JSON_BYTES)
    throw new Refusal(spec.problems.includes('too_large') ? 'too_large' : 'bad_request')
  return bytes
}

function jsonOf(request: Request, bytes: Uint8Array): unknown {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refusal('bad_request', { detail: 'Content-Type: application/json' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('bad_request', { detail: 'The body is not JSON.' })
  }
}

import type { OperationSpec } from '#src/contract/operation.ts'
import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'
import type { Refusal } from './refusal.ts'

const headersOf = (now: Instant, type: string, caching = 'no-store') => ({
  'Content-Type': type,
  'Cache-Control': caching,
  'Server-Time': now,
  'X-Content-Type-Options': 'nosniff',
})

/** The answer of an operation as JSON, with its version as strong `ETag` if it has one. */
export function answerOf(spec: OperationSpec, status: number, body: unknown, now: Instant): Response {
  const headers = new Headers(headersOf(now, 'application/json'))
  if (spec.etag && typeof body === 'object' && body !== null && 'version' in body)
    headers.set('ETag', `"${String(body.version)}"`)
  return new Response(JSON.stringify(body), { status, headers })
}

/** A file as attachment, so that browsers save it and neither show nor run it. */
export async function fileAnswer(file: File, now: Instant): Promise<Response> {
  // Characters that `encodeURIComponent` leaves but RFC 8187 does not allow.
  const name = encodeURIComponent(file.name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const headers = new Headers(headersOf(now, 'application/octet-stream'))
  headers.set('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
  return new Response(await file.arrayBuffer(), { headers })
}

export const refusalAnswer = ({ problem }: Refusal, now: Instant): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: headersOf(now, 'application/problem+json'),
  })

/**
 * The answer for facts that hardly ever change, serialised once. Cached for a minute, unless a request may change it.
 */
export const constantAnswer = (text: string, now: Instant, mayChange: boolean): Response =>
  new Response(text, { headers: headersOf(now, 'application/json', mayChange ? 'no-cache' : 'public, max-age=60') })

/** An answer that violates the contract. */
export const malformedAnswer = (now: Instant): Response =>
  new Response('{"unexpected":true}', { headers: headersOf(now, 'application/json') })

/** The people to choose from at sign-in. Not part of the contract: only the demonstration has it. */
export const peopleAnswer = (items: readonly Person[], now: Instant): Response =>
  new Response(JSON.stringify({ items }), { headers: headersOf(now, 'application/json') })

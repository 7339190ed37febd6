import type { OperationSpec } from '#src/contract/operation.ts'
import type { OperationName } from '#src/contract/operations.ts'
import { parseJson } from '#src/domain/parse-json.ts'
import { problemSchema } from '#src/domain/problem.ts'
import { z } from '#src/domain/zod.ts'
import { BackendError, type FailureCode, failureCodeOf } from '../errors.ts'

export type RestOptions = {
  /** Where the operations start, without a slash at the end: `/api` or `https://api.example.org/v1`. */
  baseUrl: string
  /** Bearer token of the session, or null for a visitor. */
  token: () => string | null
  onServerTime?: (serverTime: string, sentAtMs: number, arrivedAtMs: number, mayBeOld: boolean) => void
  /** Somebody was signed in and is no longer. */
  onSignedOut?: () => void
  /** Longest wait for an answer. */
  timeoutMs?: number
  fetch?: (request: Request) => Promise<Response>
}

const TIMEOUT_MS = 30_000
/** A part of a file over a slow line. */
const UPLOAD_TIMEOUT_MS = 90_000
/** Ten megabytes over a slow line. */
const FILE_TIMEOUT_MS = 300_000
const BYTES = 'application/octet-stream'

/**
 * Fetch refuses a request with `keepalive` if the bodies of all such requests on their way exceed 64 KiB together. The
 * margin leaves room for what counts besides our own bodies.
 */
const MOST_KEPT_ALIVE_BYTES = 60_000
/** Bytes of the bodies that are on their way with `keepalive` now. */
let keptAliveBytes = 0

const timeoutOf = ({ output, upload }: OperationSpec): number => {
  if (output === 'bytes') return FILE_TIMEOUT_MS
  return upload ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS
}

/** One request and its answer, parsed by the contract. @throws BackendError */
export async function callOperation(
  name: OperationName,
  spec: OperationSpec,
  input: Record<string, unknown>,
  options: RestOptions,
  signal?: AbortSignal,
): Promise<unknown> {
  const token = options.token()
  // Known without asking: the server would only refuse, and the browser put a line into the console.
  if (token === null && spec.caller !== 'public') throw new BackendError(name, 'not_signed_in')
  const timeout = AbortSignal.timeout(options.timeoutMs ?? timeoutOf(spec))
  const aborted = signal ? AbortSignal.any([signal, timeout]) : timeout
  const { request, bytesInFlight } = requestFor(spec, input, options.baseUrl, token, aborted)
  keptAliveBytes += bytesInFlight

  const sentAt = Date.now()
  let response: Response
  let body: Blob | string
  try {
    response = await (options.fetch ?? fetch)(request)
    const serverTime = response.headers.get('Server-Time')
    // While a file goes up or comes down, minutes may lie between: nothing can be learned from that.
    if (serverTime && !spec.upload && spec.output !== 'bytes')
      options.onServerTime?.(serverTime, sentAt, Date.now(), isKeepable(response))
    body = response.ok && spec.output === 'bytes' ? await response.blob() : await response.text()
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    if (timeout.aborted) throw new BackendError(name, 'timeout', { cause })
    // Only a failed connection is a TypeError of fetch; anything else is a mistake of ours and must be seen.
    if (cause instanceof TypeError) throw new BackendError(name, 'offline', { cause })
    throw cause
  } finally {
    keptAliveBytes -= bytesInFlight
  }

  const text = typeof body === 'string' ? body : ''
  if (!response.ok) {
    // A late refusal of a token that was renewed meanwhile says nothing about who is signed in now.
    throw refusal(name, response, text, () => token !== null && token === options.token() && options.onSignedOut?.())
  }
  if (spec.output === 'bytes') {
    if (response.headers.get('Content-Type')?.startsWith(BYTES)) return body
    throw new BackendError(name, 'bad_response', { status: response.status, detail: `${BYTES} expected` })
  }
  const parsed = z.safeParse(spec.output, parseJson(text))
  if (!parsed.success) {
    const detail = z.prettifyError(parsed.error).split('\n').slice(0, 6).join('; ')
    throw new BackendError(name, 'bad_response', { status: response.status, detail, cause: parsed.error })
  }
  return parsed.data
}

/** Whether the browser may have kept the answer for a while. */
const isKeepable = ({ headers }: Response): boolean => /max-age=[1-9]/.test(headers.get('Cache-Control') ?? '')

/**
 * The input is flat; the contract says which member goes where. What is left is the body.
 *
 * @returns `bytesInFlight`: what the request adds to `keptAliveBytes` until it has ended.
 */
function requestFor(
  spec: OperationSpec,
  input: Record<string, unknown>,
  baseUrl: string,
  token: string | null,
  signal: AbortSignal,
): { request: Request; bytesInFlight: number } {
  const rest = { ...input }
  const take = (name: string): unknown => {
    const value = rest[name]
    delete rest[name]
    return value
  }

  const headers = new Headers({
    Accept: `${spec.output === 'bytes' ? BYTES : 'application/json'}, application/problem+json`,
  })
  if (token !== null) headers.set('Authorization', `Bearer ${token}`)
  if (spec.ifMatch) headers.set('If-Match', `"${String(take('version'))}"`)
  if (spec.code) headers.set('Request-Code', String(take('code')))
  if (spec.idempotent) headers.set('Idempotency-Key', String(take('key')))

  const path = spec.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(take(name))))
  const query = new URLSearchParams()
  for (const name of Object.keys(spec.query?._zod.def.shape ?? {})) {
    // Query parameters are texts and numbers; an empty one is one that is not asked for.
    const value = take(name)
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) query.set(name, String(value))
  }

  let body: BodyInit | null = null
  let bytesInFlight = 0
  if (spec.upload) {
    headers.set('Content-Type', BYTES)
    body = take('file') as Blob // says InputOf
  } else if (spec.body) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(rest)
    if (spec.method === 'PATCH' || spec.method === 'PUT') bytesInFlight = new TextEncoder().encode(body).length
  }
  // A save that is on its way when the page closes must arrive: without `keepalive` the browser aborts it.
  const keepalive = bytesInFlight > 0 && keptAliveBytes + bytesInFlight <= MOST_KEPT_ALIVE_BYTES
  if (!keepalive) bytesInFlight = 0
  const search = query.size > 0 ? `?${query.toString()}` : ''
  const url = new URL(`${baseUrl}${path}${search}`, globalThis.location?.href ?? 'http://localhost')
  return { request: new Request(url, { method: spec.method, headers, body, signal, keepalive }), bytesInFlight }
}

/** What a proxy in between refuses without a problem document, by its status; any other from 500 on is a server away. */
const withoutDocument: Readonly<Partial<Record<number, FailureCode>>> = {
  401: 'not_signed_in',
  408: 'timeout',
  413: 'too_large',
  429: 'rate_limited',
}

function refusal(name: OperationName, response: Response, text: string, signedOut: () => void): BackendError {
  const parsed = z.safeParse(problemSchema, parseJson(text))
  if (!parsed.success) {
    const code = withoutDocument[response.status] ?? (response.status >= 500 ? 'unavailable' : 'bad_response')
    if (code === 'not_signed_in') signedOut()
    return new BackendError(name, code, { status: response.status, detail: `HTTP ${response.status}` })
  }
  const problem = { ...parsed.data, status: response.status }
  const code = failureCodeOf(problem.code, response.status)
  if (code === 'not_signed_in') signedOut()
  return new BackendError(name, code, problem)
}

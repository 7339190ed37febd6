import { commonProblems, type OperationSpec } from '#src/contract/operation.ts'
import { operationNames, operations } from '#src/contract/operations.ts'
import { problemSchema, problemStatus } from '#src/domain/problem.ts'
import { instantSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

/** An answer that breaks the contract. Not a refusal: it ends the test wherever it happens. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach'
}

/** `fetch` that checks every answer against the contract: status, media type, headers, body. */
export function checkedFetch(baseUrl: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await fetch(request)
    const path = new URL(request.url).pathname.slice(new URL(baseUrl).pathname.length)
    const breaches = await breachesOf(specOf(request.method, path), response.clone())
    if (breaches.length > 0)
      throw new ContractBreach(`${request.method} ${path} answered ${response.status}: ${breaches.join('; ')}`)
    return response
  }
}

const patterns = operationNames.map((name): [OperationSpec, RegExp] => {
  const spec: OperationSpec = operations[name]
  return [spec, new RegExp(`^${spec.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)]
})

const specOf = (method: string, path: string): OperationSpec | undefined =>
  patterns.find(([spec, pattern]) => spec.method === method && pattern.test(path))?.[0]

async function breachesOf(spec: OperationSpec | undefined, response: Response): Promise<string[]> {
  const { headers } = response
  const breaches: string[] = []
  const demand = (holds: boolean, what: string) => void (holds || breaches.push(what))
  demand(z.safeParse(instantSchema, headers.get('Server-Time')).success, 'Server-Time must be an instant in UTC')
  demand(headers.get('X-Content-Type-Options') === 'nosniff', 'X-Content-Type-Options must be nosniff')
  const caching = headers.get('Cache-Control') ?? ''
  demand(caching.includes('no-store') || (spec?.caller === 'public' && !spec.code), 'Cache-Control must be no-store')

  if (response.ok && spec?.output === 'bytes') return [...breaches, ...breachesOfFile(response)]
  const body: unknown = await response.json().catch(() => undefined)
  return response.ok
    ? [...breaches, ...breachesOfAnswer(spec, response, body)]
    : [...breaches, ...breachesOfRefusal(spec, response, body)]
}

const mediaType = ({ headers }: Response) => headers.get('Content-Type')?.split(';')[0]

function breachesOfFile({ status, headers }: Response): string[] {
  const breaches: string[] = []
  if (status !== 200) breaches.push('status 200 expected')
  if (headers.get('Content-Type') !== 'application/octet-stream') breaches.push('application/octet-stream expected')
  if (!headers.get('Content-Disposition')?.startsWith("attachment; filename*=UTF-8''"))
    breaches.push('Content-Disposition must be attachment, with the name in UTF-8')
  return breaches
}

function breachesOfAnswer(spec: OperationSpec | undefined, response: Response, body: unknown): string[] {
  if (!spec || spec.output === 'bytes') return ['the contract has no such operation']
  const breaches: string[] = []
  if (response.status !== spec.status) breaches.push(`status ${spec.status} expected`)
  if (mediaType(response) !== 'application/json') breaches.push('application/json expected')
  const parsed = z.safeParse(spec.output, body)
  if (!parsed.success) breaches.push(z.prettifyError(parsed.error))
  const version = z.safeParse(z.object({ version: z.number() }), body)
  const etag = response.headers.get('ETag')
  if (spec.etag && version.success && etag !== `"${version.data.version}"`)
    breaches.push(`strong ETag of version ${version.data.version} expected, got ${etag}`)
  return breaches
}

function breachesOfRefusal(spec: OperationSpec | undefined, response: Response, body: unknown): string[] {
  const breaches: string[] = []
  if (mediaType(response) !== 'application/problem+json') breaches.push('application/problem+json expected')
  const parsed = z.safeParse(problemSchema, body)
  if (!parsed.success) return [...breaches, z.prettifyError(parsed.error)]
  const { code, status, current } = parsed.data
  const known: readonly string[] = spec ? [...spec.problems, ...commonProblems] : ['not_found']
  if (!known.includes(code)) breaches.push(`this operation may not refuse with ${code}`)
  if (status !== response.status) breaches.push(`status ${status} in the body`)
  if (Object.entries(problemStatus).some(([name, own]) => name === code && own !== response.status))
    breaches.push(`${code} does not travel under ${response.status}`)
  if (code === 'version_mismatch' && !current) breaches.push('version_mismatch must tell the present version')
  return breaches
}

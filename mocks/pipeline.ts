/** How one request is handled once its turn has come. */
import { commonProblems } from '#src/contract/operation.ts'
import type { Person } from '#src/domain/person.ts'
import type { ProblemCode } from '#src/domain/problem.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { answerOf, fileAnswer } from './answers.ts'
import type { Context } from './handlers/context.ts'
import { handlers } from './handlers/handlers.ts'
import { Refusal } from './refusal.ts'
import type { Parsed, Route } from './router.ts'

const TOKEN_PREFIX = 'demo-'
/** The part after this mark makes a token new for the same person: a renewed session. */
const RENEWAL_MARK = '~'

/** The bearer token of a request; null for a visitor. */
export function tokenOf(request: Request): string | null {
  const header = request.headers.get('Authorization')
  if (header === null) return null
  return /^Bearer (\S+)$/i.exec(header.trim())?.[1] ?? ''
}

/** The caller, after checking that this person may call the operation at all. */
export function personFor({ name, spec }: Route, token: string | null, people: readonly Person[]): Person | null {
  const id = token?.startsWith(TOKEN_PREFIX) ? token.slice(TOKEN_PREFIX.length).split(RENEWAL_MARK)[0] : undefined
  const person = people.find((candidate) => candidate.id === id) ?? null
  // Public operations also work with an expired session; only `getSession` reports that it expired.
  const needsPerson = spec.caller !== 'public' || (name === 'getSession' && token !== null)
  if (needsPerson && !person) throw new Refusal('not_signed_in')
  if (Array.isArray(spec.caller) && !person?.roles.some((role) => spec.caller.includes(role)))
    throw new Refusal('forbidden')
  return person
}

/** Runs the handler; its output must fit the contract, and members that the contract does not name are removed. */
export async function run(route: Route, { input }: Parsed, context: Context): Promise<Response> {
  const { name, spec } = route
  // The router has parsed the input for this operation; TypeScript cannot follow that through the table.
  const handler = handlers[name] as (input: unknown, context: Context) => unknown
  const output = await outputOf(route, () => handler(input, context))
  if (output instanceof File) return fileAnswer(output, context.now)
  if (spec.output === 'bytes') throw new Error(`${name} must answer with a file`)
  const parsed = z.safeParse(spec.output, output)
  if (!parsed.success) throw new Error(`${name} does not fit the contract: ${z.prettifyError(parsed.error)}`)
  return answerOf(spec, spec.status, parsed.data, context.now)
}

async function outputOf({ name, spec }: Route, work: () => unknown): Promise<unknown> {
  const declared: readonly ProblemCode[] = [...spec.problems, ...commonProblems]
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && !declared.includes(error.code))
      throw new Error(`${name} may not refuse with ${error.code}`, { cause: error })
    throw error
  }
}

/**
 * Runs a writing operation; with a key only once per caller: a repeated request gets the stored answer. Refusals are
 * not stored, so the same key may be tried again.
 */
export async function runOnce(route: Route, parsed: Parsed, context: Context): Promise<Response> {
  if (parsed.key === null) return run(route, parsed, context)
  const { state, person, now } = context
  // Stores only a fingerprint of the key, so that nobody can use stored keys to learn what was sent.
  const slot = `${person?.id ?? 'visitor'} ${route.name} ${fingerprint(parsed.key, new Uint8Array())}`
  const requestHash = fingerprint(`${parsed.key} ${parsed.target}\n`, parsed.body)
  const stored = state.idempotency[slot]
  if (stored && stored.requestHash !== requestHash) throw new Refusal('idempotency_key_reused')
  if (stored) return answerOf(route.spec, stored.status, stored.body, now)

  const response = await run(route, parsed, context)
  const body = (await response.clone().json()) as JsonValue
  state.idempotency[slot] = { requestHash, status: response.status, body }
  return response
}

/**
 * A 106-bit hash to distinguish requests; not secret, so it needs no cryptography, which pages over plain http lack.
 */
export function fingerprint(target: string, body: Uint8Array): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  let length = 0
  const add = (byte: number) => {
    a = Math.imul(a ^ byte, 2_654_435_761)
    b = Math.imul(b ^ byte, 1_597_334_677)
    a ^= b >>> 15
    b ^= a >>> 13
    length += 1
  }
  for (const byte of new TextEncoder().encode(target)) add(byte)
  for (const byte of body) add(byte)
  return [a >>> 0, b >>> 0, length].map((part) => part.toString(36)).join('-')
}

import type { OperationName } from '#src/contract/operations.ts'
import { createListeners } from '#src/domain/listeners.ts'
import type { ProblemCode } from '#src/domain/problem.ts'
import type { Instant } from '#src/domain/values.ts'

/** Ways in which this backend can be made to fail. */
export const faultKinds = [
  /** Answers after `delayMs`. */
  'slow',
  /** The connection fails: no answer at all. */
  'offline',
  /** 503, as from a proxy whose server is down. */
  'errors',
  /** 500. */
  'internal',
  /** 429. */
  'rate_limited',
  /** 401 for everybody who is signed in, until they sign in again. */
  'session_expired',
  /** All present sessions end at `endsAt`, unless renewed. */
  'session_ending',
  /** Refuses the next write as if somebody else had saved first: 412. */
  'stale_version',
  /** 200 with a body that violates the contract. */
  'malformed',
] as const
export type FaultKind = (typeof faultKinds)[number]

export type Fault = {
  kind: FaultKind
  /** Only for this operation; for all if absent. */
  operation?: OperationName
  /** Ends after this number of answers; if absent, lasts until cleared. */
  times?: number
  /** For `slow`. */
  delayMs?: number
  /** For `session_ending`, on the backend's clock. */
  endsAt?: Instant
}

/** Both affect the sessions in use when they began, and end with a new sign-in. */
const sessionFaults = ['session_expired', 'session_ending'] as const
type SessionFault = (typeof sessionFaults)[number]
const isOfSession = (kind: FaultKind): kind is SessionFault => (sessionFaults as readonly FaultKind[]).includes(kind)

export const SLOW_MS = 3_000
/** Within the warning time of the interface, and short enough to wait for. */
export const ENDING_MS = 3 * 60_000
/** Longer than the interface waits for an answer (30 s). */
const NEVER_MS = 60_000

/**
 * Failure is data: a known identifier anywhere in a URL makes the request fail in a known way, so that every error
 * screen can be reached by hand: `/calls/fault-unavailable`, `/applications/fault-offline/motivation`, … If the id of a
 * real object follows (`fault-slow.tcc-2016`), that object is returned once the fault has passed. As name of an
 * authority in a form, or as an answer of an application, the same words make sending fail.
 */
export const faultWords = {
  'fault-slow': { kind: 'slow', delayMs: SLOW_MS },
  'fault-timeout': { kind: 'slow', delayMs: NEVER_MS },
  'fault-offline': { kind: 'offline' },
  'fault-unavailable': { kind: 'errors' },
  'fault-internal': { kind: 'internal' },
  'fault-rate-limited': { kind: 'rate_limited' },
  'fault-malformed': { kind: 'malformed' },
  'fault-stale': { kind: 'stale_version' },
  'fault-signed-out': { kind: 'session_expired' },
} as const satisfies Readonly<Record<string, Fault>>

const codes: Readonly<Partial<Record<FaultKind, ProblemCode>>> = {
  errors: 'unavailable',
  internal: 'internal',
  rate_limited: 'rate_limited',
  session_expired: 'not_signed_in',
}
/** The problem code of a fault; undefined if the fault is no refusal. */
export const refusalOf = (kind: FaultKind): ProblemCode | undefined => codes[kind]

/** The fault that a value names, and the rest of the value. */
export function faultIn(word: unknown): { fault: Fault; rest: string | null } | null {
  if (typeof word !== 'string') return null
  const [head = '', ...tail] = word.split('.')
  const found = Object.entries(faultWords).find(([name]) => name === head)
  return found ? { fault: found[1], rest: tail.length > 0 ? tail.join('.') : null } : null
}

export interface Faults {
  set(fault: Fault): void
  /** Without a kind: all of them. */
  clear(kind?: FaultKind): void
  list(): readonly Fault[]
  /** Faults for the request about to be answered; uses up counted faults. */
  take(request: { operation: OperationName; writes: boolean; token: string | null }): Fault[]
  subscribe(listener: () => void): () => void
}

export function createFaults(): Faults {
  let active: Fault[] = []
  /** Tokens in use when the fault began; other tokens are renewed sessions. */
  const seen = new Set<string>()
  const old: Record<SessionFault, Set<string>> = { session_expired: new Set(), session_ending: new Set() }
  const listeners = createListeners()
  const change = (next: Fault[]) => {
    active = next
    listeners.call()
  }

  const applies = (fault: Fault, { operation, writes, token }: Parameters<Faults['take']>[0]): boolean => {
    if (fault.operation !== undefined && fault.operation !== operation) return false
    if (fault.kind === 'stale_version') return writes
    if (isOfSession(fault.kind)) return token !== null && old[fault.kind].has(token)
    return true
  }

  return {
    set(fault) {
      if (isOfSession(fault.kind)) for (const token of seen) old[fault.kind].add(token)
      const once = fault.kind === 'stale_version' && fault.times === undefined
      change([...active.filter(({ kind }) => kind !== fault.kind), once ? { ...fault, times: 1 } : fault])
    },
    clear(kind) {
      for (const one of sessionFaults) if (kind === undefined || kind === one) old[one].clear()
      change(kind === undefined ? [] : active.filter((fault) => fault.kind !== kind))
    },
    list: () => active,
    take(request) {
      const taken = active.filter((fault) => applies(fault, request))
      const { token } = request
      if (token !== null) seen.add(token)
      // Somebody signed in again, which ends the fault.
      const isOver = ({ kind }: Fault) => token !== null && isOfSession(kind) && !old[kind].has(token)
      if (active.some(isOver)) change(active.filter((fault) => !isOver(fault)))
      if (taken.some(({ times }) => times !== undefined)) {
        const used = active.flatMap((fault) => {
          if (fault.times === undefined || !taken.includes(fault)) return [fault]
          return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
        })
        change(used)
      }
      return taken
    },
    subscribe: listeners.subscribe,
  }
}

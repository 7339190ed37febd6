import { malformedAnswer } from './answers.ts'
import type { Clock } from './clock.ts'
import { type Fault, faultIn, refusalOf, SLOW_MS } from './faults.ts'
import { Refusal } from './refusal.ts'

/**
 * Applies faults to a request: delays it, refuses it, or returns a broken answer. Undefined: the request goes on.
 * `stale_version` is left to the handlers, see `makeStale`.
 */
export async function suffer(
  faults: readonly Fault[],
  { signal }: Request,
  clock: Clock,
): Promise<Response | undefined> {
  for (const { kind, delayMs, endsAt } of faults) {
    if (kind === 'slow') await pause(delayMs ?? SLOW_MS, signal)
    if (kind === 'offline') return Response.error()
    const code = refusalOf(kind)
    if (code) throw new Refusal(code)
    if (endsAt !== undefined && endsAt <= clock.now()) throw new Refusal('not_signed_in')
    if (kind === 'malformed') return malformedAnswer(clock.now())
  }
  return undefined
}

/** Faults that the input itself names; the rest of the value after the fault word stays as the real value. */
export function takeFaultWords(input: Record<string, unknown>): Fault[] {
  const found: Fault[] = []
  for (const [name, value] of Object.entries(input)) {
    const asked = faultIn(value)
    if (!asked) continue
    found.push(asked.fault)
    if (asked.rest !== null) input[name] = asked.rest
  }
  for (const value of answersIn(input)) {
    const asked = faultIn(value)
    if (asked) found.push(asked.fault)
  }
  return found
}

function answersIn({ changes }: Record<string, unknown>): unknown[] {
  if (!Array.isArray(changes)) return []
  return changes.map((change: { value?: unknown }) => change.value)
}

/** Sets a version that never exists, so that the handler refuses as if somebody else had saved first. */
export function makeStale(faults: readonly Fault[], input: Record<string, unknown>): void {
  if (faults.some(({ kind }) => kind === 'stale_version') && 'version' in input)
    input['version'] = Number.MAX_SAFE_INTEGER
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

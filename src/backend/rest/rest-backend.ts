import { loadOperation, operationNames } from '#src/contract/load-operation.ts'
import type { OperationName } from '#src/contract/operations.ts'
import type { Backend, CallOptions } from '../backend.ts'
import { BackendError } from '../errors.ts'
import type { RestOptions } from './rest-call.ts'
import { callOperation } from './rest-call.ts'

/**
 * Any server that implements the contract (`public/openapi.json`): fetch, parse, nothing more.
 */
export function createRestBackend(options: RestOptions): Backend {
  const calls = operationNames.map((name) => [
    name,
    (input: Record<string, unknown>, callOptions?: CallOptions) => call(name, input, options, callOptions?.signal),
  ])
  // The table makes one function per operation; the types of the contract say what each takes and gives.
  return { ...Object.fromEntries(calls), capabilities: { push: false } } as Backend
}

async function call(
  name: OperationName,
  input: Record<string, unknown>,
  options: RestOptions,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  // Its schemas may come over the line as well.
  const spec = await loadOperation(name).catch((cause: unknown) => {
    throw new BackendError(name, 'offline', { cause })
  })
  return callOperation(name, spec, input, options, signal)
}

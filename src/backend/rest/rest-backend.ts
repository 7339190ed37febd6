import { loadOperation } from '#src/contract/load-operation.ts'
import type { OperationName } from '#src/contract/operations.ts'
import type { Backend, CallOptions } from '../backend.ts'
import { BackendError } from '../errors.ts'
import type { RestOptions } from './rest-call.ts'
import { callOperation } from './rest-call.ts'

/**
 * Any server that implements the contract (`public/openapi.json`): fetch, parse, nothing more.
 */
export function createRestBackend(options: RestOptions): Backend {
  const own = { capabilities: { push: false } }
  // One function per operation, made when it is asked for: the names of all would weigh on every page. The types of the
  // contract say which there are, and what each takes and gives.
  return new Proxy(own, {
    get: (_, name) =>
      // `await` asks for `then`, to see whether this is a promise.
      name in own || name === 'then'
        ? Reflect.get(own, name)
        : (input: Record<string, unknown>, callOptions?: CallOptions) =>
            call(name as OperationName, input, options, callOptions?.signal),
  }) as Backend
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

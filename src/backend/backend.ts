import type { Input, OperationName, Output } from '#src/contract/operations.ts'

export type CallOptions = { signal?: AbortSignal }

type OperationFunctions = {
  readonly [N in OperationName]: (input: Input<N>, options?: CallOptions) => Promise<Output<N>>
}

/**
 * The plug: everything that screens know of a backend. Each operation resolves to parsed data or rejects with
 * `BackendError`; the caller's own abort rejects with the signal's reason.
 */
export interface Backend extends OperationFunctions {
  /** What this backend can do beyond the contract. Screens ask here, never for an adapter's name. */
  readonly capabilities: {
    /** Tells of changes by itself; else the interface asks again from time to time. */
    readonly push: boolean
  }
}

let connected: Backend | undefined

/** Chooses the backend; done once, at start, before anything is shown. */
export function connectBackend(chosen: Backend): void {
  connected = chosen
}

/** The backend in use. */
export function backend(): Backend {
  if (!connected) throw new Error('connectBackend() must run before the first query')
  return connected
}

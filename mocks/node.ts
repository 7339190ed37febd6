import { http } from 'msw'
import { setupServer } from 'msw/node'
import type { Instant } from '#src/domain/values.ts'
import { type Clock, createClock, DEMO_START } from './clock.ts'
import { createEmbeddedBackend, type EmbeddedBackend } from './embedded-backend.ts'
import { createFaults, type Faults } from './faults.ts'
import { seedState } from './seeds/seed-state.ts'
import type { State } from './state.ts'

export type NodeBackend = EmbeddedBackend & {
  clock: Clock
  faults: Faults
  /** `fetch` to this backend only, for an adapter without network. */
  fetch: (request: Request) => Promise<Response>
  /** Answers every `/api` of this process, as tests of screens need. Returns a function to stop. */
  listen: () => () => void
}

export type NodeOptions = {
  /** The standard seed if absent. */
  state?: State
  /** Initial time of the clock; it moves only by `jumpTo`, unless it `runs`. */
  startAt?: Instant
  runs?: boolean
}

/** A separate backend for one test; nothing is stored beyond it. */
export async function startNodeBackend({ state, startAt = DEMO_START, runs }: NodeOptions = {}): Promise<NodeBackend> {
  const clock = runs ? createClock(startAt) : createClock(startAt, () => 0)
  const faults = createFaults()
  const backend = createEmbeddedBackend({
    state: state ?? (await seedState()),
    clock,
    faults,
    onError(error) {
      throw error
    },
  })
  return {
    ...backend,
    clock,
    faults,
    async fetch(request) {
      const response = await backend.handle(request)
      if (response.type === 'error') throw new TypeError('Failed to fetch')
      return response
    },
    listen() {
      const server = setupServer(http.all('*/api/*', ({ request }) => backend.handle(request)))
      server.listen({ onUnhandledFrame: 'error' })
      return () => server.close()
    },
  }
}

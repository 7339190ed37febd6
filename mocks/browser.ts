import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { createListeners } from '#src/domain/listeners.ts'
import type { Person } from '#src/domain/person.ts'
import type { Instant } from '#src/domain/values.ts'
import { createClock } from './clock.ts'
import { createEmbeddedBackend, type EmbeddedBackend } from './embedded-backend.ts'
import { createFaults, ENDING_MS, type Fault, type FaultKind } from './faults.ts'
import { openBrowserPersistence } from './persistence.ts'
import { SEED_VERSION, seedState } from './seeds/seed-state.ts'

export type StartOptions = {
  /** `large`: 10,000 applications and 50,000 members, for benches. */
  seed?: 'standard' | 'large'
  /** Path of the page's root, where MSW's worker is. */
  base?: string
}

/** The embedded backend of this page, for the demonstration panel and its starter. */
export type Demonstration = {
  /** Milliseconds since 1970 on the backend's clock. */
  now(): number
  jumpTo(at: Instant): Promise<void>
  faults(): readonly FaultKind[]
  setFault(kind: FaultKind, on: boolean): void
  /** For faults of one operation, or of a limited number of answers. */
  addFault(fault: Fault): void
  people(): readonly Person[]
  reset(): Promise<void>
  /** Calls the listener after changes of clock, faults and state made here. Returns a function to stop. */
  onChanged(listener: () => void): () => void
  /** False if the browser refuses storage: a reload then starts again. */
  kept(): boolean
  /** True if the demonstration started again because its seeds changed since the last visit. */
  startedAgain(): boolean
  backend: EmbeddedBackend
}

/**
 * Starts the embedded backend behind every `/api` of this page. Requests sent before the promise resolves reach the
 * network, so they must wait for it; rendering need not.
 */
export async function startEmbeddedBackend({
  seed = 'standard',
  base = '/',
}: StartOptions = {}): Promise<Demonstration> {
  const faults = createFaults()
  const clock = createClock()
  const listeners = createListeners()
  // A test checks that the version changes with the seeds: hashing them here would cost more than creating them.
  const opening = Promise.all([
    seedState({ seed }),
    openBrowserPersistence(SEED_VERSION, `alliance-demonstration-${seed}`),
  ]).then(([state, persist]) => ({ state, persist, backend: createEmbeddedBackend({ state, clock, faults, persist }) }))
  const handle = async (request: Request) => (await opening).backend.handle(request)
  intercept(handle, base)
  const { state, persist, backend } = await opening
  faults.subscribe(listeners.call)

  return {
    now: () => clock.nowMs(),
    async jumpTo(at) {
      await backend.jumpTo(at)
      listeners.call()
    },
    faults: () => faults.list().map(({ kind }) => kind),
    setFault(kind, on) {
      if (!on) faults.clear(kind)
      else if (kind !== 'session_ending') faults.set({ kind })
      else faults.set({ kind, endsAt: new Date(clock.nowMs() + ENDING_MS).toISOString() })
    },
    addFault: (fault) => faults.set(fault),
    people: () => state.people,
    async reset() {
      await backend.reset()
      listeners.call()
    },
    onChanged: listeners.subscribe,
    kept: () => persist.kept(),
    startedAgain: () => persist.startedAgain(),
    backend,
  }
}

/**
 * MSW looks for a newer worker at every start and ignores the result: offline, or on a page left at once, that would be
 * an uncaught error.
 */
function lookForUpdatesQuietly(): void {
  if (!('ServiceWorkerRegistration' in globalThis)) return
  const { prototype } = ServiceWorkerRegistration
  const update: () => Promise<ServiceWorkerRegistration> = Reflect.get(prototype, 'update')
  prototype.update = function () {
    return update.call(this).catch(() => this)
  }
}

type Handle = (request: Request) => Promise<Response>

/**
 * The page's own `fetch` answers from the start, since a worker takes half a second to start on a first visit. Once
 * MSW's worker is active it takes over, so that requests appear in the network panel; where a policy, a private window
 * or an old browser refuses it, nothing changes.
 */
function intercept(handle: Handle, base: string): void {
  lookForUpdatesQuietly()
  const handBack = replaceFetch(handle)
  const worker = setupWorker(http.all('*/api/*', ({ request }) => handle(request)))
  worker
    .start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      // In development files change under the same names, so nothing is cached.
      serviceWorker: {
        url: import.meta.env.DEV
          ? `${base}mockServiceWorker.js`
          : `${base}service-worker.js?beside=${base}mockServiceWorker.js`,
      },
    })
    .then(handBack, () => undefined)
}

/** Returns a function to undo it. */
function replaceFetch(handle: Handle): () => void {
  const original = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { origin, pathname } = new URL(request.url)
    if (origin !== location.origin || !pathname.includes('/api/')) return original(request)
    const response = await handle(request)
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }
  return () => {
    globalThis.fetch = original
  }
}

import type { OperationName } from '#src/contract/operations.ts'
import type { Instant } from '#src/domain/values.ts'
import { constantAnswer, peopleAnswer, refusalAnswer } from './answers.ts'
import { type Clock, DEMO_START } from './clock.ts'
import { makeStale, suffer, takeFaultWords } from './fault-effects.ts'
import { createFaults, type Faults } from './faults.ts'
import type { Context } from './handlers/context.ts'
import { createMemoryPersistence, type KeptFile, type Persistence } from './persistence.ts'
import { personFor, run, runOnce, tokenOf } from './pipeline.ts'
import { notFound, Refusal } from './refusal.ts'
import { type Parsed, parseRequest, type Route, routeOf } from './router.ts'
import type { State } from './state.ts'
import { applyRecords, type ChangedRecord, changedRecords, snapshot } from './store.ts'

export type EmbeddedBackendOptions = {
  /** The seed. Never changed, so several backends may share it. */
  state: State
  clock: Clock
  faults?: Faults
  persist?: Persistence
  /** Called with errors of this backend itself, which are answered as `internal`. */
  onError?: (error: unknown) => void
}

export type EmbeddedBackend = {
  /** Answers one request below `/api`; `Response.error()` means a failed connection. */
  handle: (request: Request) => Promise<Response>
  /** The present state, read-only. */
  state: () => State
  /** Bytes of a document. */
  file: (documentId: string) => Promise<Blob | undefined>
  jumpTo: (instant: Instant) => Promise<void>
  /** Restores seed and clock and deletes the rest, in every tab. */
  reset: () => Promise<void>
}

const BASE = '/api'
/** Answers that hardly ever change are serialised once. */
const constants: ReadonlySet<OperationName> = new Set(['listMembers', 'listCountries', 'getTimeline'])

/** Accepting a request adds a member. */
const changesMembers = (records: readonly ChangedRecord[]): boolean =>
  records.some(({ collection }) => collection === 'admissions')

/** The whole backend as one function from request to response. */
export function createEmbeddedBackend(options: EmbeddedBackendOptions): EmbeddedBackend {
  const { clock } = options
  const faults = options.faults ?? createFaults()
  const persist = options.persist ?? createMemoryPersistence()
  const onError = options.onError ?? ((error: unknown) => console.error(error))
  const constantTexts = new Map<OperationName, string>()
  let state = snapshot(options.state)
  let turn: Promise<unknown> = Promise.resolve()

  /** Runs requests one after another, across all tabs, so that none sees half of a change. */
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(() =>
      persist.alone(async () => {
        await catchUp()
        return work()
      }),
    )
    turn = result.catch(() => undefined)
    return result
  }
  const catchUp = async (): Promise<void> => {
    const { startAgain, records, clockOffsetMs } = await persist.news()
    if (startAgain) state = snapshot(options.state)
    applyRecords(state, records)
    if (startAgain || changesMembers(records)) constantTexts.delete('listMembers')
    if (clockOffsetMs === null) await persist.write({ clockOffsetMs: clock.offsetMs() })
    else clock.setOffset(clockOffsetMs)
  }

  /** Stores what a request changes before its answer goes out; a failed request changes nothing. */
  const transact = async (work: (keepFile: Context['keepFile']) => Promise<Response>): Promise<Response> => {
    const before = snapshot(state)
    const files: KeptFile[] = []
    try {
      const response = await work((id, bytes) => void files.push({ id, bytes }))
      const records = changedRecords(before, state)
      if (changesMembers(records)) constantTexts.delete('listMembers')
      if (records.length > 0 || files.length > 0) await persist.write({ records, files })
      return response
    } catch (error) {
      state = before
      throw error
    }
  }

  const serve = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const path = pathname.slice(pathname.indexOf(`${BASE}/`) + BASE.length)
    if (request.method === 'GET' && path === '/demo/people') return peopleAnswer(state.people, clock.now())
    const route = routeOf(request.method, path)
    if (!route) throw notFound()

    const { name, spec } = route
    const token = tokenOf(request)
    const global = faults.take({ operation: name, writes: spec.ifMatch === true, token })
    const broken = await suffer(global, request, clock)
    if (broken) return broken

    const person = personFor(route, token, state.people)
    const parsed = await parseRequest(route, request)
    const asked = takeFaultWords(parsed.input)
    const brokenAsAsked = await suffer(asked, request, clock)
    if (brokenAsAsked) return brokenAsAsked
    makeStale([...global, ...asked], parsed.input)

    if (constants.has(name)) return exclusively(() => constantOf(route, parsed))
    const endsAt = global.find(({ kind }) => kind === 'session_ending')?.endsAt ?? null
    return exclusively(() => {
      const context = { state, now: clock.now(), person, endsAt, file: (id: string) => persist.file(id) }
      // Opening a file is recorded, so it writes although it is a GET.
      const onlyReads = spec.method === 'GET' && spec.output !== 'bytes'
      if (onlyReads) return run(route, parsed, { ...context, keepFile: keepNothing })
      return transact((keepFile) => runOnce(route, parsed, { ...context, keepFile }))
    })
  }

  const constantOf = async (route: Route, parsed: Parsed): Promise<Response> => {
    const { name } = route
    let text = constantTexts.get(name)
    if (text === undefined) {
      const nobody = { person: null, endsAt: null }
      const file = (id: string) => persist.file(id)
      text = await (
        await run(route, parsed, { state, now: clock.now(), ...nobody, file, keepFile: keepNothing })
      ).text()
      constantTexts.set(name, text)
    }
    return constantAnswer(text, clock.now(), name === 'listMembers')
  }

  return {
    async handle(request) {
      try {
        return await serve(request)
      } catch (error) {
        if (error instanceof Refusal) return refusalAnswer(error, clock.now())
        if (request.signal.aborted) throw error
        onError(error)
        const detail = error instanceof Error ? error.message : 'unknown'
        return refusalAnswer(new Refusal('internal', { detail }), clock.now())
      }
    },
    state: () => state,
    file: (documentId) => persist.file(documentId),
    jumpTo: (instant) =>
      exclusively(async () => {
        clock.jumpTo(instant)
        await persist.write({ clockOffsetMs: clock.offsetMs() })
      }),
    reset: () =>
      exclusively(async () => {
        await persist.clear()
        state = snapshot(options.state)
        faults.clear()
        clock.jumpTo(DEMO_START)
        await catchUp()
      }),
  }
}

const keepNothing = (): never => {
  throw new Error('an operation that reads keeps no file')
}

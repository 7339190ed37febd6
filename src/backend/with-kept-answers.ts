import type { OperationName } from '#src/contract/operations.ts'
import type { Backend, CallOptions } from './backend.ts'
import { copies, ownPrefix } from './copies.ts'
import { isBackendError } from './errors.ts'
import { session } from './session.ts'

/** Public answers that are the same for everybody. */
const publicOperations = [
  'listMembers',
  'listCountries',
  'listNetworks',
  'getTimeline',
  'listCalls',
  'getCall',
  'listQuestions',
] as const satisfies OperationName[]

/** What somebody needs to go on with an application; kept apart for each person, and forgotten when they sign out. */
const ownOperations = [
  'getSession',
  'listApplications',
  'getReceipt',
  'getSentVersion',
] as const satisfies OperationName[]

type Call = (input: Record<string, unknown>, options?: CallOptions) => Promise<unknown>

/** Null for a visitor, of whom nothing is kept. */
const prefixOfCaller = (): string | null => {
  const identity = session().identity()
  return identity === null ? null : ownPrefix(identity)
}

/** The store is on the way to nobody's first page. */
const store = () => import('./kept-answers.ts')

const withCopy =
  (name: OperationName, fresh: Call, prefix: () => string | null): Call =>
  async (input, options) => {
    const before = prefix()
    if (before === null) return fresh(input, options)
    const key = `${before}${name}/${JSON.stringify(input)}`
    try {
      const answer = await fresh(input, options)
      copies.set(key, null)
      void store().then(
        ({ keepAnswer }) => keepAnswer(key, answer),
        () => undefined,
      )
      return answer
    } catch (error) {
      if (!isBackendError(error) || error.code !== 'offline') throw error
      const kept = await store().then(
        ({ findAnswer }) => findAnswer(name, key),
        () => null,
      )
      if (!kept) throw error
      copies.set(key, kept.at)
      return kept.answer
    }
  }

/** The same backend; where it cannot be reached, its last answers stand in, and `copies` says since when. */
export const withKeptAnswers = (fresh: Backend): Backend => {
  const kept: Partial<Record<keyof Backend, Call>> = {}
  for (const name of publicOperations) kept[name] = withCopy(name, fresh[name] as Call, () => '/')
  for (const name of ownOperations) kept[name] = withCopy(name, fresh[name] as Call, prefixOfCaller)
  // What is not among them is the fresh backend's.
  return Object.assign(Object.create(fresh), kept) as Backend
}

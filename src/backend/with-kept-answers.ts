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

const keepCopy = (key: string, answer: unknown): void =>
  void store().then(
    ({ keepAnswer }) => keepAnswer(key, answer),
    () => undefined,
  )

const keyOf = (prefix: string, name: OperationName, input: unknown) => `${prefix}${name}/${JSON.stringify(input)}`

const withCopy =
  (name: OperationName, fresh: Call, prefix: () => string | null): Call =>
  async (input, options) => {
    const before = prefix()
    if (before === null) return fresh(input, options)
    const key = keyOf(before, name, input)
    try {
      const answer = await fresh(input, options)
      // Of who has signed out meanwhile nothing more is kept.
      if (prefix() === before) {
        copies.set(key, null)
        keepCopy(key, answer)
      }
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
  const submitApplication: Backend['submitApplication'] = async (input, options) => {
    const prefix = prefixOfCaller()
    const receipt = await fresh.submitApplication(input, options)
    // Under the name by which it is asked for: the line may go before it is.
    const asked = { applicationId: receipt.applicationId, number: receipt.submission.number }
    if (prefix !== null && prefix === prefixOfCaller()) keepCopy(keyOf(prefix, 'getReceipt', asked), receipt)
    return receipt
  }
  // What is not among them is the fresh backend's.
  return Object.assign(Object.create(fresh), kept, { submitApplication }) as Backend
}

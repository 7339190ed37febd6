import type { OperationName } from '#src/contract/operations.ts'
import type { Backend, CallOptions } from './backend.ts'
import { copies } from './copies.ts'
import { isBackendError } from './errors.ts'

/** Public answers that are the same for everybody. What a person may see is never kept. */
const keptOperations = [
  'listMembers',
  'listCountries',
  'listNetworks',
  'getTimeline',
  'listCalls',
  'getCall',
  'listQuestions',
] as const satisfies OperationName[]

type Call = (input: Record<string, unknown>, options?: CallOptions) => Promise<unknown>

/** The store is on the way to nobody's first page. */
const store = () => import('./kept-answers.ts')

const withCopy =
  (name: OperationName, fresh: Call): Call =>
  async (input, options) => {
    const key = `/${name}/${JSON.stringify(input)}`
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

/** The same backend; where it cannot be reached, its last public answers stand in, and `copies` says since when. */
export const withKeptAnswers = (fresh: Backend): Backend => ({
  ...fresh,
  ...Object.fromEntries(keptOperations.map((name) => [name, withCopy(name, fresh[name] as Call)])),
})

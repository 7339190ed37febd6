import type { QueryClient } from '@tanstack/react-query'
import { BackendError } from '#src/backend/errors.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'

/** Calls for the picker, earliest deadline first. */
export const inOrder = (calls: readonly Call[]): Call[] =>
  calls.toSorted((a, b) => (currentDeadline(a.deadlines).at < currentDeadline(b.deadlines).at ? -1 : 1))

/**
 * The call named in the URL; without one, the first with a visible proposal.
 *
 * @throws BackendError `not_found` if the URL names an unknown call.
 */
export async function chosenCall(
  queryClient: QueryClient,
  calls: readonly Call[],
  asked: string | null,
): Promise<string> {
  const ordered = inOrder(calls)
  if (asked !== null) {
    if (ordered.some(({ id }) => id === asked)) return asked
    throw new BackendError('listProposals', 'not_found')
  }
  for (const { id } of ordered) {
    const proposals = await queryClient.ensureQueryData(proposalQueries.list({ callId: id }))
    if (proposals.length > 0) return id
  }
  const [first] = ordered
  if (!first) throw new BackendError('listProposals', 'not_found')
  return first.id
}

/** Open requests of others, loaded before the form is sent: their number and the date of the newest. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { inTime } from '#src/backend/in-time.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { type AlikeQuestion, alikeQuestionSchema, type OpenRequests } from '#src/domain/joining.ts'
import { z } from '#src/domain/zod.ts'
import { usePaused } from '#src/ui/use-paused.ts'

const PAUSE_MS = 600
/** Sending waits no longer than this, since the secretariat compares as well. */
const PATIENCE_MS = 3_000

type Typed = { readonly authorityName: string; readonly country: string }

/** Null if name or country is missing, or the name is too long. */
export function alikeQuestion({ authorityName, country }: Typed): AlikeQuestion | null {
  const parsed = z.safeParse(alikeQuestionSchema, { authorityName, country })
  return parsed.success ? parsed.data : null
}

/**
 * Value of the tick "it is another authority", for this name and these requests: another name or a newer request needs
 * a new tick.
 */
export const tickOf = ({ authorityName, country }: AlikeQuestion, { open, newestOn }: OpenRequests): string =>
  `requests-${country}-${open}-${newestOn ?? ''}-${encodeURIComponent(authorityName)}`

/** Value of the tick "changed since, and meant as a second request", if the sender's own request may be among them. */
export const secondOf = (tick: string): string => `second-${tick}`

/** Loads when typing pauses; `tick` is null if no request is open. */
export function useOpenRequests({ authorityName, country }: Typed) {
  const question = alikeQuestion({ authorityName: usePaused(authorityName, PAUSE_MS), country })
  const { data, isLoadingError } = useQuery({
    ...requestQueries.alike(question ?? { authorityName: '', country: '' }),
    enabled: question !== null,
  })
  const { open = 0, newestOn = null } = data ?? {}
  return {
    open,
    newestOn,
    tick: question && open > 0 ? tickOf(question, { open, newestOn }) : null,
    failed: question !== null && isLoadingError,
  }
}

/**
 * Loads before sending, without waiting for a pause; undefined if it takes too long, and the form is sent without.
 * `isAfresh`: ignores cached data from before the sender's own attempt.
 */
export const askOpenRequests = (
  queryClient: QueryClient,
  question: AlikeQuestion,
  isAfresh: boolean,
): Promise<OpenRequests | undefined> => {
  const query = { ...requestQueries.alike(question), retry: false, ...(isAfresh && { staleTime: 0 }) }
  return inTime(queryClient.fetchQuery(query), PATIENCE_MS).catch(() => undefined)
}

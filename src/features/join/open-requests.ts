/** What the form learns of open requests of others before it is sent: how many, and since when. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { inTime } from '#src/backend/in-time.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { type AlikeQuestion, alikeQuestionSchema, type OpenRequests } from '#src/domain/joining.ts'
import { z } from '#src/domain/zod.ts'
import { usePaused } from '#src/ui/use-paused.ts'

const PAUSE_MS = 600
/** The secretariat compares as well, so sending waits no longer for it. */
const PATIENCE_MS = 3_000

type Typed = { readonly authorityName: string; readonly country: string }

/** Null as long as there is nothing to ask: a name or the country is missing, or the name is too long. */
export function alikeQuestion({ authorityName, country }: Typed): AlikeQuestion | null {
  const parsed = z.safeParse(alikeQuestionSchema, { authorityName, country })
  return parsed.success ? parsed.data : null
}

/** Stands for "it is another authority", of this name and of what was shown: another name or a newer request asks anew. */
export const tickOf = ({ authorityName, country }: AlikeQuestion, { open, newestOn }: OpenRequests): string =>
  `requests-${country}-${open}-${newestOn ?? ''}-${encodeURIComponent(authorityName)}`

/** Stands for "changed since, and meant as a second one", where one's own may be among those of a tick. */
export const secondOf = (tick: string): string => `second-${tick}`

/** Asked once somebody pauses; `tick` is null where nothing is open. */
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
 * The same before sending, when nobody has paused; undefined where it cannot be had in time, and the form goes without.
 * `isAfresh` where what was answered a moment ago may be too old: it was before one's own attempt.
 */
export const askOpenRequests = (
  queryClient: QueryClient,
  question: AlikeQuestion,
  isAfresh: boolean,
): Promise<OpenRequests | undefined> => {
  const query = { ...requestQueries.alike(question), retry: false, ...(isAfresh && { staleTime: 0 }) }
  return inTime(queryClient.fetchQuery(query), PATIENCE_MS).catch(() => undefined)
}

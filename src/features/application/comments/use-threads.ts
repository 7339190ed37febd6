import { useQuery } from '@tanstack/react-query'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { askAgainMs, teamQueries } from '#src/backend/queries/team.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Thread } from '#src/domain/threads.ts'

/** Comments on an application, for pages that do not wait for them; undefined while there are none to show. */
export function useThreads(application: Application): readonly Thread[] | undefined {
  const { data } = useQuery({
    ...teamQueries.threads(application.id),
    enabled: !isGuest(application),
    refetchInterval: askAgainMs(),
  })
  return data
}

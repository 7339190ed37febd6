import { useQuery } from '@tanstack/react-query'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { askAgainMs, teamQueries } from '#src/backend/queries/team.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Team } from '#src/domain/team.ts'

/** The team of an application, for pages that do not wait for it; undefined offline and without account. */
export function useTeam(application: Application): { team: Team | undefined; personId: string | undefined } {
  const enabled = !isGuest(application)
  const { data: team } = useQuery({ ...teamQueries.detail(application.id), enabled, refetchInterval: askAgainMs() })
  const { data: session } = useQuery({ ...sessionQueries.current(), enabled })
  return { team, personId: session?.person?.id }
}

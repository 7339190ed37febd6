import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'
import { applicationQueries } from './applications.ts'

/** The people of one application, their comments, and the way in by a link. */
export const teamQueries = {
  detail: (applicationId: string) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'team', applicationId] as const,
      queryFn: ({ signal }) => backend().getTeam({ applicationId }, { signal }),
    }),
  threads: (applicationId: string) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'threads', applicationId] as const,
      queryFn: async ({ signal }) => (await backend().listThreads({ applicationId }, { signal })).items,
    }),
  /** What a link is worth depends on who opens it; null is a visitor. */
  invitation: (code: string, identity: string | null) =>
    queryOptions({
      queryKey: ['invitation', code, identity] as const,
      queryFn: ({ signal }) => backend().openInvitation({ code }, { signal }),
      staleTime: 0, // somebody else may have used it meanwhile
    }),
}

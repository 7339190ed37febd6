import { queryOptions } from '@tanstack/react-query'
import { HEARTBEAT_MS, type PresencePlace } from '#src/domain/presence.ts'
import { backend } from '../backend.ts'
import { applicationQueries } from './applications.ts'
import { everyPage } from './every-page.ts'

/** Colleagues change the same things meanwhile. */
const ASK_AGAIN_MS = 30_000

/** How often what colleagues do is asked for, where the backend does not tell of it by itself. */
export const askAgainMs = (): number | false => (backend().capabilities.push ? false : ASK_AGAIN_MS)

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
  /** A heartbeat: it tells where one is and brings who else is there. Only while the page is in sight. */
  presence: (applicationId: string, place: PresencePlace) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'presence', applicationId, place] as const,
      queryFn: async ({ signal }) => (await backend().tellPresence({ applicationId, place }, { signal })).items,
      refetchInterval: HEARTBEAT_MS,
      refetchIntervalInBackground: false,
      staleTime: 0,
      gcTime: 0, // who was there a while ago is no news
      retry: false, // the next heartbeat comes anyway
    }),
  /** What the secretariat is asked to decide. */
  ownershipRequests: () =>
    queryOptions({
      queryKey: ['ownership-requests'] as const,
      queryFn: ({ signal }) => everyPage((page) => backend().listOwnershipRequests(page, { signal })),
    }),
  /** What a link is worth depends on who opens it; null is a visitor. */
  invitation: (code: string, identity: string | null) =>
    queryOptions({
      queryKey: ['invitation', code, identity] as const,
      queryFn: ({ signal }) => backend().openInvitation({ code }, { signal }),
      staleTime: 0, // somebody else may have used it meanwhile
    }),
}

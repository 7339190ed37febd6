import { queryOptions } from '@tanstack/react-query'
import type { Application } from '#src/domain/application-record.ts'
import { backend } from '../backend.ts'
import { callOfGuest, guestApplication } from '../saving/guest-draft.ts'
import { copies } from '../copies.ts'

/** What `copies` calls an application that this browser had kept. */
export const copyOfApplication = (applicationId: string): string => `application/${applicationId}`

/**
 * Returns the newer one: an answer may be overtaken on its way by a step that was taken meanwhile.
 *
 * @param version the highest that was known when the backend was asked. A backend that answers with less was put back to a
 * backup: then its answer is taken.
 */
export const newerOf = (known: Application | undefined, answered: Application, version = 0): Application =>
  known && known.version > answered.version && known.version !== version ? known : answered

export const applicationQueries = {
  all: () => ['applications'] as const,
  list: () =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'list'] as const,
      queryFn: async ({ signal }) => (await backend().listApplications({ limit: 100 }, { signal })).items,
    }),
  detail: (applicationId: string) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'detail', applicationId] as const,
      queryFn: async ({ signal, client, queryKey }) => {
        const guest = callOfGuest(applicationId)
        if (guest !== null) return guestApplication(guest)
        const before = client.getQueryData<Application>(queryKey)?.version
        const application = await backend().getApplication({ applicationId }, { signal })
        copies.set(copyOfApplication(applicationId), null)
        return newerOf(client.getQueryData<Application>(queryKey), application, before)
      },
    }),
  /** Where the caller last typed, on whatever device. */
  place: (applicationId: string) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'place', applicationId] as const,
      queryFn: async ({ signal }) => (await backend().getPlace({ applicationId }, { signal })).place,
      staleTime: 0, // another device may be in use meanwhile
      retry: false,
    }),
  /** What the answers to one question were, the newest first. */
  moments: (applicationId: string, address: string) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'moments', applicationId, address] as const,
      queryFn: async ({ signal }) => (await backend().listAnswerMoments({ applicationId, address }, { signal })).items,
      staleTime: 0, // every save adds to it
    }),
  receipt: (applicationId: string, number: number) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'receipt', applicationId, number] as const,
      queryFn: ({ signal }) => backend().getReceipt({ applicationId, number }, { signal }),
      staleTime: Infinity, // a receipt never changes
    }),
  /** Answers and documents of one version as they were sent. */
  sentVersion: (applicationId: string, number: number) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'version', applicationId, number] as const,
      queryFn: ({ signal }) => backend().getSentVersion({ applicationId, number }, { signal }),
      // What was sent never changes, but for what the virus check finds.
      staleTime: ({ state }) => (state.data?.documents.some(({ scan }) => scan === 'waiting') ? 0 : Infinity),
    }),
}

import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'

const HOUR_MS = 3_600_000

/** Public facts of the Alliance: they change a few times a year. */
export const allianceQueries = {
  members: () =>
    queryOptions({
      queryKey: ['members'] as const,
      queryFn: async ({ signal }) => (await backend().listMembers({}, { signal })).items,
      staleTime: HOUR_MS,
    }),
  countries: () =>
    queryOptions({
      queryKey: ['countries'] as const,
      queryFn: async ({ signal }) => (await backend().listCountries({}, { signal })).items,
      staleTime: HOUR_MS,
    }),
  networks: () =>
    queryOptions({
      queryKey: ['networks'] as const,
      queryFn: async ({ signal }) => (await backend().listNetworks({}, { signal })).items,
      staleTime: HOUR_MS,
    }),
  timeline: () =>
    queryOptions({
      queryKey: ['timeline'] as const,
      queryFn: async ({ signal }) => (await backend().getTimeline({}, { signal })).items,
      staleTime: HOUR_MS,
    }),
}

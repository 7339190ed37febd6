import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'
import { applicationQueries } from './applications.ts'

/** Somebody who waits for a signature comes back to the page now and then; every page of the form asks. */
const GIVEN_MS = 30_000

/** The signature of the legal representative: as its people see it, and as the holder of the link does. */
export const signatureQueries = {
  /** Every change of the application may end what a signature is worth. */
  state: (applicationId: string, version: number) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'signature', applicationId, version] as const,
      queryFn: ({ signal }) => backend().getSignature({ applicationId }, { signal }),
      staleTime: 0,
    }),
  /** What was signed, whatever became of it since; null while nobody has. */
  given: (applicationId: string) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'signature', applicationId, 'given'] as const,
      queryFn: async ({ signal }) => (await backend().getSignature({ applicationId }, { signal })).signature,
      staleTime: GIVEN_MS,
    }),
  opened: (code: string) =>
    queryOptions({
      queryKey: ['signing', code] as const,
      queryFn: ({ signal }) => backend().openSigning({ code }, { signal }),
      staleTime: 0,
    }),
}

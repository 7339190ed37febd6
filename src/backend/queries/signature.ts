import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'
import { applicationQueries } from './applications.ts'

/** The signature of the legal representative: as its people see it, and as the holder of the link does. */
export const signatureQueries = {
  /** Every change of the application may end what a signature is worth. */
  state: (applicationId: string, version: number) =>
    queryOptions({
      queryKey: [...applicationQueries.all(), 'signature', applicationId, version] as const,
      queryFn: ({ signal }) => backend().getSignature({ applicationId }, { signal }),
      staleTime: 0,
    }),
  opened: (code: string) =>
    queryOptions({
      queryKey: ['signing', code] as const,
      queryFn: ({ signal }) => backend().openSigning({ code }, { signal }),
      staleTime: 0,
    }),
}

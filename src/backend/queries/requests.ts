import { queryOptions } from '@tanstack/react-query'
import type { RequestKind } from '#src/domain/request-steps.ts'
import { backend } from '../backend.ts'
import { everyPage } from './every-page.ts'

/** What outsiders sent: one's own by its code, or all of it on the desk of the secretariat. */
export const requestQueries = {
  all: () => ['requests'] as const,
  sent: (reference: string, code: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'sent', reference, code] as const,
      queryFn: ({ signal }) => backend().getSentRequest({ reference, code }, { signal }),
    }),
  list: (kind: RequestKind) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'list', kind] as const,
      queryFn: ({ signal }) => everyPage((page) => backend().listRequests({ kind, ...page }, { signal })),
    }),
  detail: (reference: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'detail', reference] as const,
      queryFn: ({ signal }) => backend().getRequest({ reference }, { signal }),
    }),
}

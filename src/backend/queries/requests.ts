import { queryOptions } from '@tanstack/react-query'
import type { AlikeQuestion } from '#src/domain/joining.ts'
import type { RequestKind } from '#src/domain/request-steps.ts'
import { backend } from '../backend.ts'
import { everyPage } from './every-page.ts'

const MINUTE_MS = 60_000

/** What outsiders sent: one's own by its code, or all of it on the desk of the secretariat. */
export const requestQueries = {
  all: () => ['requests'] as const,
  sent: (reference: string, code: string) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'sent', reference, code] as const,
      queryFn: ({ signal }) => backend().getSentRequest({ reference, code }, { signal }),
    }),
  /** Open requests of authorities with such a name: others may ask at any time, so an answer is no old one. */
  alike: ({ authorityName, country }: AlikeQuestion) =>
    queryOptions({
      queryKey: [...requestQueries.all(), 'alike', country, authorityName] as const,
      queryFn: ({ signal }) => backend().findOpenRequests({ authorityName, country }, { signal }),
      staleTime: MINUTE_MS,
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

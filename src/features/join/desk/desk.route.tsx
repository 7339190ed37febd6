import type { QueryClient } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { readSearch } from './desk-search.ts'
import { DetailPage } from './DetailPage.tsx'
import { ListPage } from './ListPage.tsx'

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ request, params: { reference } }: LoaderFunctionArgs) => {
    const { kind } = readSearch(new URL(request.url).searchParams)
    await Promise.all([
      reference === undefined
        ? queryClient.ensureQueryData(requestQueries.list(kind))
        : queryClient.ensureQueryData(requestQueries.detail(reference)),
      queryClient.ensureQueryData(callQueries.list()),
    ])
    return null
  }

/** The list of requests, or one request. */
export function Component() {
  const { reference } = useParams()
  return reference === undefined ? <ListPage /> : <DetailPage key={reference} reference={reference} />
}

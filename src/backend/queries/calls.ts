import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'

const MINUTE_MS = 60_000

export const callQueries = {
  all: () => ['calls'] as const,
  list: () =>
    queryOptions({
      queryKey: [...callQueries.all(), 'list'] as const,
      queryFn: async ({ signal }) => (await backend().listCalls({}, { signal })).items,
      staleTime: MINUTE_MS, // a deadline may move
    }),
  detail: (callId: string) =>
    queryOptions({
      queryKey: [...callQueries.all(), 'detail', callId] as const,
      queryFn: ({ signal }) => backend().getCall({ callId }, { signal }),
      staleTime: MINUTE_MS,
    }),
}

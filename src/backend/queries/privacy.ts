import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'

const HOUR_MS = 3_600_000

export const privacyQueries = {
  /** Every version of a call's privacy notice, newest first. */
  notices: (callId: string) =>
    queryOptions({
      queryKey: ['privacy-notices', callId] as const,
      queryFn: async ({ signal }) => (await backend().listPrivacyNotices({ callId }, { signal })).items,
      staleTime: HOUR_MS,
    }),
}

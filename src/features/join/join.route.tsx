import type { QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { openForm } from '#src/backend/saving/form-draft.ts'

export { JoinForm as Component } from './JoinForm.tsx'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await Promise.all([
    queryClient.ensureQueryData(allianceQueries.countries()),
    queryClient.ensureQueryData(allianceQueries.members()),
  ])
  return openForm('join')
}

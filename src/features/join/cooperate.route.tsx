import type { QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'

export { CooperationForm as Component } from './CooperationForm.tsx'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await queryClient.ensureQueryData(allianceQueries.countries())
  return null
}

import type { QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { openForm } from '#src/backend/saving/form-draft.ts'

export { CooperationForm as Component } from './CooperationForm.tsx'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await queryClient.ensureQueryData(allianceQueries.countries())
  return openForm('cooperation')
}

import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { openForm } from '#src/backend/saving/form-draft.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { InterestForm } from './InterestForm.tsx'

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const [call] = await Promise.all([
      queryClient.ensureQueryData(callQueries.detail(params['callId'] ?? '')),
      queryClient.ensureQueryData(allianceQueries.countries()),
    ])
    return openForm(`interest/${call.id}`)
  }

export function Component() {
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  const now = new Date(useServerNow()).toISOString()
  const inTime = timeliness(now, currentDeadline(call.deadlines)) === 'in_time'
  return <InterestForm key={call.id} call={call} passed={!inTime} />
}

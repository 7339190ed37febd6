import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useLocation, useParams, type LoaderFunctionArgs } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/Button.tsx'
import { Acknowledged } from './Acknowledged.tsx'
import { InterestForm } from './InterestForm.tsx'
import { sentIn } from './sent.ts'

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    await Promise.all([
      queryClient.ensureQueryData(callQueries.detail(params['callId'] ?? '')),
      queryClient.ensureQueryData(allianceQueries.countries()),
    ])
    return null
  }

export function Component() {
  const t = useText()
  const formats = useFormats()
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  const now = new Date(useServerNow()).toISOString()
  const sent = sentIn(useLocation().state)
  const inTime = (at: string) => timeliness(at, currentDeadline(call.deadlines)) === 'in_time'
  if (!sent) return <InterestForm key={call.id} call={call} passed={!inTime(now)} />
  return (
    <Acknowledged
      sent={sent}
      title={t('join.interest.sentTitle')}
      subject={{ label: t('join.interest.call'), text: formats.localised(call.title) }}
      next={
        inTime(sent.acknowledgement.receivedAt)
          ? [t('join.interest.nextWrite'), t('join.interest.nextApply')]
          : [t('join.interest.nextCall')]
      }
    >
      <LinkButton to={`/calls/${call.id}`} variant="ghost">
        {t('join.interest.backToCall')}
      </LinkButton>
    </Acknowledged>
  )
}

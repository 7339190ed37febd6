import type { QueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/Button.tsx'
import { Acknowledged } from './Acknowledged.tsx'
import { JoinForm } from './JoinForm.tsx'
import { sentIn } from './sent.ts'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await queryClient.ensureQueryData(allianceQueries.countries())
  return null
}

export function Component() {
  const t = useText()
  const sent = sentIn(useLocation().state)
  if (!sent) return <JoinForm />
  return (
    <Acknowledged sent={sent} title={t('join.sent.title')} next={[t('join.sent.nextRead'), t('join.sent.nextAnswer')]}>
      <LinkButton to="/map" variant="ghost">
        {t('join.sent.map')}
      </LinkButton>
    </Acknowledged>
  )
}

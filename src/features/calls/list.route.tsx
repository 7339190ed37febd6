import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { CallSummary } from './CallSummary.tsx'
import { byState } from '#src/domain/call-state.ts'
import styles from './calls.module.css'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await queryClient.ensureQueryData(callQueries.list())
  return null
}

export function Component() {
  const t = useText()
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const now = new Date(useServerNow()).toISOString()
  const sorted = byState(calls, now)
  const rehearsals = sorted.filter(({ rehearsal }) => rehearsal)
  const headingId = useId()

  const cards = (group: readonly Call[], level: 2 | 3) => (
    <ul className={styles['cards']}>
      {group.map((call) => (
        <CallSummary key={call.id} call={call} now={now} level={level} />
      ))}
    </ul>
  )
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle>{t('calls.title')}</PageTitle>
        <p className={styles['lead']}>{t('calls.lead')}</p>
      </header>
      {calls.length > rehearsals.length ? (
        cards(
          sorted.filter(({ rehearsal }) => !rehearsal),
          2,
        )
      ) : (
        <p>{t('calls.none')}</p>
      )}
      {rehearsals.length > 0 && (
        <section aria-labelledby={headingId} className={styles['group']}>
          <h2 id={headingId}>{t('calls.group.rehearsal')}</h2>
          <p className={styles['quiet']}>{t('calls.group.rehearsalText')}</p>
          {cards(rehearsals, 3)}
        </section>
      )}
    </div>
  )
}

import type { QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CallCard } from './CallCard.tsx'
import { Figures } from './Figures.tsx'
import { Hero } from './Hero.tsx'
import { JoinCard } from './JoinCard.tsx'
import styles from './overview.module.css'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'

/** Starts all requests without waiting: the page renders at once and fills. */
export const makeLoader = (queryClient: QueryClient) => () => {
  void queryClient.prefetchQuery(allianceQueries.members())
  void queryClient.prefetchQuery(allianceQueries.timeline())
  void queryClient.prefetchQuery(callQueries.list())
  void queryClient.prefetchQuery(shapesQuery())
  return null
}

export function Component() {
  const t = useText()
  return (
    <div className={styles['page']}>
      <div className={styles['top']}>
        <Hero documentTitle={t('overview.title')} />
        <div className={styles['side']}>
          <CallCard />
          <JoinCard />
        </div>
      </div>
      <Figures />
    </div>
  )
}

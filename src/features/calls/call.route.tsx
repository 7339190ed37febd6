import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { callParts } from '#src/domain/call-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { BasisLegend } from './BasisMark.tsx'
import { Beginning } from './Beginning.tsx'
import { callState } from './call-state.ts'
import styles from './calls.module.css'
import { Contents } from './Contents.tsx'
import { DeadlineCard } from './DeadlineCard.tsx'
import { Ending } from './Ending.tsx'
import { Evaluation } from './Evaluation.tsx'
import { HowToApply } from './HowToApply.tsx'
import { Requirements } from './Requirements.tsx'
import { usePlaceInHash } from './use-place-in-hash.ts'

export { loadCall as makeLoader } from './load-call.ts'

export function Component() {
  const t = useText()
  const formats = useFormats()
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  usePlaceInHash()
  const now = new Date(useServerNow()).toISOString()
  const state = callState(call, now)
  return (
    <article className={styles['page']}>
      <header className={styles['intro']}>
        <Link to="/calls" className={styles['back']}>
          {t('calls.allCalls')}
        </Link>
        <p className={styles['eyebrow']}>{formats.localised(call.shortTitle)}</p>
        <PageTitle documentTitle={formats.localised(call.shortTitle)}>{formats.localised(call.title)}</PageTitle>
        {call.rehearsal && <Notice tone="warning">{t('calls.rehearsalNotice')}</Notice>}
      </header>
      <div className={styles['layout']}>
        <div className={styles['side']}>
          <DeadlineCard call={call} state={state} now={now} />
        </div>
        <div className={styles['contents-area']}>
          <Contents places={callParts.map((id) => ({ id, title: t(`calls.s.${id}`) }))} />
        </div>
        <div className={styles['text-area']}>
          <Card padding="none" className={styles['text']}>
            <BasisLegend />
            <Beginning call={call} />
            <Requirements call={call} />
            <HowToApply call={call} />
            <Evaluation call={call} />
            <Ending call={call} now={now} />
          </Card>
        </div>
      </div>
    </article>
  )
}

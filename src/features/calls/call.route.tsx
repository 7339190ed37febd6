import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useLoaderData, useLocation, useParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { callParts } from '#src/domain/call-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Later } from '#src/ui/Later.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { BasisLegend } from './BasisMark.tsx'
import { Beginning } from './Beginning.tsx'
import { callState } from '#src/domain/call-state.ts'
import styles from './calls.module.css'
import { Contents } from './Contents.tsx'
import { DeadlineCard } from './DeadlineCard.tsx'
import { loadCall } from './load-call.ts'
import { comesWithText, loadText } from './load-text.ts'
import { usePlaceInHash } from './use-place-in-hash.ts'

export { byPath as shouldRevalidate } from '#src/ui/by-path.ts'

export const makeLoader = (queryClient: QueryClient) => {
  const load = loadCall(queryClient)
  return async (args: LoaderFunctionArgs) => {
    // If the text fails to load, the page says so and retries.
    const text = comesWithText() ? loadText().catch(() => null) : null
    await load(args)
    return text
  }
}

export function Component() {
  const t = useText()
  const formats = useFormats()
  const { callId = '' } = useParams()
  const { hash } = useLocation()
  const text = useLoaderData<Awaited<ReturnType<typeof loadText>> | null>()
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
        <p className={styles['lead']}>{t('calls.oneLead')}</p>
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
            <Later load={loadText} now={hash !== ''} ready={text} fallback={<TextLoading />}>
              {({ CallText }) => <CallText call={call} now={now} />}
            </Later>
          </Card>
        </div>
      </div>
    </article>
  )
}

/** Reserves a whole screen, so that nothing visible below moves. */
const TextLoading = () => (
  <div className={styles['loading']}>
    <Skeleton lines={6} />
  </div>
)

import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { takesQuestions } from '#src/domain/questions-time.ts'
import type { Instant } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { markIn } from '../mark.ts'
import styles from './questions.module.css'
import { useQuestionsTime } from './use-questions-time.ts'

const AskForm = lazy(() => import('./AskForm.tsx'))

/** Entry to asking the office; the form loads on demand: `?ask=motivation.localContext`. */
export const Ask = ({ call, now }: { call: Call; now: Instant }) => {
  const t = useText()
  const [params] = useSearchParams()
  const about = params.get('ask')
  const open = takesQuestions(call, now)
  const time = useQuestionsTime(call, now)
  return (
    <div id="ask" className={styles['ask']}>
      <h3>{t('calls.ask.title')}</h3>
      <p>
        {time} <BasisMark mark={markIn(call, 'inferred')} />
      </p>
      {about === null && open && (
        <LinkButton to="?ask=#ask" variant="ghost" preventScrollReset>
          {t('calls.ask.open')}
        </LinkButton>
      )}
      {about !== null && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AskForm callId={call.id} about={about} closed={open ? false : time} />
        </Suspense>
      )}
    </div>
  )
}
